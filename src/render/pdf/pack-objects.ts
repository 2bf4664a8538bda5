import { deflateSync } from 'node:zlib';

/** An object of the file: `7 0 obj … endobj`. */
interface Part {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

const STREAM_END = '\nendstream\nendobj\n';

/** Objects of one object stream; a reader has to unpack a whole one for each it wants. */
const PACKED = 500;

/**
 * Rewrites a PDF as pdfkit ends it so that all objects but streams lie compressed in object streams
 * (PDF 1.5): a tagged report is mostly small objects, and pdfkit leaves them as plain text.
 */
export function packObjects(bytes: Buffer): Uint8Array {
  const { parts, trailer, header } = readParts(bytes);
  const out = new Writer(bytes.subarray(0, header));
  const places = new Map<number, Place>();
  const small: Part[] = [];
  for (const part of parts) {
    if (!isStream(bytes, part)) small.push(part);
    else {
      places.set(part.number, { type: 1, where: out.length, index: 0 });
      out.write(bytes.subarray(part.start, part.end));
    }
  }
  let next = Math.max(...parts.map((part) => part.number)) + 1;
  for (let first = 0; first < small.length; first += PACKED) {
    const group = small.slice(first, first + PACKED);
    places.set(next, { type: 1, where: out.length, index: 0 });
    for (const [index, { number }] of group.entries())
      places.set(number, { type: 2, where: next, index });
    out.write(objectStream(next, group, bytes));
    next += 1;
  }
  const start = out.length;
  places.set(next, { type: 1, where: start, index: 0 });
  out.write(crossReferences(next, places, trailer));
  out.write(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
  return out.bytes();
}

/** Where a reader finds an object: 1 at a byte of the file, 2 as the nth of an object stream. */
interface Place {
  readonly type: 1 | 2;
  readonly where: number;
  readonly index: number;
}

class Writer {
  readonly #chunks: Uint8Array[];
  length: number;

  constructor(first: Uint8Array) {
    this.#chunks = [first];
    this.length = first.length;
  }

  write(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.length += chunk.length;
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#chunks);
  }
}

/** The objects in the order of the file, by the table at its end, and what the trailer says. */
function readParts(bytes: Buffer) {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 2048));
  const table = Number(/startxref\n(\d+)\n%%EOF/.exec(tail)?.[1]);
  const text = bytes.toString('latin1', table);
  const trailer = /trailer\n<<\n([\s\S]*)\n>>\nstartxref/.exec(text)?.[1];
  if (trailer === undefined) throw new Error('no trailer at the end of the file');
  const starts = [...text.matchAll(/^(\d{10}) \d{5} n /gm)].map((match, index) => ({
    number: index + 1,
    start: Number(match[1]),
  }));
  const sorted = starts.toSorted((a, b) => a.start - b.start);
  const parts = sorted.map((part, index): Part => {
    const end = sorted[index + 1]?.start ?? table;
    return { ...part, end };
  });
  return { parts, trailer, header: sorted[0]?.start ?? table };
}

function isStream(bytes: Buffer, { end }: Part): boolean {
  return bytes.toString('latin1', end - STREAM_END.length, end) === STREAM_END;
}

/** The objects one after the other, before them their numbers and offsets. */
function objectStream(number: number, group: readonly Part[], bytes: Buffer): Buffer {
  const index: number[] = [];
  const bodies: Buffer[] = [];
  let offset = 0;
  for (const part of group) {
    const body = bytes.subarray(
      part.start + `${part.number} 0 obj\n`.length,
      part.end - 'endobj\n'.length,
    );
    index.push(part.number, offset);
    bodies.push(body);
    offset += body.length;
  }
  const head = Buffer.from(`${index.join(' ')}\n`, 'latin1');
  const words = `/Type /ObjStm\n/N ${group.length}\n/First ${head.length}`;
  return stream(number, words, Buffer.concat([head, ...bodies]));
}

/** The table of places: a byte for the type, four for where, two for the index; rows as differences. */
function crossReferences(
  number: number,
  places: ReadonlyMap<number, Place>,
  trailer: string,
): Buffer {
  const rows = Buffer.alloc((number + 1) * 7);
  rows.writeUInt16BE(0xffff, 5); // the head of the free list
  for (const [key, { type, where, index }] of places) {
    rows.writeUInt8(type, key * 7);
    rows.writeUInt32BE(where, key * 7 + 1);
    rows.writeUInt16BE(index, key * 7 + 5);
  }
  const kept = trailer.replace(/\/Size \d+\n?/, '');
  const differences = '/DecodeParms <<\n/Predictor 12\n/Columns 7\n>>';
  const words = `/Type /XRef\n/W [1 4 2]\n/Size ${number + 1}\n${differences}\n${kept}`;
  return stream(number, words, subtractRows(rows));
}

/** PNG's filter "up": every row less the one above it, after a byte that names the filter. */
function subtractRows(rows: Buffer): Buffer {
  const count = rows.length / 7;
  const out = Buffer.alloc(count * 8);
  for (let row = 0; row < count; row += 1) {
    out.writeUInt8(2, row * 8);
    for (let column = 0; column < 7; column += 1) {
      const at = row * 7 + column;
      const above = row === 0 ? 0 : rows.readUInt8(at - 7);
      out.writeUInt8((rows.readUInt8(at) - above) & 0xff, row * 8 + 1 + column);
    }
  }
  return out;
}

function stream(number: number, words: string, content: Buffer): Buffer {
  const packed = deflateSync(content);
  const head = `${number} 0 obj\n<<\n${words}\n/Filter /FlateDecode\n/Length ${packed.length}\n>>\nstream\n`;
  return Buffer.concat([
    Buffer.from(head, 'latin1'),
    packed,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
}
