/**
 * What the cells of a column answer, found where they stand in a longer text: cutting each of them out
 * to look it up takes several times longer.
 */
export interface CellTable<Known> {
  /** Of the cell from `start` (inclusive) to `end` (exclusive), with its `spread`; undefined where it has not come yet. */
  readonly find: (text: string, start: number, end: number, spread: number) => Known | undefined;
  /** Remembers a cell, as long as there is room. */
  readonly add: (cell: string, known: Known) => void;
}

/** A power of two, of which it takes 10 bits to tell one; a quarter stays free. */
const PLACES = 1 << 10;
const SHIFT = 32 - 10;
const MOST = (PLACES * 3) / 4;

/** What places are found by, unit by unit from 0. */
export function spreadOn(spread: number, unit: number): number {
  return Math.imul(spread ^ unit, 0x9e_37_79_b1);
}

export function cellTable<Known>(): CellTable<Known> {
  const spreads = new Int32Array(PLACES);
  const cells: (string | undefined)[] = Array.from<undefined>({ length: PLACES });
  const known: (Known | undefined)[] = Array.from<undefined>({ length: PLACES });
  let count = 0;
  return {
    find(text, start, end, spread) {
      let place = spread >>> SHIFT;
      for (let cell = cells[place]; cell !== undefined; cell = cells[place]) {
        if (spreads[place] === spread && isAt(text, start, end, cell)) return known[place];
        place = (place + 1) % PLACES;
      }
      return undefined;
    },
    add(cell, own) {
      if (count >= MOST) return;
      let spread = 0;
      for (let at = 0; at < cell.length; at += 1) spread = spreadOn(spread, cell.charCodeAt(at));
      let place = spread >>> SHIFT;
      while (cells[place] !== undefined) place = (place + 1) % PLACES;
      spreads[place] = spread;
      cells[place] = cell;
      known[place] = own;
      count += 1;
    },
  };
}

function isAt(text: string, start: number, end: number, cell: string): boolean {
  if (cell.length !== end - start) return false;
  for (let at = 0; at < cell.length; at += 1) {
    if (text.charCodeAt(start + at) !== cell.charCodeAt(at)) return false;
  }
  return true;
}
