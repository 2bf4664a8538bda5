import { deflate } from 'node:zlib';
import type { FileObject, FileParts } from './collect-objects.ts';
import { crossReferences } from './cross-references.ts';
import type { Place } from './cross-references.ts';

/** Objects of one object stream; a reader has to unpack a whole one for each it wants. */
const PACKED = 500;

/**
 * The file of some objects, all but streams compressed in object streams (PDF 1.5): a tagged report
 * is mostly small objects.
 */
export async function packObjects({ objects, trailer }: FileParts): Promise<Uint8Array> {
  const small = objects.filter(({ stream }) => !stream);
  const count = Math.max(...objects.map(({ number }) => number)) + 1;
  const groups = Array.from({ length: Math.ceil(small.length / PACKED) }, (_, at) =>
    small.slice(at * PACKED, (at + 1) * PACKED),
  );
  const streams = [
    ...objects.filter(({ stream }) => stream),
    ...groups.map((group, at) => objectStream(count + at, group)),
  ];
  // Compressed on threads of their own, side by side.
  const written = await Promise.all(streams.map(compressed));
  const places = new Map<number, Place>();
  for (const [at, group] of groups.entries()) {
    for (const [index, { number }] of group.entries())
      places.set(number, { type: 2, where: count + at, index });
  }
  let length = HEADER.length;
  for (const [at, bytes] of written.entries()) {
    places.set(streams[at]?.number ?? 0, { type: 1, where: length, index: 0 });
    length += bytes.length;
  }
  const table = await compressed(crossReferences(count + groups.length, places, trailer, length));
  const end = Buffer.from(`startxref\n${length}\n%%EOF\n`, 'latin1');
  return Buffer.concat([HEADER, ...written, table, end]);
}

// Four bytes that are no letters tell that the file is not text.
const HEADER = Buffer.from('%PDF-1.7\n%\u00FF\u00FF\u00FF\u00FF\n', 'latin1');

function pack(bytes: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    deflate(bytes, (error, packed) => (error ? reject(error) : resolve(packed)));
  });
}

/** An object with its stream, compressed where it is not yet; what a file says of itself stays readable. */
async function compressed({
  number,
  text,
  stream = new Uint8Array(),
}: FileObject): Promise<Buffer> {
  const asItIs = /\/Filter\b|\/Type \/Metadata\b/.test(text);
  const bytes = asItIs ? stream : await pack(stream);
  const filter = asItIs ? '' : '/Filter /FlateDecode\n';
  const words = text.replace(/\/Length \d+\n/, `${filter}/Length ${bytes.length}\n`);
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n${words}\nstream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
}

/** The objects one after the other, before them their numbers and offsets. */
function objectStream(number: number, group: readonly FileObject[]): FileObject {
  const index: number[] = [];
  let offset = 0;
  for (const object of group) {
    index.push(object.number, offset);
    offset += object.text.length + 1;
  }
  const head = `${index.join(' ')}\n`;
  const bodies = group.map(({ text }) => `${text}\n`).join('');
  const text = `<<\n/Type /ObjStm\n/N ${group.length}\n/First ${head.length}\n/Length 0\n>>`;
  return { number, text, stream: Buffer.from(head + bodies, 'latin1') };
}
