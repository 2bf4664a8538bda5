import { viewOf } from '../scoring/view.ts';
import { checkAnswers, parseAnswers } from '../answers/load-answers.ts';
import type { ParsedAnswers } from '../answers/load-answers.ts';
import type { Answers } from '../answers/types.ts';
import type { Case } from '../advice/advise.ts';
import { hasErrors } from '../diagnostics/order.ts';
import { score } from '../scoring/score.ts';
import { FindingsError, UsageError } from './errors.ts';
import { loadOthers, loadPack, shippedPacks } from './load-pack.ts';
import type { Pack } from './load-pack.ts';
import { formatFindings } from './print-findings.ts';
import { readFile } from './read-file.ts';
import type { Session } from './session.ts';

/** An answer file that fits its questionnaire. */
export interface ReadSheet extends Pack {
  readonly answers: Answers;
  readonly answersIndex: ParsedAnswers['index'];
  readonly answersFile: ParsedAnswers['file'];
}

/** A case with the places of its answers. */
export interface ReadCase extends ReadSheet, Case {
  readonly others: NonNullable<Case['others']>;
}

/** What the command line says about questionnaire and catalogue. */
export interface PackWords {
  readonly questionnaire?: string | undefined;
  /** Catalogues of one's own, laid over the shipped one in their order. */
  readonly catalogue?: readonly string[];
}

/** Reads an answer file, its questionnaire and the catalogue; scores. Warnings go to standard error. */
export async function readCase(
  path: string,
  words: PackWords,
  session: Session,
): Promise<ReadCase> {
  const sheet = await readSheet(path, words, session);
  const result = score(sheet.loaded, sheet.answers);
  return { ...sheet, result, others: await loadOthers(session.io, sheet) };
}

/** The same without the score; `known` is the questionnaire where it has been read before. */
export async function readSheet(
  path: string,
  words: PackWords,
  session: Session,
  known?: Pack,
): Promise<ReadSheet> {
  const { io } = session;
  const { parsed, diagnostics } = parseAnswers(await readFile(io, path), path);
  if (!parsed) throw new FindingsError(diagnostics);
  const pack = known ?? (await findPack(parsed.file.questionnaire, words, path, session));
  const checked = checkAnswers(parsed, {
    loaded: pack.loaded,
    profile: pack.catalogue.catalogue.profile,
    look: viewOf,
  });
  if (!checked.answers || hasErrors(checked.diagnostics))
    throw new FindingsError(checked.diagnostics);
  const told = [...(known ? [] : (pack.notes ?? [])), ...checked.diagnostics];
  if (told.length > 0) io.stderr.write(await formatFindings(told, session, 'stderr'));
  return {
    ...pack,
    answers: checked.answers,
    answersIndex: parsed.index,
    answersFile: parsed.file,
  };
}

/** `--questionnaire` wins, so that answers to a questionnaire of one's own find it. */
export async function findPack(
  named: string,
  { questionnaire: asked, catalogue }: PackWords,
  path: string,
  { io }: Session,
): Promise<Pack> {
  // A file of answers must not make the program read, and show, any file it likes.
  const isId = /^[a-z][a-z0-9-]{0,63}$/.test(named);
  try {
    if (asked === undefined && !isId) {
      const known = (await shippedPacks(io)).join(', ');
      throw new UsageError('cli.no-such-pack', { id: named, known, suggestion: 'none' });
    }
    return await loadPack(io, asked ?? named, catalogue);
  } catch (error) {
    const isUnfound = error instanceof UsageError && error.key === 'cli.no-such-pack';
    if (!isUnfound || asked !== undefined) throw error;
    throw new UsageError('cli.no-pack-for-answers', { ...error.args, file: path });
  }
}
