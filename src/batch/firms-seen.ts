import type { RowPlace, ScoredFirm } from '../cohort/scored-firm.ts';
import { sameName } from '../questionnaire/same-name.ts';

/** The firms of a run and where each came first, in some thirty bytes a firm however long its name. */
export interface FirmsSeen {
  /** Where the firm came first; undefined where it comes for the first time, and is kept. */
  readonly meet: (
    firm: FirmHash,
    place: Pick<RowPlace, 'file' | 'row'>,
  ) => Pick<RowPlace, 'file' | 'row'> | undefined;
}

/** Firms are told apart by 64 bits. Were two ever to fall together, a row would be warned of in vain. */
export function openFirmsSeen(room = 1024): FirmsSeen {
  const files: string[] = [];
  const numbers = new Map<string, number>();
  let table = openTable(room);
  const numberOf = (file: string): number => {
    const number = numbers.get(file) ?? files.push(file) - 1;
    numbers.set(file, number);
    return number;
  };
  return {
    meet: ([high, low], { file, row }) => {
      const at = placeOf(table, high, low);
      const known = table.files[at] ?? 0;
      if (known > 0) return { file: files[known - 1] ?? '', row: table.rows[at] ?? 0 };
      put(table, at, { high, low, row, file: numberOf(file) + 1 });
      if (table.count * 4 > table.rows.length * 3) table = grown(table);
      return undefined;
    },
  };
}

/** Side by side, an entry in the first free place from where its hash points; file 0 is a free place. */
interface Table {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly rows: Uint32Array;
  readonly files: Uint32Array;
  count: number;
}

interface Entry {
  readonly high: number;
  readonly low: number;
  readonly row: number;
  readonly file: number;
}

function openTable(room: number): Table {
  const side = (): Uint32Array => new Uint32Array(room);
  return { high: side(), low: side(), rows: side(), files: side(), count: 0 };
}

function placeOf({ high, low, files }: Table, ownHigh: number, ownLow: number): number {
  let at = ownLow % files.length;
  while (files[at] !== 0 && !(high[at] === ownHigh && low[at] === ownLow)) {
    at = (at + 1) % files.length;
  }
  return at;
}

function put(table: Table, at: number, { high, low, row, file }: Entry): void {
  table.high[at] = high;
  table.low[at] = low;
  table.rows[at] = row;
  table.files[at] = file;
  table.count += 1;
}

function grown(table: Table): Table {
  const larger = openTable(table.rows.length * 2);
  for (const [at, file] of table.files.entries()) {
    if (file === 0) continue;
    const [high = 0, low = 0, row = 0] = [table.high[at], table.low[at], table.rows[at]];
    put(larger, placeOf(larger, high, low), { high, low, row, file });
  }
  return larger;
}

/** Two halves of 32 bits. */
export type FirmHash = readonly [high: number, low: number];

/** Firm and wave, which two rows must not share. Both halves are turned and multiplied unlike each other, and stirred together at the end. */
export function firmHash({ key, wave }: Pick<ScoredFirm, 'key' | 'wave'>): FirmHash {
  const name = sameName(key);
  const all = name.length + 1 + (wave?.length ?? 0);
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  // A text put together from both would have to be made flat first.
  for (let at = 0; at < all; at += 1) {
    const unit = at < name.length ? name.charCodeAt(at) : unitBehind(at - name.length, wave);
    high = turned(Math.imul(high ^ unit, 2_654_435_761), 15);
    low = turned(Math.imul(low ^ unit, 1_597_334_677), 11);
  }
  high = stir(high ^ low);
  low = stir(low ^ high);
  return [high >>> 0, low >>> 0];
}

/** A line break, and the wave behind it. */
function unitBehind(at: number, wave: string | null): number {
  return at === 0 || wave === null ? NEWLINE : wave.charCodeAt(at - 1);
}

const NEWLINE = 10;

function turned(half: number, bits: number): number {
  return (half << bits) | (half >>> (32 - bits));
}

function stir(half: number): number {
  const once = Math.imul(half ^ (half >>> 16), 2_246_822_507);
  const twice = Math.imul(once ^ (once >>> 13), 3_266_489_909);
  return twice ^ (twice >>> 16);
}
