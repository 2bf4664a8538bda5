import type { Path } from '../source/source-index.ts';
import { checkKeys } from './check-codes.ts';
import { reportUnknown } from './check-references.ts';
import type { ReferenceContext } from './check-references.ts';
import type { BridgeFile, ImpliedFile } from './file.ts';
import type { Bridge, Implied } from './types.ts';

/** Bridges as written → with every question and option of this side known. */
export function buildBridges(
  files: readonly BridgeFile[] | undefined,
  context: ReferenceContext,
): readonly Bridge[] {
  return (files ?? []).map(({ to, bounds }, position) => ({
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
    else checkKeys(Object.keys(codes), question, [...path, id], context);
    const implied = Object.entries(codes).map(([code, there]) => [code, String(there)] as const);
    return [id, Object.fromEntries(implied)] as const;
  });
  return Object.fromEntries(entries);
}
