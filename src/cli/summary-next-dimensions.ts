import type { Case } from '../advice/advise.ts';
import { rankDimensions } from '../report/next-dimensions.ts';
import { wordsIn } from './plain-text.ts';
import type { Session } from './session.ts';

/** Which dimensions to look at next, in the questionnaire's own words; empty where it has none. */
export function nextDimensionLines({ loaded, result }: Case, session: Session): string {
  const { say, language, paint } = session;
  const { scoring } = loaded.questionnaire;
  const dimensions = scoring.dimensions.flatMap((id) => {
    const node = scoring.nodes.find((candidate) => candidate.id === id);
    const own = result.nodes[id];
    return node && own ? [{ node, result: own }] : [];
  });
  const lines = rankDimensions(dimensions).map(({ dimension, step }) => {
    const title = wordsIn(dimension.node.title, language);
    if (!step) return say('cli.dimension-unknown', { title });
    return say('cli.dimension-next', {
      title,
      level: wordsIn(step.name, language),
      meaning: wordsIn(step.meaning ?? '', language),
    });
  });
  return lines.length === 0 ? '' : [paint.bold(say('cli.dimensions-next')), ...lines].join('\n');
}
