/**
 * What the cells of a column answer, found where they stand among others, in UTF-8: cutting each of them out
 * to look it up takes several times longer.
 */
export interface CellTable<Known> {
  /** Of the cell from `start` (inclusive) to `end` (exclusive), with its `spread`; undefined where it has not come yet. */
  readonly find: (
    bytes: Uint8Array,
    start: number,
    end: number,
    spread: number,
  ) => Known | undefined;
  /** Remembers a cell, as long as there is room. */
  readonly add: (cell: string, known: Known) => void;
}

/** A power of two, of which it takes 10 bits to tell one; a quarter stays free. */
const PLACES = 1 << 10;
const SHIFT = 32 - 10;
const MOST = (PLACES * 3) / 4;
const BYTES = 256;

// Numbers of an entry, side by side: where its bytes stand in the store, from 1, how many, and their spread.
const ENTRY = 4;
const LENGTH = 1;
const SPREAD = 2;

/** What places are found by, byte by byte from 0. */
export function spreadOn(spread: number, byte: number): number {
  return Math.imul(spread ^ byte, 0x9e_37_79_b1);
}

export function cellTable<Known>(): CellTable<Known> {
  // Most cells are a letter or a digit.
  const letters: (Known | undefined)[] = Array.from<undefined>({ length: BYTES });
  const entries = new Int32Array(PLACES * ENTRY);
  const known: (Known | undefined)[] = Array.from<undefined>({ length: PLACES });
  let store = new Uint8Array(BYTES);
  let stored = 0;
  let count = 0;
  const keep = (bytes: Uint8Array): void => {
    if (stored + bytes.length > store.length) {
      const larger = new Uint8Array((stored + bytes.length) * 2);
      larger.set(store);
      store = larger;
    }
    store.set(bytes, stored);
    stored += bytes.length;
  };
  return {
    find(bytes, start, end, spread) {
      if (end === start + 1) return letters[bytes[start] ?? 0];
      const length = end - start;
      for (let place = spread >>> SHIFT; ; place = (place + 1) % PLACES) {
        const entry = place * ENTRY;
        const from = (entries[entry] ?? 0) - 1;
        if (from < 0) return undefined;
        const isAlike = entries[entry + SPREAD] === spread && entries[entry + LENGTH] === length;
        if (isAlike && areSame({ bytes, start, end }, store, from)) return known[place];
      }
    },
    add(cell, own) {
      const bytes = Buffer.from(cell);
      if (bytes.length === 1) letters[bytes[0] ?? 0] = own;
      if (bytes.length === 1 || count >= MOST) return;
      const spread = bytes.reduce(spreadOn, 0);
      let place = spread >>> SHIFT;
      while (entries[place * ENTRY] !== 0) place = (place + 1) % PLACES;
      entries.set([stored + 1, bytes.length, spread], place * ENTRY);
      known[place] = own;
      count += 1;
      keep(bytes);
    },
  };
}

interface Cell {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** Whether the store has the bytes of a cell from there on. */
function areSame({ bytes, start, end }: Cell, store: Uint8Array, from: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] !== store[from + at - start]) return false;
  return true;
}
