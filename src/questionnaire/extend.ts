import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { closestWord } from '../source/closest-word.ts';
import { placeFinding } from '../source/finding.ts';
import { indexMerged } from '../source/merged-index.ts';
import type { Source } from '../source/parse-source.ts';
import { mergeList, mergeListOr, mergeRecord, mergeTable } from './merge-parts.ts';
import type { MergeContext } from './merge-parts.ts';

const choices = mergeList('code', mergeRecord({}));
const named = mergeList('id', mergeRecord({}));
const choosing = { options: choices, bands: choices, rows: choices };
// Options of its own take the place of an inherited scale, and the other way round.
const rivals = { options: 'scale', scale: 'options' };
const question = mergeRecord(
  { ...choosing, questions: mergeList('id', mergeRecord(choosing, rivals)) },
  rivals,
);

const merge = mergeRecord({
  scales: mergeTable(mergeListOr('options', choices)),
  sections: mergeList('id', mergeRecord({ questions: mergeList('id', question) })),
  scoring: mergeRecord({ nodes: named }),
  calculated: named,
  checks: named,
  flags: named,
});

/** What a questionnaire and the one that extends it come to, with the place of everything. */
export interface Extended {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
}

/** Lays a file over the questionnaire it extends; both fit their schemas. */
export function extendQuestionnaire(
  base: Source,
  own: Source,
  remove: readonly string[],
): Extended {
  const context: MergeContext = { removed: new Set(remove), known: new Set(), found: [] };
  const merged = merge(partOf(base), partOf(own), context, '');
  if (!merged) throw new Error('nothing to merge');
  for (const [position, id] of remove.entries()) {
    if (context.known.has(id)) continue;
    const args = { id, suggestion: closestWord(id, [...context.known]) ?? '' };
    const finding = { code: 'unknown-id', path: ['remove', position], args } as const;
    context.found.push(placeFinding(finding, own.index));
  }
  const source = { value: merged.value, index: indexMerged(merged.origin) };
  return { source, diagnostics: context.found };
}

function partOf({ value, index }: Source): Parameters<typeof merge>[0] {
  return { value, origin: { index, path: [] } };
}
