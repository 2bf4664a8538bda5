import { closestWord } from '../source/closest-word.ts';
import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import type { ReferenceContext } from './check-references.ts';
import type { Question, QuestionKind } from './question-types.ts';

/** Kinds whose answer is one option or one band. */
const ONE_OPTION: readonly QuestionKind[] = ['single', 'level', 'number', 'yes_no'];

/** Keys that say which option of a question is meant; its answers are one option each. */
export function checkKeys(
  codes: readonly string[],
  question: Question,
  path: Path,
  { findings }: ReferenceContext,
): void {
  const wrongKind = severalOptions(question, path);
  if (wrongKind) {
    findings.push({ ...wrongKind, part: 'key' });
    return;
  }
  for (const code of codes) {
    const unknown = unknownOption(code, question, [...path, code]);
    if (unknown) findings.push({ ...unknown, part: 'key' });
  }
}

/** The finding where a question is not answered with one option. */
export function severalOptions({ kind }: Question, path: Path): Finding | undefined {
  if (ONE_OPTION.includes(kind)) return undefined;
  const args = { key: String(path.at(-2)), kind, kinds: ONE_OPTION };
  return { code: 'key-not-for-kind', path, args };
}

/** The finding where a question has no such option or band. */
export function unknownOption(code: string, question: Question, path: Path): Finding | undefined {
  const allowed = [...question.options, ...question.bands].map((option) => option.code);
  if (allowed.includes(code) || lacksOptions(question)) return undefined;
  const suggestion = closestWord(code, allowed) ?? '';
  return {
    code: 'unknown-option',
    path,
    args: { id: question.id, value: code, allowed, suggestion },
  };
}

/** Whether its options are missing, or those of a scale that does not exist: that is said where it is asked. */
export function lacksOptions({ kind, options }: Question): boolean {
  return (kind === 'single' || kind === 'multiple' || kind === 'level') && options.length === 0;
}
