import { checkAnswers, parseAnswers } from '../../answers/load-answers.ts';
import type { ParsedAnswers } from '../../answers/load-answers.ts';
import type { Answers } from '../../answers/types.ts';
import type { LoadedQuestionnaire } from '../../questionnaire/load-questionnaire.ts';
import { hasErrors } from '../../diagnostics/order.ts';
import { viewOf } from '../../scoring/view.ts';
import { lookAfterMigration } from '../../versions/after-migration.ts';
import type { Sheet } from '../../versions/after-migration.ts';
import { migrateAnswers } from '../../versions/migrate-answers.ts';
import { versionStep } from '../../versions/version-step.ts';
import { FindingsError, UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { loadPack } from '../load-pack.ts';
import { migratedText } from '../migrated-text.ts';
import { formatMigration } from '../migration-text.ts';
import type { MigrationReport } from '../migration-text.ts';
import type { MigrateWords } from '../words.ts';
import { findPack } from '../read-case.ts';
import { readFile } from '../read-file.ts';
import type { Session } from '../session.ts';
import { refuseExisting, writeFile } from '../write-file.ts';

const FORMATS = ['text', 'json'];

/** `diagnose migrate ANSWERS`: the same answers for a newer questionnaire, and what became of each. */
export async function migrateCommand(
  path: string,
  words: MigrateWords,
  session: Session,
): Promise<ExitCode> {
  const { io } = session;
  const { format = 'text', output, force = false } = words;
  if (!FORMATS.includes(format)) {
    throw new UsageError('cli.bad-format', { format, formats: FORMATS.join(', ') });
  }
  if (output !== undefined) await refuseExisting(io, output, force);
  const bytes = await readFile(io, path);
  const parsed = onePersons(mustParse(bytes, path), path);
  const asked = words.to ?? words.questionnaire;
  const { loaded } = await findPack(
    parsed.file.questionnaire,
    { questionnaire: asked },
    path,
    session,
  );
  refuseEarlier(parsed, loaded);
  checkProfile(parsed, loaded);
  const before = words.from === undefined ? undefined : await oldSheet(words.from, parsed, session);
  const migration = migrateAnswers(parsed.file, loaded.questionnaire, before?.loaded.questionnaire);
  const text = migratedText(
    new TextDecoder().decode(bytes),
    { parsed, loaded, migration },
    session,
  );
  const migrated = mustParse(new TextEncoder().encode(text), output ?? path);
  const now = { loaded, answers: mustCheck(migrated, loaded) };
  const report: MigrationReport = {
    from: identityOf(parsed),
    to: { id: loaded.questionnaire.id, version: loaded.questionnaire.version },
    migration,
    isUnchanged: isFor(loaded, parsed),
    after: lookAfterMigration(migration, now, before),
    ...(output !== undefined && { output }),
  };
  if (output !== undefined) await writeFile(io, output, text);
  io.stdout.write(
    format === 'json' ? json(report, migrated) : formatMigration(report, loaded, session),
  );
  return EXIT.ok;
}

/** Everybody's raw answers would keep the old ids. */
function onePersons(parsed: ParsedAnswers, path: string): ParsedAnswers {
  if (parsed.file.respondents) throw new UsageError('merge.merged-no-migrate', { path });
  return parsed;
}

function mustParse(bytes: Uint8Array, path: string): ParsedAnswers {
  const { parsed, diagnostics } = parseAnswers(bytes, path);
  if (!parsed) throw new FindingsError(diagnostics);
  return parsed;
}

function mustCheck(parsed: ParsedAnswers, loaded: LoadedQuestionnaire): Answers {
  const { answers, diagnostics } = checkAnswers(parsed, {
    loaded,
    profile: loaded.profile,
    look: viewOf,
  });
  if (!answers || hasErrors(diagnostics)) throw new FindingsError(diagnostics);
  return answers;
}

/** A version is never taken back. Another questionnaire has versions of its own. */
function refuseEarlier(
  { file }: ParsedAnswers,
  { questionnaire: { id, version } }: LoadedQuestionnaire,
): void {
  if (file.questionnaire !== id || file.version === undefined) return;
  if (versionStep(file.version, version) === 'back') {
    throw new UsageError('migrate.back', { found: file.version, version });
  }
}

/** What is wrong with the profile is no matter of versions; its places are those of the file given. */
function checkProfile({ file, index }: ParsedAnswers, loaded: LoadedQuestionnaire): void {
  const { id } = loaded.questionnaire;
  const { profile } = file;
  mustCheck({ file: { questionnaire: id, ...(profile && { profile }) }, index }, loaded);
}

async function oldSheet(from: string, parsed: ParsedAnswers, { io }: Session): Promise<Sheet> {
  const { loaded } = await loadPack(io, from);
  return { loaded, answers: mustCheck(parsed, loaded) };
}

/** By the hash where the file has one, else by the version: the same version scores the same. */
function isFor({ questionnaire }: LoadedQuestionnaire, { file }: ParsedAnswers): boolean {
  const { id, version, hash } = questionnaire;
  if (file.questionnaire !== id) return false;
  return file.hash === undefined ? file.version === version : file.hash === hash;
}

function identityOf({ file }: ParsedAnswers): MigrationReport['from'] {
  return { id: file.questionnaire, ...(file.version !== undefined && { version: file.version }) };
}

function json({ from, to, migration, after }: MigrationReport, { file }: ParsedAnswers): string {
  const { edits: _, ...what } = migration;
  return `${JSON.stringify({ from, to, ...what, ...after, file }, null, 2)}\n`;
}
