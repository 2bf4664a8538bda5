import type { Case } from '../advice/advise.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import { nextGates } from '../scoring/next-level.ts';
import { plainText, wordsIn } from './plain-text.ts';
import type { Session } from './session.ts';

/** Which command tells the cheapest way to the next level; nothing where no solution leads there. */
export function planLines(
  { loaded, result, catalogue }: Case,
  paths: { readonly answers: string; readonly questionnaire?: string | undefined },
  { say, language }: Session,
): string {
  const { nodes, main: id } = loaded.questionnaire.scoring;
  const main = nodes.find((node) => node.id === id);
  const next = main && nextGates(main, result);
  const lifted = new Set(
    catalogue.catalogue.solutions.flatMap(({ lifts }) => lifts.map((lift) => lift.capability)),
  );
  const isLifted = questionsOf(loaded.questionnaire).some(
    ({ capability }) => capability !== undefined && lifted.has(capability),
  );
  if (!next || !isLifted) return '';
  const pack = paths.questionnaire === undefined ? '' : ` -q "${paths.questionnaire}"`;
  const answers = plainText(`"${paths.answers}"${pack}`);
  const level = wordsIn(next.step.name, language);
  return `${say('cli.next-plan', { level, answers, target: next.step.value })}\n`;
}
