import { viewOf } from '../../scoring/view.ts';
import { dirname, join, relative, resolve } from 'node:path';
import type { Answers } from '../../answers/types.ts';
import { checkAnswers, parseAnswers } from '../../answers/load-answers.ts';
import type { Given } from '../../ask/next-question.ts';
import type { InterviewPlan } from '../../ask/interview-plan.ts';
import { replayJournal } from '../../ask/replay.ts';
import { FileError, UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { ANSWERS } from '../answers-copy.ts';
import { checkWritable, findUnfinished, isInUse, readInterview } from '../interview-folder.ts';
import type { Unfinished } from '../interview-folder.ts';
import { keepInterview, takeUpInterview } from '../interview-keeper.ts';
import type { Keeper } from '../interview-keeper.ts';
import { chooseUnfinished, showChanged, showWelcome } from '../interview-pages.ts';
import { holdInterview } from '../hold-interview.ts';
import { planOf, readyFor } from '../interview-ready.ts';
import type { Ready } from '../interview-ready.ts';
import { loadPack } from '../load-pack.ts';
import type { Pack } from '../load-pack.ts';
import type { RunWords } from '../add-run-options.ts';
import type { Session } from '../session.ts';
import { openSpeaker } from '../speaker.ts';
import type { SessionSpeaker } from '../speaker.ts';
import { openAnswers, openPlainTerminal } from '../plain-terminal.ts';
import type { Lines } from '../plain-terminal.ts';
import { openTerminal } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';

/** A complete interview whose answers are written. */
export interface FinishedInterview extends Pack, Pick<Ready, 'plan' | 'before'> {
  readonly answers: Answers;
  /** Absolute. */
  readonly folder: string;
  /** The answers file in the folder. */
  readonly answersFile: string;
}

/** What happens once the last question is answered: summary and report. */
export type Finish = (interview: FinishedInterview, session: Session) => Promise<void>;

const DEFAULT_PACK = 'lighting';
const DEFAULT_ROOT = 'diagnose-out';

/** `diagnose run`: the interview, saved after every question, to be taken up again when broken off. */
export async function runCommand(
  options: RunWords,
  session: Session,
  finish: Finish,
): Promise<ExitCode> {
  const { io } = session;
  const lines = await openAnswers(io, options.plain ?? false);
  try {
    return await interview(options, session, finish, lines);
  } finally {
    lines?.close();
  }
}

async function interview(
  options: RunWords,
  session: Session,
  finish: Finish,
  lines: Lines | undefined,
): Promise<ExitCode> {
  const { io } = session;
  const places = placesOf(options, session);
  const unfinished = await findStarts(options, places, session);
  const asked = options.questionnaire ?? DEFAULT_PACK;
  // Before the screen is taken over, so that what is wrong with a pack is shown as everywhere else.
  const fresh = options.resume ? undefined : await loadPack(io, asked);
  const plan = fresh ? await planOf(options, fresh, session) : {};
  await checkWritable(io, places.fixed ?? places.root);
  const speaker = openSpeaker(session);
  const terminal = lines ? openPlainTerminal(io, speaker, lines) : await openTerminal(io, speaker);
  try {
    const begun = await begin({
      options,
      session,
      speaker,
      terminal,
      places,
      fresh,
      unfinished,
      asked,
      plan,
    });
    if (!begun) return leave(unfinished[0]?.folder, speaker.session(), terminal);
    try {
      return await hold(begun, speaker, { terminal, finish });
    } finally {
      await begun.keeper.close();
    }
  } finally {
    terminal.close();
  }
}

/** From the first question to the report, or to where the person leaves. */
async function hold(
  { pack, keeper, ready }: Begun,
  speaker: SessionSpeaker,
  { terminal, finish }: { readonly terminal: Terminal; readonly finish: Finish },
): Promise<ExitCode> {
  try {
    const outcome = await holdInterview({ ready, keeper }, speaker, terminal);
    const session = speaker.session();
    if (outcome.kind === 'interrupted') return leave(keeper.folder(), session, terminal);
    terminal.close();
    await finish({ ...(await readBack(pack, outcome.given, keeper)), ...ready }, session);
    await keeper.end();
    return EXIT.ok;
  } catch (error) {
    // What could not be written does not undo what was: the journal has every answer.
    if (error instanceof FileError) leave(keeper.folder(), speaker.session(), terminal);
    throw error;
  }
}

/** Where interviews are kept: under a root, or in the one folder that was asked for. */
interface Places {
  readonly root: string;
  readonly fixed?: string;
}

function placesOf({ out }: RunWords, { io }: Session): Places {
  const root = resolve(io.cwd, DEFAULT_ROOT);
  return out === undefined ? { root } : { root, fixed: resolve(io.cwd, out) };
}

/** The interviews that could be taken up. Complains when one was asked for and is not there. */
async function findStarts(
  { resume, questionnaire }: RunWords,
  { root, fixed }: Places,
  { io }: Session,
): Promise<readonly Unfinished[]> {
  // The lines of a pipe are written for a beginning, unless it is said otherwise.
  if (resume === undefined && !io.stdin.isTTY) return [];
  if (typeof resume === 'string') return [await findNamed(resume, root, io)];
  const found =
    fixed === undefined ? await findUnfinished(io, root) : await unfinishedIn(fixed, io);
  const fitting = found.filter(
    ({ journal }) => questionnaire === undefined || journal.start.pack === questionnaire,
  );
  if (resume && fitting.length === 0) {
    throw new UsageError('ask.no-unfinished', { where: relative(io.cwd, fixed ?? root) || '.' });
  }
  return fitting;
}

async function unfinishedIn(folder: string, io: Session['io']): Promise<readonly Unfinished[]> {
  const found = await readInterview(io, folder);
  return found && !found.journal.finished ? [found] : [];
}

async function findNamed(name: string, root: string, io: Session['io']): Promise<Unfinished> {
  const found =
    (await readInterview(io, resolve(io.cwd, name))) ?? (await readInterview(io, join(root, name)));
  if (!found) throw new UsageError('ask.no-unfinished', { where: name });
  if (!found.journal.finished) return found;
  const answers = join(relative(io.cwd, found.folder), ANSWERS);
  throw new UsageError('ask.already-finished', { where: name, answers });
}

interface Setting {
  readonly options: RunWords;
  readonly session: Session;
  readonly speaker: SessionSpeaker;
  readonly terminal: Terminal;
  readonly places: Places;
  /** Absent when an unfinished interview was asked for. */
  readonly fresh: Pack | undefined;
  readonly unfinished: readonly Unfinished[];
  readonly asked: string;
  readonly plan: InterviewPlan;
}

interface Begun {
  readonly pack: Pack;
  readonly keeper: Keeper;
  readonly ready: Ready;
}

/** Offers to go on with what was broken off, else starts anew; undefined when the person leaves. */
async function begin(setting: Setting): Promise<Begun | undefined> {
  const { fresh, unfinished, speaker, terminal } = setting;
  const [only] = unfinished;
  if (!fresh && only && unfinished.length === 1) return takeUp(only, setting);
  if (unfinished.length > 0) {
    const chosen = await chooseUnfinished(unfinished, fresh !== undefined, speaker, terminal.show);
    if (chosen === 'left') return undefined;
    if (chosen !== 'new') return takeUp(chosen, setting);
  }
  return fresh && startAnew(fresh, setting);
}

async function startAnew(pack: Pack, setting: Setting): Promise<Begun | undefined> {
  const { session, speaker, terminal, places, options, asked, plan } = setting;
  const { fixed, root } = places;
  const force = options.force ?? false;
  if (fixed !== undefined && !force && (await isInUse(session.io, fixed))) {
    throw new UsageError('cli.exists', { path: options.out ?? fixed });
  }
  const ready = await readyFor(pack, plan, { profile: new Map(), answers: new Map() }, session);
  if (!(await showWelcome(ready, speaker, terminal.show))) return undefined;
  const { id, version, hash } = pack.loaded.questionnaire;
  const start = { pack: asked, questionnaire: { id, version, hash }, plan };
  const where = fixed === undefined ? { under: root } : { at: fixed };
  const keeper = keepInterview({ ...where, start, force }, pack.loaded, session, () =>
    speaker.session(),
  );
  return { pack, keeper, ready };
}

async function takeUp(
  unfinished: Unfinished,
  { session, speaker, terminal }: Setting,
): Promise<Begun | undefined> {
  const pack = await loadPack(session.io, unfinished.journal.start.pack);
  const { keeper, answers } = await takeUpInterview(unfinished, pack.loaded, session, () =>
    speaker.session(),
  );
  const { given, dropped } = replayJournal({ answers }, pack.loaded);
  const changed = unfinished.journal.start.questionnaire.hash !== pack.loaded.questionnaire.hash;
  if (changed || dropped.length > 0) {
    if (!(await showChanged(dropped.length, speaker, terminal.show))) {
      await keeper.close();
      return undefined;
    }
  }
  const { plan = {} } = unfinished.journal.start;
  const ready = await readyFor(pack, plan, given, session).catch(async (error: unknown) => {
    await keeper.close();
    throw error;
  });
  return { pack, keeper, ready };
}

function leave(folder: string | undefined, { io, say }: Session, terminal: Terminal): ExitCode {
  terminal.close();
  const lines =
    folder === undefined
      ? [say('ask.left-nothing')]
      : [
          say('ask.left-saved', { folder: relative(io.cwd, folder) }),
          say('ask.left-resume', { where: resumeArgument(folder, io.cwd) }),
        ];
  io.stderr.write(`${lines.join('\n')}\n`);
  return terminal.refused() ? EXIT.findings : EXIT.interrupted;
}

/** Folders in the usual place are found without being named. */
function resumeArgument(folder: string, cwd: string): string {
  return dirname(folder) === resolve(cwd, DEFAULT_ROOT) ? 'none' : `"${relative(cwd, folder)}"`;
}

/** The answers as whoever reads the written file has them, so that every command gives the same score. */
async function readBack(
  pack: Pack,
  given: Given,
  keeper: Keeper,
): Promise<Omit<FinishedInterview, 'plan'>> {
  const { folder, file, text } = await keeper.writeAnswers(given);
  const { parsed } = parseAnswers(new TextEncoder().encode(text), file);
  const checked =
    parsed &&
    checkAnswers(parsed, {
      loaded: pack.loaded,
      profile: pack.catalogue.catalogue.profile,
      look: viewOf,
    });
  if (!checked?.answers) throw new Error(`the answers written to ${file} cannot be read back`);
  return { ...pack, answers: checked.answers, folder, answersFile: file };
}
