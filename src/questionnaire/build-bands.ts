import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { bandsApart } from './bands-apart.ts';
import type { Ends } from './bands-apart.ts';
import { toDecimal } from './decimal.ts';
import type { BandFile } from './question-file.ts';
import type { Band } from './question-types.ts';

/**
 * Bands as written → bands with exact ends. They must follow each other without gap or overlap; of whole
 * numbers, `[31,40]` follows `[0,30]`.
 */
export function buildBands(
  files: readonly BandFile[],
  path: Path,
  findings: Finding[],
  numbers: 'all' | 'whole' = 'all',
): readonly Band[] {
  const bands: Band[] = [];
  for (const [position, file] of files.entries()) {
    const written = parseInterval(file.range);
    const here = [...path, position, 'range'];
    if (!written) {
      findings.push({ code: 'band-malformed', path: here, args: { range: file.range } });
      continue;
    }
    const before = bands.at(-1);
    const ends = numbers === 'whole' && before ? joined(before, written) : written;
    if (before) findings.push(...bandsApart(before, ends, here, file.range));
    bands.push({
      code: file.code,
      ...(file.was && { was: file.was }),
      label: file.label,
      ...(file.value !== undefined && { value: toDecimal(file.value) }),
      ...(file.reaches !== undefined && { reaches: file.reaches }),
      ...ends,
    });
  }
  return bands;
}

/** Of whole numbers, what begins with the next one begins right after the last one. */
function joined(before: Ends, after: Ends): Ends {
  const { to: last } = before;
  const isNext = before.includesTo && after.includesFrom && Number(after.from) === Number(last) + 1;
  return isNext && last !== undefined ? { ...after, from: last, includesFrom: false } : after;
}

const INTERVAL = /^([[(])\s*(-?\d+(?:\.\d+)?)?\s*,\s*(-?\d+(?:\.\d+)?)?\s*([\])])$/;

/** `[0,10]`, `(10,20]`, `(60,)`; an open side has no number. Undefined when it is none of these. */
function parseInterval(text: string): Ends | undefined {
  const match = INTERVAL.exec(text.trim());
  if (!match) return undefined;
  const [, open, from, to, close] = match;
  const length = from === undefined || to === undefined ? 1 : Number(to) - Number(from);
  // (5,5] holds no number at all.
  if (length < 0 || (length === 0 && !(open === '[' && close === ']'))) return undefined;
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    includesFrom: open === '[',
    includesTo: close === ']',
  };
}

/** Whether a number lies in a band. Reading decimals as doubles keeps their order. */
export function holds(band: Band, value: number): boolean {
  const { from, to, includesFrom, includesTo } = band;
  const above =
    from === undefined || value > Number(from) || (includesFrom && value === Number(from));
  const below = to === undefined || value < Number(to) || (includesTo && value === Number(to));
  return above && below;
}
