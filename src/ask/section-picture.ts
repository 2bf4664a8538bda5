import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { nodeResult } from '../scoring/score.ts';
import { scoreNodes } from '../scoring/score-nodes.ts';
import { scoredOf } from '../scoring/sheet.ts';
import type { Given, Item } from './next-question.ts';
import type { Bar } from './page.ts';
import type { Speech } from './speech.ts';

/** How the dimensions stand that a section's questions count for; none where they count for none. */
export function sectionPicture(
  loaded: LoadedQuestionnaire,
  { section }: Item,
  given: Given,
  { say, text }: Speech,
): readonly Bar[] {
  const { dimensions, nodes } = loaded.questionnaire.scoring;
  const asked = new Set(section?.questions.map(({ id }) => id));
  const sheet = scoreNodes(loaded, given);
  return nodes
    .filter(({ id }) => dimensions.includes(id))
    .filter(({ id }) => [...scoredOf(id, sheet).questions].some((one) => asked.has(one)))
    .map((node) => {
      const { shown, percent_min: least, percent_max: most } = nodeResult(node, sheet);
      const words = say('ask.section-score', { score: shown ?? 'none', open: isWide(least, most) });
      return { label: text(node.title), from: least / 100, to: most / 100, words };
    });
}

// Less than that is not to be seen.
const VISIBLE = 3;

function isWide(least: number, most: number): 'yes' | 'no' {
  return most - least >= VISIBLE ? 'yes' : 'no';
}
