/** Bytes that are added to until they are taken away. */
export interface BytePage {
  /** Adds bytes that are a character each. */
  readonly add: (bytes: string) => void;
  readonly addBytes: (bytes: Uint8Array) => void;
  /** Adds texts, in UTF-8, with a comma between them, and the end of a line of CSV. */
  readonly addCells: (cells: readonly string[]) => void;
  readonly length: () => number;
  /** What was added, to be read until the next time but one that it is asked for. */
  readonly take: () => Uint8Array;
}

/** Shorter texts are written sooner sign by sign than by a call. */
const SHORT = 32;

/**
 * Texts put together line by line would be kept in thousands of pieces until they are written, which the
 * garbage collector carries along. Two rooms take turns: one is filled while the other is written.
 */
export function bytePage(size: number = 1 << 16): BytePage {
  let [room, other] = [Buffer.alloc(size), Buffer.alloc(0)];
  let length = 0;
  const make = (more: number): void => {
    if (length + more <= room.length) return;
    const larger = Buffer.alloc((length + more) * 2);
    room.copy(larger, 0, 0, length);
    room = larger;
  };
  return {
    add(bytes) {
      make(bytes.length);
      length += room.write(bytes, length, 'latin1');
    },
    addCells(cells) {
      let more = 1;
      for (let at = 0; at < cells.length; at += 1)
        more += (cells[at]?.length ?? 0) * MOST_BYTES + 1;
      make(more);
      length = writeCells(room, length, cells);
    },
    addBytes(bytes) {
      make(bytes.length);
      room.set(bytes, length);
      length += bytes.length;
    },
    length: () => length,
    take() {
      const taken = room.subarray(0, length);
      [room, other] = [other, room];
      length = 0;
      return taken;
    },
  };
}

/** From `start` on; returns where it ends. */
function writeCells(room: Buffer, start: number, cells: readonly string[]): number {
  let end = start;
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? '';
    end = cell.length > SHORT ? end + room.write(cell, end) : writeShort(room, end, cell);
    room[end] = COMMA;
    end += 1;
  }
  // In place of the last comma.
  room[end - 1] = RETURN;
  room[end] = NEWLINE;
  return end + 1;
}

/** Sign by sign, as long as it is ASCII. */
function writeShort(room: Buffer, start: number, cell: string): number {
  for (let at = 0; at < cell.length; at += 1) {
    const unit = cell.charCodeAt(at);
    if (unit >= ASCII) return start + room.write(cell, start);
    room[start + at] = unit;
  }
  return start + cell.length;
}

/** Of a unit of text in UTF-8. */
const MOST_BYTES = 3;
const ASCII = 128;
const COMMA = 44;
const RETURN = 13;
const NEWLINE = 10;
