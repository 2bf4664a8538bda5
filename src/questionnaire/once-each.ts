import type { Diagnostic, DiagnosticArgs } from '../diagnostics/diagnostic.ts';
import { questionsOf } from './questions-of.ts';
import type { Questionnaire } from './types.ts';

/**
 * What is written once and used for each item of a repeat group is told once, by the names that the
 * author gave.
 */
export function onceEach(
  diagnostics: readonly Diagnostic[],
  questionnaire: Pick<Questionnaire, 'sections' | 'scoring'>,
): readonly Diagnostic[] {
  const written = writtenNames(questionnaire);
  if (written.size === 0) return diagnostics;
  const first = new Map<string, Diagnostic>();
  for (const one of diagnostics) {
    const named = { ...one, args: inWrittenNames(one.args, written) };
    const key = JSON.stringify(named);
    if (!first.has(key)) first.set(key, named);
  }
  return [...first.values()];
}

type Names = ReadonlyMap<string, string>;

/** By the id that is used, what is written for each item. */
function writtenNames({ sections, scoring }: Pick<Questionnaire, 'sections' | 'scoring'>): Names {
  const laidOut = [...questionsOf({ sections }), ...scoring.nodes];
  return new Map(laidOut.flatMap(({ id, repeat }) => (repeat ? [[id, repeat.of] as const] : [])));
}

function inWrittenNames(args: DiagnosticArgs, written: Names): DiagnosticArgs {
  const rename = (value: string): string => written.get(value) ?? value;
  const entries = Object.entries(args).map(([key, value]) => {
    if (typeof value === 'string') return [key, rename(value)] as const;
    return [key, Array.isArray(value) ? [...new Set(value.map(rename))] : value] as const;
  });
  return Object.fromEntries(entries);
}
