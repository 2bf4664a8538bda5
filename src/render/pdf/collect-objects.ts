import { compressed } from './compressed.ts';
import type { Compressed } from './compressed.ts';

declare global {
  namespace PDFKit {
    interface PDFDocument {
      /** A piece of the file; pdfkit writes an object in a few of them, then says that it has ended. */
      _write(piece: string | Uint8Array): void;
      _refEnd(reference: { readonly id: number }): void;
      push(piece: Uint8Array | null): boolean;
    }
  }
}

/** An object of the file: `7 0 obj … endobj`. */
export interface FileObject {
  readonly number: number;
  /** What stands in it before a stream. */
  readonly text: string;
}

export interface StreamObject extends FileObject {
  readonly stream: Uint8Array;
}

export interface FileParts {
  /** Objects without streams. */
  readonly small: readonly FileObject[];
  /** Those that are being compressed since they ended. */
  readonly streams: readonly Compressed[];
  /** The dictionary at the end: where a reader begins. */
  readonly trailer: string;
}

/** Takes the objects of a document as they end, in place of the file that pdfkit would make of them. */
export function collectObjects(doc: PDFKit.PDFDocument): { end(): Promise<FileParts> } {
  const small: FileObject[] = [];
  const streams: Compressed[] = [];
  let pieces: (string | Uint8Array)[] = [];
  // oxlint-disable no-underscore-dangle -- pdfkit has no other way to what it writes
  const countDown = doc._refEnd.bind(doc);
  doc._write = (piece) => void pieces.push(piece);
  doc._refEnd = (reference) => {
    // `7 0 obj`, a dictionary or another value, perhaps `stream` and its bytes.
    const [, value = '', , stream] = pieces;
    const object = { number: reference.id, text: String(value) };
    if (typeof stream === 'object') streams.push(compressed({ ...object, stream }));
    else small.push(object);
    pieces = [];
    countDown(reference);
  };
  // oxlint-enable no-underscore-dangle
  const end = new Promise<FileParts>((resolve, reject) => {
    doc.on('error', reject);
    doc.push = () => {
      const trailer = pieces[pieces.indexOf('trailer') + 1];
      resolve({ small, streams, trailer: String(trailer) });
      return true;
    };
  });
  return {
    end: () => {
      doc.end();
      return end;
    },
  };
}
