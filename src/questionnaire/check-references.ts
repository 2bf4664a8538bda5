import { closestWord } from '../source/closest-word.ts';
import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { writtenName } from './group-names.ts';
import type { Question } from './question-types.ts';

/** What ids may refer to, and where complaints go. */
export interface ReferenceContext {
  readonly questions: ReadonlyMap<string, Question>;
  readonly nodes: ReadonlySet<string>;
  /** Those of them that award levels. */
  readonly levelled: ReadonlySet<string>;
  readonly findings: Finding[];
  /** Conditions met on the way, with where they stand. */
  readonly conditions: WrittenCondition[];
}

/** A condition as written. */
export interface WrittenCondition {
  readonly text: string;
  readonly path: Path;
}

/** Notes a condition, to be parsed once all questions are known. */
export function noteCondition(text: string, path: Path, { conditions }: ReferenceContext): string {
  conditions.push({ text, path });
  return text;
}

/** What may be named where questions are: each one, and a matrix for all its rows. */
export function askableIds({ questions }: ReferenceContext): readonly string[] {
  const matrices = [...questions.values()].flatMap(({ matrix }) => matrix?.id ?? []);
  return [...new Set([...questions.keys(), ...matrices])];
}

export function checkId(
  id: string,
  path: Path,
  known: ReadonlySet<string>,
  context: ReferenceContext,
): void {
  if (!known.has(id)) reportUnknown(id, path, [...known], context);
}

/** Nobody can reach a level of a node that awards none. */
export function checkLevelled(
  id: string,
  path: Path,
  { nodes, levelled, findings }: ReferenceContext,
): void {
  if (nodes.has(id) && !levelled.has(id))
    findings.push({ code: 'levels-none', path, args: { id } });
}

export function reportUnknown(
  id: string,
  path: Path,
  known: readonly string[],
  { findings }: ReferenceContext,
): void {
  const suggestion = closestWord(id, [...known, ...known.map(writtenName)]) ?? '';
  findings.push({ code: 'unknown-id', path, args: { id, suggestion } });
}

/** The questions that carry a tag; a tag that none carries is a finding. */
export function taggedQuestions(
  tag: string,
  path: Path,
  context: ReferenceContext,
): readonly Question[] {
  const all = [...context.questions.values()];
  const tagged = all.filter(({ tags }) => tags.includes(tag));
  if (tagged.length === 0) {
    const suggestion = closestWord(tag, [...new Set(all.flatMap(({ tags }) => tags))]) ?? '';
    context.findings.push({ code: 'unknown-tag', path, args: { tag, suggestion } });
  }
  return tagged;
}
