import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { placeFinding } from '../source/finding.ts';
import type { Finding } from '../source/finding.ts';
import { isRecord } from '../source/is-record.ts';
import type { WrittenSource } from '../source/parse-source.ts';
import type { Path } from '../source/source-index.ts';

/**
 * Columns, of which a Chinese character takes two: a title or an option in two lines of a terminal,
 * what explains in eight, the name of a level in a badge of the report.
 */
const LIMITS: Readonly<Record<string, number>> = {
  title: 160,
  label: 160,
  name: 40,
  description: 640,
  help: 640,
  why: 640,
  good: 640,
  meaning: 640,
  message: 640,
  action: 640,
};

/** Texts of a questionnaire that are too long for a terminal or a page. */
export function longText({ value, index }: WrittenSource): readonly Diagnostic[] {
  return [...tooLong(value, [])].map((finding) => placeFinding(finding, index));
}

function* tooLong(value: unknown, path: Path): Generator<Finding> {
  if (Array.isArray(value)) {
    for (const [place, item] of value.entries()) yield* tooLong(item, [...path, place]);
  }
  if (!isRecord(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    // Documents are called what they are called.
    if (key === 'source') continue;
    const here = [...path, key];
    const limit = Object.hasOwn(LIMITS, key) ? LIMITS[key] : undefined;
    if (limit === undefined) yield* tooLong(inner, here);
    else yield* textsOver(limit, inner, here);
  }
}

/** One text, or one a language. */
function* textsOver(limit: number, value: unknown, path: Path): Generator<Finding> {
  const texts = isRecord(value)
    ? Object.entries(value).map(([language, text]) => ({ text, path: [...path, language] }))
    : [{ text: value, path }];
  for (const one of texts) {
    if (typeof one.text !== 'string') continue;
    const columns = columnsOf(one.text);
    if (columns > limit) yield { code: 'long-text', path: one.path, args: { columns, limit } };
  }
}

// From here on most of what is written takes two columns.
const WIDE = /[\u1100-\uFFFF]/g;

function columnsOf(text: string): number {
  return text.length + [...text.matchAll(WIDE)].length;
}
