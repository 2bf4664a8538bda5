import { questionsOf, writtenOnce } from '../../questionnaire/questions-of.ts';
import Table from 'cli-table3';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { loadPack, shippedPacks } from '../load-pack.ts';
import { NO_LINES } from '../no-lines.ts';
import { wordsIn } from '../plain-text.ts';
import type { Session } from '../session.ts';

/** `diagnose packs`: what comes with the program. */
export async function packsCommand(session: Session): Promise<ExitCode> {
  const { io, say, language, paint } = session;
  const table = new Table({ chars: NO_LINES, style: { 'padding-left': 0, 'padding-right': 2 } });
  for (const id of await shippedPacks(io)) {
    const { questionnaire } = (await loadPack(io, id)).loaded;
    const count = writtenOnce(questionsOf(questionnaire)).length;
    table.push([
      paint.bold(id),
      wordsIn(questionnaire.title, language),
      questionnaire.version,
      say('cli.packs-questions', { count }),
      questionnaire.minutes === undefined
        ? ''
        : say('cli.packs-minutes', { minutes: questionnaire.minutes }),
      say(questionnaire.verified ? 'cli.packs-verified' : 'cli.packs-unverified'),
    ]);
  }
  io.stdout.write(`${table.toString()}\n`);
  return EXIT.ok;
}
