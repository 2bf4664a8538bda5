import type { Possible } from '../advice/possible-levels.ts';
import { questionsById } from '../questionnaire/questions-of.ts';
import { wordsIn } from './plain-text.ts';
import type { Session } from './session.ts';

/** How many questions to ask next are told on a terminal. */
const TOLD = 3;

/** Which levels of another questionnaire are still possible, and what to ask to narrow them. */
export function possibleLines(
  { loaded, levels, ask }: Possible,
  { say, language, paint }: Session,
): string {
  const names = levels.map(({ name }) => wordsIn(name, language));
  const title = wordsIn(loaded.questionnaire.title, language);
  const questions = questionsById(loaded.questionnaire);
  const asked = ask.slice(0, TOLD).flatMap((id, position) => {
    const question = questions.get(id);
    const words = question ? wordsIn(question.title, language) : '';
    return [say('cli.possible-question', { position: position + 1, id, question: words })];
  });
  return [
    paint.bold(say('cli.possible', { title })),
    say('cli.possible-levels', {
      count: names.length,
      low: names[0] ?? '',
      high: names.at(-1) ?? '',
    }),
    ...(asked.length === 0 ? [] : [say('cli.possible-ask'), ...asked]),
  ].join('\n');
}
