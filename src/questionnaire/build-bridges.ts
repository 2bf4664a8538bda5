import { closestWord } from '../source/closest-word.ts';
import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { reportUnknown } from './check-references.ts';
import type { ReferenceContext } from './check-references.ts';
import type { BridgeFile, ImpliedFile } from './file.ts';
import type { Bridge, Implied, Question } from './types.ts';

/** Bridges as written → with every question and option of this side known. */
export function buildBridges(
  files: readonly BridgeFile[],
  context: ReferenceContext,
): readonly Bridge[] {
  return files.map(({ to, bounds }, position) => ({
    to,
    bounds: Object.entries(bounds).map(([question, bound]) => {
      const path = ['bridges', position, 'bounds', question];
      return {
        question,
        atLeast: buildImplied(bound.at_least ?? {}, [...path, 'at_least'], context),
        atMost: buildImplied(bound.at_most ?? {}, [...path, 'at_most'], context),
      };
    }),
  }));
}

function buildImplied(file: ImpliedFile, path: Path, context: ReferenceContext): Implied {
  const entries = Object.entries(file).map(([id, codes]) => {
    const question = context.questions.get(id);
    if (!question) reportUnknown(id, [...path, id], [...context.questions.keys()], context);
    for (const code of question ? Object.keys(codes) : []) {
      const found = unknownCode(code, question);
      if (found) context.findings.push({ ...found, path: [...path, id, code], part: 'key' });
    }
    const implied = Object.entries(codes).map(([code, there]) => [code, String(there)] as const);
    return [id, Object.fromEntries(implied)] as const;
  });
  return Object.fromEntries(entries);
}

/** What is wrong with a code that a question's answers cannot pick alone. */
export function unknownCode(
  code: string,
  question: Question | undefined,
): Pick<Finding, 'code' | 'args'> | undefined {
  const alone =
    question?.kind === 'multiple' ? [] : [...(question?.options ?? []), ...(question?.bands ?? [])];
  const allowed = alone.map((option) => option.code);
  if (allowed.includes(code)) return undefined;
  const suggestion = closestWord(code, allowed) ?? '';
  const args = { id: question?.id ?? '', value: code, allowed, suggestion };
  return { code: 'unknown-option', args };
}
