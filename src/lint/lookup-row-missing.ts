import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { missingRow } from '../scoring/lookup-rows.ts';
import { placeFinding } from '../source/finding.ts';

/** Answers that lead to no row of a table: the node then has no score. */
export function* lookupRowMissing(loaded: LoadedQuestionnaire): Generator<Diagnostic> {
  const { questionnaire, written, index } = loaded;
  for (const node of questionnaire.scoring.nodes) {
    const missing = node.rule === 'lookup' && missingRow(node, questionnaire);
    if (!missing) continue;
    const path = [...(written.parts.get(node.id) ?? []), 'table'];
    const row = node.of.map(({ id }, place) => `${id} = ${missing[place] ?? ''}`).join(', ');
    yield placeFinding({ code: 'lookup-row-missing', path, args: { id: node.id, row } }, index);
  }
}
