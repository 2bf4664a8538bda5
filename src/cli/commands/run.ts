import { viewOf } from '../../scoring/view.ts';
import { dirname, join, relative, resolve } from 'node:path';
import type { Answers } from '../../answers/types.ts';
import { checkAnswers, parseAnswers } from '../../answers/load-answers.ts';
import { askInTerminal } from '../../ask/ask-in-terminal.ts';
import { browse, reviewInterview } from '../../ask/browse.ts';
import type { Given } from '../../ask/next-question.ts';
import { replayJournal } from '../../ask/replay.ts';
import { runInterview } from '../../ask/run-interview.ts';
import type { InterviewOutcome } from '../../ask/run-interview.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import {
  ANSWERS,
  checkWritable,
  findUnfinished,
  readInterview,
  reopenInterview,
} from '../interview-folder.ts';
import type { Unfinished } from '../interview-folder.ts';
import { keepInterview } from '../interview-keeper.ts';
import type { Keeper } from '../interview-keeper.ts';
import {
  chooseUnfinished,
  showChanged,
  showHidden,
  showSection,
  showWelcome,
} from '../interview-pages.ts';
import { loadPack } from '../load-pack.ts';
import type { Pack } from '../load-pack.ts';
import type { RunWords } from '../program.ts';
import type { Session } from '../session.ts';
import { openSpeaker } from '../speaker.ts';
import type { SessionSpeaker } from '../speaker.ts';
import { openLines, openPlainTerminal, startingWith } from '../plain-terminal.ts';
import type { Lines } from '../plain-terminal.ts';
import { openTerminal } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';
import { timeOf } from '../today.ts';

/** A complete interview whose answers are written. */
export interface FinishedInterview extends Pack {
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
  const lines = isPlain(options, io) ? await openAnswers(io) : undefined;
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
    });
    if (!begun) return leave(unfinished[0]?.folder, speaker.session(), terminal);
    const { pack, keeper } = begun;
    const outcome = await conduct(begun, speaker, terminal);
    if (outcome.kind === 'interrupted') return leave(keeper.folder(), speaker.session(), terminal);
    terminal.close();
    await finish(await readBack(pack, outcome.given, keeper), speaker.session());
    await keeper.end();
    return EXIT.ok;
  } finally {
    terminal.close();
  }
}

/** Line by line where that is asked for, and wherever the whole screen cannot be had. */
function isPlain({ plain }: RunWords, { stdin, stdout, env }: Session['io']): boolean {
  return plain === true || !stdin.isTTY || !stdout.isTTY || env['TERM'] === 'dumb';
}

/** Complains where there is neither a person nor a first line. */
async function openAnswers(io: Session['io']): Promise<Lines> {
  const lines = openLines(io);
  if (io.stdin.isTTY) return lines;
  const first = await lines.next();
  if (first === undefined) throw new UsageError('ask.no-terminal');
  return startingWith(first, lines);
}

/** The interview itself, on one terminal. */
async function conduct(
  { pack, keeper, start }: Begun,
  speaker: SessionSpeaker,
  { show }: Terminal,
): Promise<InterviewOutcome> {
  const { loaded } = pack;
  return runInterview({
    loaded,
    start,
    ask: askInTerminal(show, speaker),
    tellHidden: (hidden, given) => showHidden(hidden, { loaded, given }, speaker, show),
    tellSection: (last, given) => showSection(last, { loaded, given }, speaker, show),
    browse: (request) => browse(request, show, speaker),
    review: (given) => reviewInterview({ loaded, given }, show, speaker),
    save: (saved) => keeper.save(saved),
    clock: () => performance.now(),
  });
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
}

interface Begun {
  readonly pack: Pack;
  readonly keeper: Keeper;
  readonly start: Given;
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
  const { session, speaker, terminal, places, options, asked } = setting;
  const { fixed, root } = places;
  const force = options.force ?? false;
  if (fixed !== undefined && !force && (await isInUse(fixed, session))) {
    throw new UsageError('cli.exists', { path: options.out ?? fixed });
  }
  if (!(await showWelcome(pack.loaded.questionnaire, speaker, terminal.show))) return undefined;
  const { id, version, hash } = pack.loaded.questionnaire;
  const place =
    fixed === undefined
      ? { under: root, start: { pack: asked, questionnaire: { id, version, hash } } }
      : { at: fixed, start: { pack: asked, questionnaire: { id, version, hash } } };
  const keeper = keepInterview(place, pack.loaded, session);
  return { pack, keeper, start: { profile: new Map(), answers: new Map() } };
}

async function isInUse(folder: string, { io }: Session): Promise<boolean> {
  return (await io.files.isFolder(folder)) && (await io.files.list(folder)).length > 0;
}

async function takeUp(
  unfinished: Unfinished,
  { session, speaker, terminal }: Setting,
): Promise<Begun | undefined> {
  const { io } = session;
  const pack = await loadPack(io, unfinished.journal.start.pack);
  const { folder, journal } = await reopenInterview(io, unfinished, timeOf(io.now));
  const { given, dropped } = replayJournal(journal, pack.loaded);
  const changed = journal.start.questionnaire.hash !== pack.loaded.questionnaire.hash;
  if (changed || dropped.length > 0) {
    if (!(await showChanged(dropped.length, speaker, terminal.show))) return undefined;
  }
  return { pack, keeper: keepInterview({ at: folder }, pack.loaded, session), start: given };
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
async function readBack(pack: Pack, given: Given, keeper: Keeper): Promise<FinishedInterview> {
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
