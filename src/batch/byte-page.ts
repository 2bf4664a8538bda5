/** Bytes that are added to until they are taken away. */
export interface BytePage {
  /** Adds bytes that are a character each. */
  readonly add: (bytes: string) => void;
  readonly addBytes: (bytes: Uint8Array) => void;
  readonly length: () => number;
  /** What was added, to be read until the next time but one that it is asked for. */
  readonly take: () => Uint8Array;
}

/** Shorter ones are written sooner sign by sign than by a call. */
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
      if (bytes.length > SHORT) {
        length += room.write(bytes, length, 'latin1');
        return;
      }
      for (let at = 0; at < bytes.length; at += 1) room[length + at] = bytes.charCodeAt(at);
      length += bytes.length;
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
