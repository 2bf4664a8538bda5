import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import type { QuestionFile } from './question-file.ts';
import { isBefore, isRealDate } from './iso-date.ts';
import type { Option } from './question-types.ts';

type Kind = QuestionFile['kind'];

/** The kinds that are answered by choosing among options. */
export const CHOICE: readonly Kind[] = ['single', 'multiple', 'level', 'yes_no'];

const WITH_OPTIONS: readonly Kind[] = [...CHOICE, 'matrix'];

/** Keys that mean something for some kinds only. */
const KEYS_OF_KINDS: Readonly<Partial<Record<keyof QuestionFile, readonly Kind[]>>> = {
  scale: WITH_OPTIONS,
  options: WITH_OPTIONS,
  ordered: WITH_OPTIONS,
  polarity: [...WITH_OPTIONS, 'number'],
  combine: ['multiple'],
  reaches: ['multiple'],
  minimum_picks: ['multiple'],
  maximum_picks: ['multiple'],
  unit: ['number'],
  minimum: ['number', 'date', 'repeat'],
  maximum: ['number', 'date', 'repeat'],
  integer: ['number'],
  bands: ['number'],
  maximum_length: ['text'],
  rows: ['matrix'],
  item: ['repeat'],
  questions: ['repeat'],
  // Each row of a matrix is a column of its own.
  import: [...CHOICE, 'number', 'text', 'date'],
};

/** Keys that do not go with the question's kind. */
export function* checkKeys(file: QuestionFile, path: Path): Generator<Finding> {
  for (const [key, kinds] of Object.entries(KEYS_OF_KINDS)) {
    if (!(key in file) || kinds.includes(file.kind)) continue;
    const args = { key, kind: file.kind, kinds };
    yield { code: 'key-not-for-kind', path: [...path, key], part: 'key', args };
  }
}

/** Limits that are not of the question's kind, or that nothing can keep. */
export function* checkLimits(file: QuestionFile, path: Path): Generator<Finding> {
  const { kind, minimum, maximum } = file;
  if (kind !== 'number' && kind !== 'date') return;
  const wrong = [...checkEnd('minimum', file, path), ...checkEnd('maximum', file, path)];
  yield* wrong;
  if (wrong.length > 0 || minimum === undefined || maximum === undefined) return;
  const reversed =
    typeof minimum === 'number' ? minimum > Number(maximum) : isBefore(String(maximum), minimum);
  if (!reversed) return;
  const args = { low: 'minimum', least: minimum, high: 'maximum', most: maximum };
  yield { code: 'limits-reversed', path: [...path, 'minimum'], args };
}

function* checkEnd(key: 'minimum' | 'maximum', file: QuestionFile, path: Path): Generator<Finding> {
  const end = file[key];
  if (end === undefined) return;
  const expected = file.kind === 'number' ? 'number' : 'string';
  const place = [...path, key];
  if (typeof end !== expected) {
    const args = { expected, found: typeof end, value: String(end) };
    yield { code: 'wrong-type', path: place, args };
  } else if (typeof end === 'string' && !isRealDate(end)) {
    yield { code: 'no-such-date', path: place, args: { id: file.id, value: end } };
  }
}

/** How many options may be ticked: some number of those there are. */
export function* checkPicks(
  { minimum_picks: least, maximum_picks: most }: QuestionFile,
  options: readonly Option[],
  path: Path,
): Generator<Finding> {
  const count = options.filter(({ exclusive }) => !exclusive).length;
  const ends = [
    ['minimum_picks', least],
    ['maximum_picks', most],
  ] as const;
  for (const [key, picks] of ends) {
    if (picks === undefined || picks <= count || count === 0) continue;
    yield { code: 'picks-impossible', path: [...path, key], args: { key, picks, count } };
  }
  if (least === undefined || most === undefined || least <= most) return;
  const args = { low: 'minimum_picks', least, high: 'maximum_picks', most };
  yield { code: 'limits-reversed', path: [...path, 'minimum_picks'], args };
}
