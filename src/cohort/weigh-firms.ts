import type { LevelClass, Weighted, WeightedMean } from './cohort.ts';
import type { FirmRecord } from './firm-record.ts';

/**
 * Shares and means in which every firm counts by a weight of its own, such as how many firms of the
 * frame it stands for; beside them the plain numbers. Firms without a weight above 0 are left out.
 */
export function weighFirms(
  firms: readonly FirmRecord[],
  column: string,
  {
    levels,
    dimensions,
  }: { readonly levels: readonly LevelClass[]; readonly dimensions: readonly string[] },
): Weighted {
  const weighed = firms.flatMap((firm) => {
    const weight = weightOf(firm, column);
    return weight > 0 ? [{ firm, weight }] : [];
  });
  const total = sumOf(weighed.map(({ weight }) => weight));
  const squares = sumOf(weighed.map(({ weight }) => weight * weight));
  return {
    column,
    firms: weighed.length,
    without: firms.length - weighed.length,
    effective: squares === 0 ? 0 : (total * total) / squares,
    levels: levels.map(({ values }) => {
      const own = weighed.filter(({ firm }) => values.includes(firm.level));
      return {
        firms: own.length,
        share: total === 0 ? null : (100 * sumOf(own.map(({ weight }) => weight))) / total,
      };
    }),
    score: meanOf(weighed, (firm) => firm.score),
    dimensions: Object.fromEntries(
      dimensions.map((id, at) => [id, meanOf(weighed, (firm) => firm.dimensions[at] ?? null)]),
    ),
  };
}

/** 0 where none is written, or what is written is no number. */
function weightOf({ kept }: FirmRecord, column: string): number {
  const written = (kept[column] ?? '').normalize('NFKC').trim();
  return DECIMAL.test(written) ? Number(written) : 0;
}

const DECIMAL = /^\d{1,15}(?:\.\d{1,15})?$/;

interface Weighed {
  readonly firm: FirmRecord;
  readonly weight: number;
}

function meanOf(
  weighed: readonly Weighed[],
  numberOf: (firm: FirmRecord) => number | null,
): WeightedMean {
  const known = weighed.flatMap(({ firm, weight }) => {
    const number = numberOf(firm);
    return number === null ? [] : [{ number, weight }];
  });
  const total = sumOf(known.map(({ weight }) => weight));
  if (total === 0) return { n: 0, plain: null, weighted: null };
  return {
    n: known.length,
    plain: sumOf(known.map(({ number }) => number)) / known.length,
    weighted: sumOf(known.map(({ number, weight }) => number * weight)) / total,
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
