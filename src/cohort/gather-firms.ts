import type { FirmRecord } from './firm-record.ts';
import type { Replaced } from './cohort.ts';

/** What tells rows of a firm apart. */
type Row = Pick<FirmRecord, 'key' | 'firm' | 'wave' | 'coverage' | 'source'>;

/** Firms, each once in a wave, and what became of the rows. */
export interface Gathered<Firm extends Row = FirmRecord> {
  readonly firms: readonly Firm[];
  readonly rows: number;
  readonly duplicates: number;
  /** The first of the rows that gave way. */
  readonly replaced: readonly Replaced[];
}

export interface FirmGatherer<Firm extends Row> {
  readonly add: (firm: Firm) => void;
  readonly gathered: () => Gathered<Firm>;
}

/** As many rows that gave way are named. */
const MOST_NAMED = 50;

/**
 * Takes firms one by one and keeps each once a wave: of two rows the one with more answered, of two
 * equal ones the later. So the order of files decides only between equals.
 */
export function firmGatherer<Firm extends Row = FirmRecord>(): FirmGatherer<Firm> {
  // In the order in which they came first, and their places by wave and key: names made of both would be texts more to keep.
  const firms: Firm[] = [];
  const waves = new Map<string | null, Map<string, number>>();
  const replaced: Replaced[] = [];
  let rows = 0;
  return {
    add(firm) {
      rows += 1;
      const places = waves.get(firm.wave) ?? new Map<string, number>();
      waves.set(firm.wave, places);
      const place = places.get(firm.key) ?? firms.length;
      places.set(firm.key, place);
      const before = firms[place];
      const isKept = !before || firm.coverage >= before.coverage;
      if (isKept) firms[place] = firm;
      if (!before || replaced.length >= MOST_NAMED) return;
      const [kept, dropped] = isKept ? [firm, before] : [before, firm];
      replaced.push({ firm: kept.firm, dropped: dropped.source, kept: kept.source });
    },
    gathered: () => ({
      firms,
      rows,
      duplicates: rows - firms.length,
      replaced,
    }),
  };
}
