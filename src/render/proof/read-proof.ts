import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import type { Proof } from '../../report/proof.ts';
import { isProof, parseProof, PROOF_NAME } from './proof-text.ts';

/** The proof in a report that this program wrote: PDF, Word, web page or JSON; undefined where there is none. */
export function readProof(bytes: Uint8Array): Proof | undefined {
  const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (start === '%PDF-') return inPdf(Buffer.from(bytes));
  if (start.startsWith('PK')) return inPackage(bytes);
  const text = new TextDecoder().decode(bytes);
  return text.trimStart().startsWith('{') ? inJson(text) : inText(text);
}

const WORD = new RegExp(`${PROOF_NAME}\\W+(?:content\\W+)?([A-Za-z0-9_-]{40,})`);

// The word as a string of PDF; its name stands in another object.
const IN_BRACKETS = /\((eyJ[A-Za-z0-9_-]{40,})\)/;

function inText(text: string, pattern = WORD): Proof | undefined {
  const word = pattern.exec(text)?.[1];
  return word === undefined ? undefined : parseProof(word);
}

/** Objects may be packed into streams, so each is looked into; how long they are is bounded. */
function inPdf(bytes: Buffer): Proof | undefined {
  let from = bytes.indexOf('stream\n');
  while (from >= 0) {
    const found = inStream(bytes.subarray(from + 'stream\n'.length));
    if (found) return found;
    const end = bytes.indexOf('endstream', from);
    from = end < 0 ? -1 : bytes.indexOf('stream\n', end + 'endstream\n'.length);
  }
  return undefined;
}

const LONGEST = 4_000_000;

function inStream(bytes: Buffer): Proof | undefined {
  try {
    const text = inflateSync(bytes, { maxOutputLength: LONGEST }).toString('latin1');
    return inText(text, IN_BRACKETS);
  } catch {
    return undefined;
  }
}

function inPackage(bytes: Uint8Array): Proof | undefined {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === 'docProps/custom.xml' && originalSize < LONGEST,
    });
    const custom = files['docProps/custom.xml'];
    return (
      custom && inText(strFromU8(custom).replaceAll(/<[^>]*?name="(\w+)"[^>]*>|<[^>]*>/g, ' $1 '))
    );
  } catch {
    return undefined;
  }
}

function inJson(text: string): Proof | undefined {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || !('document' in read)) return undefined;
    const { document } = read;
    if (typeof document !== 'object' || document === null || !('proof' in document))
      return undefined;
    return isProof(document.proof) ? document.proof : undefined;
  } catch {
    return undefined;
  }
}
