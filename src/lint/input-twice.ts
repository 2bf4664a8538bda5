import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { NodeInput, Rule } from '../questionnaire/scoring-types.ts';
import { placeFinding } from '../source/finding.ts';

/** Rules for which the same input again changes only how much it counts. */
const WEIGHING: readonly Rule[] = [
  'sum',
  'mean',
  'subtract',
  'median',
  'geometric_mean',
  'count',
  'share',
];

/** The same input, taken in the same way, stands twice in a node. */
export function* inputTwice({
  questionnaire,
  written,
  index,
}: LoadedQuestionnaire): Generator<Diagnostic> {
  for (const { id: node, rule, of } of questionnaire.scoring.nodes) {
    if (!WEIGHING.includes(rule)) continue;
    const taken = of.map(howTaken);
    const twice = of.filter((_, place) => taken.indexOf(taken[place] ?? '') < place);
    for (const id of new Set(twice.map((input) => input.id))) {
      const path = [...(written.parts.get(node) ?? []), 'of'];
      yield placeFinding({ code: 'input-twice', path, args: { id, node } }, index);
    }
  }
}

function howTaken({ id, as, reverse, range, recodes, target, baseline }: NodeInput): string {
  return JSON.stringify([id, as, reverse, range, recodes, target, baseline]);
}
