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
  const found: Finding[] = [];
  findLong(value, [], found);
  return found.map((finding) => placeFinding(finding, index));
}

/** `path` leads to the value, and is as it was afterwards. */
function findLong(value: unknown, path: (string | number)[], found: Finding[]): void {
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value)) {
    // Documents are called what they are called.
    if (/(?:^|\.)source(?:\.|$)/.test(key)) continue;
    path.push(isList ? Number(key) : key);
    // A translation names the whole path: `q1.options.A.label`.
    const name = key.slice(key.lastIndexOf('.') + 1);
    const limit = !isList && Object.hasOwn(LIMITS, name) ? LIMITS[name] : undefined;
    if (limit === undefined) findLong(inner, path, found);
    else found.push(...textsOver(limit, inner, path));
    path.pop();
  }
}

/** One text, or one a language. */
function* textsOver(limit: number, value: unknown, path: Path): Generator<Finding> {
  const texts = isRecord(value) ? Object.entries(value) : [[undefined, value] as const];
  for (const [language, text] of texts) {
    if (typeof text !== 'string' || 2 * text.length <= limit) continue;
    const columns = columnsOf(text);
    const here = language === undefined ? [...path] : [...path, language];
    if (columns > limit) yield { code: 'long-text', path: here, args: { columns, limit } };
  }
}

// From here on most of what is written takes two columns.
const WIDE = /[\u1100-\uFFFF]/g;

function columnsOf(text: string): number {
  return text.length + [...text.matchAll(WIDE)].length;
}
