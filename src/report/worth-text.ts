import type { Gap } from '../advice/advice.ts';
import type { Say } from '../messages/message.ts';
import type { Text } from '../questionnaire/question-types.ts';
import type { ScoreNode } from '../questionnaire/scoring-types.ts';
import type { NodeResult } from '../scoring/result.ts';
import { aboutNumber } from './short-number.ts';

/** What telling the worth of a gap takes; a report has it, and a terminal. */
export interface WorthWords {
  readonly say: Say;
  readonly text: (text: Text) => string;
  readonly main: ScoreNode;
  readonly mainResult: NodeResult;
  readonly places: number;
}

/** What closing one gap brings, in words: points, what the next level counts, the level itself. */
export function worthText({ worth, gates }: Gap, words: WorthWords): string {
  const { say, text, main, mainResult, places } = words;
  const points = aboutNumber(worth.points, places);
  const parts: string[] = Number(points) > 0 ? [say('report.worth-points', { points })] : [];
  if (mainResult.score !== null) {
    for (const { gate, gain } of gates) {
      if (gate.kind !== 'count') continue;
      const title = gate.title === undefined ? 'none' : text(gate.title);
      parts.push(say('report.worth-count', { title, gain }));
    }
    const reached = (mainResult.level?.value ?? -1) + worth.levels;
    const step = main.levels?.steps.find(({ value }) => value === reached);
    if (worth.levels > 0 && step) parts.push(say('report.worth-level', { level: text(step.name) }));
  }
  return parts.length === 0 ? say('report.worth-none') : parts.join(say('report.worth-separator'));
}
