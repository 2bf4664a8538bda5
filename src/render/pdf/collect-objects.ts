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
  readonly stream?: Uint8Array;
}

export interface FileParts {
  readonly objects: readonly FileObject[];
  /** The dictionary at the end: where a reader begins. */
  readonly trailer: string;
}

/** Takes the objects of a document as they end, in place of the file that pdfkit would make of them. */
export function collectObjects(doc: PDFKit.PDFDocument): { end(): Promise<FileParts> } {
  const objects: FileObject[] = [];
  let pieces: (string | Uint8Array)[] = [];
  // oxlint-disable no-underscore-dangle -- pdfkit has no other way to what it writes
  const countDown = doc._refEnd.bind(doc);
  doc._write = (piece) => void pieces.push(piece);
  doc._refEnd = (reference) => {
    objects.push(toObject(reference.id, pieces));
    pieces = [];
    countDown(reference);
  };
  // oxlint-enable no-underscore-dangle
  const end = new Promise<FileParts>((resolve, reject) => {
    doc.on('error', reject);
    doc.push = () => {
      const trailer = pieces[pieces.indexOf('trailer') + 1];
      resolve({ objects, trailer: String(trailer) });
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

/** `7 0 obj`, a dictionary or another value, perhaps `stream` and its bytes. */
function toObject(number: number, pieces: readonly (string | Uint8Array)[]): FileObject {
  const [, text = '', , stream] = pieces;
  return {
    number,
    text: String(text),
    ...(typeof stream === 'object' && { stream }),
  };
}
