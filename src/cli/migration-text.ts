import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { questionsById } from '../questionnaire/questions-of.ts';
import type { AfterMigration } from '../versions/after-migration.ts';
import type { Migration } from '../versions/migrate-answers.ts';
import type { Loss } from '../versions/move-answer.ts';
import { plainText, wordsIn } from './plain-text.ts';
import type { Session } from './session.ts';

/** Everything that is told of a migration. */
export interface MigrationReport {
  readonly from: { readonly id: string; readonly version?: string };
  readonly to: { readonly id: string; readonly version: string };
  readonly migration: Migration;
  readonly after: AfterMigration;
  /** Whether the answers were given for this very questionnaire, as far as the file says. */
  readonly isUnchanged: boolean;
  /** The file that is written; absent where none is. */
  readonly output?: string;
}

/** What became of the answers, as a person reads it: losses first. */
export function formatMigration(
  { from, to, migration, after, isUnchanged, output }: MigrationReport,
  loaded: LoadedQuestionnaire,
  session: Session,
): string {
  const { say, paint } = session;
  const { lost, carried, renamed, recoded } = migration;
  const titles = titlesOf(loaded, session);
  const list = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', paint.bold(title), ...lines.map((line) => `  ${line}`)];
  const blocks = [
    paint.bold(`${plainText(from.id)} ${from.version ?? ''} → ${to.id} ${to.version}`),
    '',
    say('migrate.carried', { count: carried.length }),
    ...list(
      say('migrate.lost', { count: lost.length }),
      lost.map((one) => lossLine(one, session)),
    ),
    ...list(
      say('migrate.renamed', { count: renamed.length }),
      renamed.map((one) => `${one.old} → ${one.new}`),
    ),
    ...list(
      say('migrate.recoded', { count: recoded.length }),
      recoded.map((one) => changeLine(one, titles, session)),
    ),
    ...list(
      say('migrate.unanswered', { count: after.unanswered.length }),
      after.unanswered.map(({ id, is_new: isNew }) =>
        isNew ? say('migrate.new-question', { question: titles(id) }) : titles(id),
      ),
    ),
    ...list(say('migrate.hidden', { count: after.hidden.length }), after.hidden.map(titles)),
    ...list(
      say(after.scores.known ? 'migrate.scores' : 'migrate.scores-unknown'),
      scoreLines(after, titles, session),
    ),
    '',
    ...(after.scores.known && after.scores.nodes.length === 0 ? [say('migrate.scores-same')] : []),
    ...(after.scores.known || isUnchanged ? [] : [say('migrate.use-from')]),
    output === undefined ? say('migrate.not-written') : say('migrate.written', { path: output }),
  ];
  return `${blocks.join('\n')}\n`;
}

function lossLine({ id, code, reason, value }: Loss, { say }: Session): string {
  const args = { id: lossName({ id, code }), why: say(`migrate.lost-${reason}`) };
  return plainText(say('migrate.loss', { ...args, value: JSON.stringify(value) }));
}

/** `question`, or `question.code` where the rest of its answer is kept. */
export function lossName({
  id,
  code,
}: {
  readonly id: string;
  readonly code?: string | undefined;
}): string {
  return code === undefined ? id : `${id}.${code}`;
}

type Titles = (id: string) => string;

function scoreLines(
  { scores }: AfterMigration,
  titles: Titles,
  session: Session,
): readonly string[] {
  if (!scores.known) return scores.nodes.map(({ id }) => titles(id));
  return scores.nodes.map((node) => {
    const change = { id: node.id, old: shortNumber(node.old), new: shortNumber(node.new) };
    return changeLine(change, titles, session);
  });
}

function changeLine(
  { id, ...change }: { readonly id: string; readonly old: string; readonly new: string },
  titles: Titles,
  { say }: Session,
): string {
  return say('migrate.change', { what: titles(id), ...change });
}

/** At most four decimals, for reading only. */
function shortNumber(value: number | null): string {
  return value === null ? '—' : String(Number(value.toFixed(4)));
}

/** `标题（编号）`. */
function titlesOf({ questionnaire }: LoadedQuestionnaire, { say, language }: Session): Titles {
  const questions = questionsById(questionnaire);
  const nodes = new Map(questionnaire.scoring.nodes.map((node) => [node.id, node]));
  return (id) => {
    const title = (questions.get(id) ?? nodes.get(id))?.title;
    return title === undefined
      ? id
      : say('explain.titled', { id, title: wordsIn(title, language) });
  };
}
