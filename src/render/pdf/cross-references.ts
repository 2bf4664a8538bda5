import type { StreamObject } from './collect-objects.ts';

/** Where a reader finds an object: 1 at a byte of the file, 2 as the nth of an object stream. */
export interface Place {
  readonly type: 1 | 2;
  readonly where: number;
  readonly index: number;
}

/** Bytes of a row: one for the type, four for where, two for the index. */
const ROW = 7;

/** The table of places, the last object of a file; it stands at `start`. */
export function crossReferences(
  number: number,
  places: ReadonlyMap<number, Place>,
  trailer: string,
  start: number,
): StreamObject {
  const rows = Buffer.alloc((number + 1) * ROW);
  rows.writeUInt16BE(0xffff, ROW - 2); // the head of the free list
  for (const [key, { type, where, index }] of [
    ...places,
    [number, { type: 1, where: start, index: 0 }] as const,
  ]) {
    rows.writeUInt8(type, key * ROW);
    rows.writeUInt32BE(where, key * ROW + 1);
    rows.writeUInt16BE(index, key * ROW + 5);
  }
  const kept = trailer.replace(/^<<\n|\/Size \d+\n?|\n>>$/g, '');
  const differences = `/DecodeParms <<\n/Predictor 12\n/Columns ${ROW}\n>>`;
  const words = `/Type /XRef\n/W [1 4 2]\n/Size ${number + 1}\n${differences}\n${kept}`;
  return { number, text: `<<\n${words}\n/Length 0\n>>`, stream: subtractRows(rows) };
}

/** PNG's filter "up": every row less the one above it, after a byte that names the filter. */
function subtractRows(rows: Buffer): Buffer {
  const count = rows.length / ROW;
  const out = Buffer.alloc(count * (ROW + 1));
  for (let row = 0; row < count; row += 1) {
    out.writeUInt8(2, row * (ROW + 1));
    for (let column = 0; column < ROW; column += 1) {
      const at = row * ROW + column;
      const above = row === 0 ? 0 : rows.readUInt8(at - ROW);
      out.writeUInt8((rows.readUInt8(at) - above) & 0xff, row * (ROW + 1) + 1 + column);
    }
  }
  return out;
}
