import type { MessageKey, Say } from '../messages/message.ts';
import { afterReport } from './after-report.ts';
import { FileError, FindingsError, UsageError } from './errors.ts';
import { EXIT } from './exit-code.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { packageVersion } from './package-version.ts';
import { parseNow } from './parse-now.ts';
import { paintFor } from './paint.ts';
import { plainText } from './plain-text.ts';
import { buildProgram } from './program.ts';
import type { CommonWords } from './common-words.ts';
import type { Handlers } from './words.ts';
import { openSession } from './session.ts';
import type { Session } from './session.ts';

export { systemIo } from './io.ts';
export type { Io } from './io.ts';
export type { ExitCode } from './exit-code.ts';

/** Runs one command line; never throws. The only place where errors become words and exit codes. */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  // Help and complaints about the command line need the language before commander has read it.
  const session = openSession(io, askedLanguage(args));
  try {
    const print = (text: string): void => {
      io.stdout.write(text);
    };
    const asked = { args, say: session.say, print };
    const program = buildProgram(packageVersion(), asked, handlers(io));
    await program.command.parseAsync([...commonLast(args)], { from: 'user' });
    return program.exit();
  } catch (error) {
    return tellError(error, session, args);
  }
}

function handlers(io: Io): Handlers {
  const open = opener(io);
  return {
    ...handlersForMany(open),
    ...authorHandlers(open),
    ...afterReport(open),
    async run(words) {
      const { runCommand } = await import('./commands/run.ts');
      // What an interview ends with is not needed before its first question.
      return runCommand(words, open(words), async (interview, session) => {
        const { finishInterview } = await import('./finish-interview.ts');
        return finishInterview(interview, session);
      });
    },
    async merge(files, words) {
      const { mergeCommand } = await import('./commands/merge.ts');
      return mergeCommand(files, words, open(words));
    },
    async explain(file, node, words) {
      const { explainCommand } = await import('./commands/explain.ts');
      return explainCommand(file, node, words, open(words));
    },
    async report(file, words) {
      const { reportCommand } = await import('./commands/report.ts');
      return reportCommand(file, words, open(words));
    },
    ...planHandlers(open),
    async lint(paths, words) {
      const { lintCommand } = await import('./commands/lint.ts');
      return lintCommand(paths, words, open(words));
    },
  };
}

type Open = (words: CommonWords) => Session;

/** Words of the command line → the session they ask for. */
function opener(io: Io): Open {
  return (words) => {
    if (words.lang !== undefined && !/^(zh|en)/i.test(words.lang)) {
      throw new UsageError('cli.bad-language', { language: words.lang });
    }
    const now = words.now === undefined ? io.now : parseNow(words.now);
    return openSession({ ...io, now }, words.lang);
  };
}

/** Commands for those who write questionnaires and templates. */
function authorHandlers(
  open: Open,
): Pick<Handlers, 'preview' | 'test' | 'new' | 'migrate' | 'diff' | 'template' | 'form' | 'packs'> {
  return {
    async preview(pack, words) {
      const { previewCommand } = await import('./commands/preview.ts');
      return previewCommand(pack, open(words));
    },
    async test(packs, words) {
      const { testCommand } = await import('./commands/test.ts');
      return testCommand(packs, open(words));
    },
    async new(folder, words) {
      const { newCommand } = await import('./commands/new.ts');
      return newCommand(folder, words, open(words));
    },
    async migrate(file, words) {
      const { migrateCommand } = await import('./commands/migrate.ts');
      return migrateCommand(file, words, open(words));
    },
    async diff(older, newer, words) {
      const { diffCommand } = await import('./commands/diff.ts');
      return diffCommand(older, newer, words, open(words));
    },
    async template(action, folder, words) {
      const { templateCommand } = await import('./commands/template.ts');
      return templateCommand(action, folder, words, open(words));
    },
    async form(pack, words) {
      const { formCommand } = await import('./commands/form.ts');
      return formCommand(pack, words, open(words));
    },
    async packs(words) {
      const { packsCommand } = await import('./commands/packs.ts');
      return packsCommand(open(words));
    },
  };
}

function planHandlers(open: Open): Pick<Handlers, 'advise' | 'plan' | 'verify'> {
  return {
    async verify(report, answers, words) {
      const { verifyCommand } = await import('./commands/verify.ts');
      return verifyCommand(report, answers, words, open(words));
    },
    async advise(file, words) {
      const { adviseCommand } = await import('./commands/advise.ts');
      return adviseCommand(file, words, open(words));
    },
    async plan(file, words) {
      const { planCommand } = await import('./commands/plan.ts');
      return planCommand(file, words, open(words));
    },
  };
}

/** Commands for many firms at once. */
function handlersForMany(open: Open): Pick<Handlers, 'score' | 'batch' | 'cohort' | 'map'> {
  return {
    async score(files, words) {
      if (words.stream === true) {
        const { scoreStream } = await import('./commands/score-stream.ts');
        return scoreStream(files, words, open(words));
      }
      if (words.workers !== undefined) throw new UsageError('batch.workers-without-stream');
      const { scoreCommand } = await import('./commands/score.ts');
      return scoreCommand(files, words, open(words));
    },
    async batch(inputs, words) {
      const { batchCommand } = await import('./commands/batch.ts');
      return batchCommand(inputs, words, open(words));
    },
    async cohort(inputs, words) {
      const { cohortCommand } = await import('./commands/cohort.ts');
      return cohortCommand(inputs, words, open(words));
    },
    async map(file, words) {
      const { mapCommand } = await import('./commands/map.ts');
      return mapCommand(file, words, open(words));
    },
  };
}

async function tellError(
  error: unknown,
  session: Session,
  args: readonly string[],
): Promise<ExitCode> {
  const { io, say } = session;
  const tell = (text: string): void => {
    io.stderr.write(`${paintFor('stderr', io).red(plainText(text))}\n`);
  };
  if (error instanceof FindingsError) {
    const { formatFindings } = await import('./print-findings.ts');
    io.stderr.write(await formatFindings(error.diagnostics, session, 'stderr'));
    return EXIT.findings;
  }
  if (error instanceof UsageError || error instanceof FileError) {
    tell(say(error.key, error.args));
    return error instanceof UsageError ? EXIT.usage : EXIT.failed;
  }
  if (isNamed(error, 'CommanderError')) return tellCommander(error, say, { tell, args });
  if (isNamed(error, 'ExitPromptError')) return EXIT.interrupted;
  tell(say('cli.bug'));
  io.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return EXIT.failed;
}

interface NamedError {
  readonly name: string;
  readonly message: string;
  readonly code?: unknown;
}

function isNamed(error: unknown, name: string): error is NamedError {
  return error instanceof Error && error.name === name;
}

const COMPLAINTS: Readonly<Record<string, MessageKey>> = {
  'commander.unknownCommand': 'cli.unknown-command',
  'commander.unknownOption': 'cli.unknown-option',
  'commander.missingArgument': 'cli.missing-argument',
  'commander.missingMandatoryOptionValue': 'cli.missing-argument',
  'commander.optionMissingArgument': 'cli.option-without-value',
  'commander.excessArguments': 'cli.excess-arguments',
};

/** A full disk behind `> file` is no fault of the program: one line, as for any other file. */
export function tellLost(
  { code = '' }: NodeJS.ErrnoException,
  args: readonly string[],
  io: Io,
): ExitCode {
  const { say } = openSession(io, askedLanguage(args));
  io.stderr.write(`${paintFor('stderr', io).red(say('cli.output-lost', { reason: code }))}\n`);
  return EXIT.failed;
}

/** Commander throws for help and version too. */
function tellCommander(
  error: NamedError,
  say: Say,
  { tell, args }: { readonly tell: (text: string) => void; readonly args: readonly string[] },
): ExitCode {
  const code = String(error.code);
  if (code === 'commander.helpDisplayed' || code === 'commander.version') return EXIT.ok;
  const words = commonLast(args);
  const name = strayWord(error, words);
  const key = name === undefined ? COMPLAINTS[code] : 'cli.unknown-command';
  const quoted = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  tell(key ? say(key, { name: name ?? quoted, pack: packNamed(words) }) : error.message);
  tell(say('cli.try-help'));
  return EXIT.usage;
}

/** Without a known command, commander hands every word to the default one. */
function strayWord(error: NamedError, args: readonly string[]): string | undefined {
  if (error.code !== 'commander.excessArguments' || !error.message.includes("'run'")) {
    return undefined;
  }
  const first = args.find((arg) => !arg.startsWith('-'));
  return first === 'run' ? undefined : first;
}

/** What follows `run` as if it took a questionnaire. */
function packNamed([first, second = '']: readonly string[]): string {
  return first === 'run' && second !== '' && !second.startsWith('-') ? second : 'none';
}

/** `--lang` and `--now` may stand before the command too: there they are put behind it. */
function commonLast(args: readonly string[]): readonly string[] {
  const [first = '', second, ...rest] = args;
  if (/^--(lang|now)=/.test(first)) return [...commonLast(args.slice(1)), first];
  if ((first !== '--lang' && first !== '--now') || second === undefined) return args;
  return [...commonLast(rest), first, second];
}

function askedLanguage(args: readonly string[]): string | undefined {
  const joined = args.find((arg) => arg.startsWith('--lang='));
  if (joined !== undefined) return joined.slice('--lang='.length);
  const position = args.indexOf('--lang');
  return position < 0 ? undefined : args[position + 1];
}
