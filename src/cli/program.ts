import { Command } from 'commander';
import { sayIn } from '../messages/message.ts';
import type { Language, MessageKey, Say } from '../messages/message.ts';
import { EXIT } from './exit-code.ts';
import type { ExitCode } from './exit-code.ts';
import { addLintOptions } from './lint/add-lint-options.ts';
import { REPORT_FORMATS } from './report-formats.ts';

/** Options that every command takes. */
export interface CommonWords {
  readonly lang?: string;
  readonly now?: string;
}

export interface RunWords extends CommonWords {
  readonly questionnaire?: string;
  readonly out?: string;
  readonly resume?: boolean | string;
  readonly plain?: boolean;
  readonly force?: boolean;
}

export interface ScoreWords extends CommonWords {
  readonly format?: string;
  readonly questionnaire?: string;
}

export interface ExplainWords extends CommonWords {
  readonly format?: string;
  readonly questionnaire?: string;
}

export interface ReportWords extends CommonWords {
  readonly output: string;
  readonly template?: string;
  readonly compare?: string;
  readonly expert?: string;
  readonly redact?: boolean | string;
  readonly format?: string;
  readonly questionnaire?: string;
  readonly force?: boolean;
}

export interface LintWords extends CommonWords {
  /** Each with or without `=FILE`. */
  readonly format?: readonly string[];
  readonly config?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly since?: string;
  readonly maxWarnings?: string;
  readonly failOn?: string;
  readonly errorsOnly?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly watch?: boolean;
  readonly force?: boolean;
}

export interface MigrateWords extends CommonWords {
  readonly format?: string;
  readonly to?: string;
  readonly questionnaire?: string;
  readonly from?: string;
  readonly output?: string;
  readonly force?: boolean;
}

export interface DiffWords extends CommonWords {
  readonly format?: string;
}

export interface VerifyWords extends CommonWords {
  readonly questionnaire?: string;
}

/** A blank questionnaire. */
export interface FormWords extends CommonWords {
  readonly output: string;
  readonly format?: string;
  readonly template?: string;
  readonly force?: boolean;
}

export interface TemplateWords extends CommonWords {
  readonly from?: string;
}

export interface NewWords extends CommonWords {
  readonly id?: string;
}

/** What each command does once its words are understood. */
export interface Handlers {
  readonly run: (words: RunWords) => Promise<ExitCode>;
  readonly score: (files: readonly string[], words: ScoreWords) => Promise<ExitCode>;
  readonly explain: (
    file: string,
    node: string | undefined,
    words: ExplainWords,
  ) => Promise<ExitCode>;
  readonly report: (file: string, words: ReportWords) => Promise<ExitCode>;
  readonly lint: (paths: readonly string[], words: LintWords) => Promise<ExitCode>;
  readonly migrate: (file: string, words: MigrateWords) => Promise<ExitCode>;
  readonly diff: (older: string, newer: string, words: DiffWords) => Promise<ExitCode>;
  readonly preview: (pack: string, words: CommonWords) => Promise<ExitCode>;
  readonly packs: (words: CommonWords) => Promise<ExitCode>;
  readonly test: (packs: readonly string[], words: CommonWords) => Promise<ExitCode>;
  readonly verify: (report: string, answers: string, words: VerifyWords) => Promise<ExitCode>;
  readonly form: (pack: string, words: FormWords) => Promise<ExitCode>;
  readonly template: (
    action: string,
    folder: string | undefined,
    words: TemplateWords,
  ) => Promise<ExitCode>;
  readonly new: (folder: string, words: NewWords) => Promise<ExitCode>;
}

export interface Program {
  readonly command: Command;
  /** The exit code of the command that ran. */
  readonly exit: () => ExitCode;
}

/** The command line of `diagnose` in one language. `print` takes help and version. */
export function buildProgram(
  version: string,
  language: Language,
  handlers: Handlers,
  print: (text: string) => void,
): Program {
  const say = sayIn(language);
  let exit: ExitCode = EXIT.ok;
  const done = async (outcome: Promise<ExitCode>): Promise<void> => {
    exit = await outcome;
  };
  const root = buildRoot(version, say, print);
  const add: Parts['add'] = (name, about, isDefault = false) => {
    const command = root.command(name, { isDefault });
    return dress(command, say, print)
      .description(say(about))
      .option('--lang <tag>', say('cli.option-lang'))
      .option('--now <time>', say('cli.option-now'))
      .addHelpText('after', examples(say, EXAMPLES[name]));
  };
  const pack = ['-q, --questionnaire <pack>', say('cli.option-questionnaire')] as const;
  const format: Parts['format'] = (formats) => [
    '-f, --format <format>',
    say('cli.option-format', { formats }),
  ];
  add('run', 'cli.run', true)
    .option(...pack)
    .option('--out <folder>', say('cli.option-out'))
    .option('--resume [folder]', say('cli.option-resume'))
    .option('--plain', say('cli.option-plain'))
    .option('--force', say('cli.option-force'))
    .action((words: RunWords) => done(handlers.run(words)));
  add('score', 'cli.score')
    .argument('<answers...>', say('cli.argument-answers'))
    .option(...format('table, json, jsonl'))
    .option(...pack)
    .action((files: string[], words: ScoreWords) => done(handlers.score(files, words)));
  add('explain', 'cli.explain')
    .argument('<answers>', say('cli.argument-answers'))
    .argument('[node]', say('cli.argument-node'))
    .option(...format('text, json'))
    .option(...pack)
    .action((file: string, node: string | undefined, words: ExplainWords) =>
      done(handlers.explain(file, node, words)),
    );
  add('report', 'cli.report')
    .argument('<answers>', say('cli.argument-answers'))
    .requiredOption('-o, --output <file>', say('cli.option-output'))
    .option('-f, --format <format>', say('cli.option-report-format', { formats: REPORT_FORMATS }))
    .option('-t, --template <name|folder>', say('cli.option-template'))
    .option('--compare <answers>', say('cli.option-compare'))
    .option('--expert <file>', say('cli.option-expert'))
    .option('--redact [names]', say('cli.option-redact'))
    .option('--force', say('cli.option-force'))
    .option(...pack)
    .action((file: string, words: ReportWords) => done(handlers.report(file, words)));
  add('verify', 'cli.verify')
    .argument('<report>', say('cli.argument-report'))
    .argument('<answers>', say('cli.argument-answers'))
    .option(...pack)
    .action((report: string, file: string, words: VerifyWords) =>
      done(handlers.verify(report, file, words)),
    );
  addForVersions({ add, format, pack, say, done }, handlers);
  addForAuthors({ add, say, done }, handlers);
  return { command: root, exit: () => exit };
}

/** What a command is put together from. */
interface Parts {
  readonly add: (name: keyof typeof EXAMPLES, about: MessageKey, isDefault?: boolean) => Command;
  readonly format: (formats: string) => readonly [string, string];
  readonly pack: readonly [string, string];
  readonly say: Say;
  readonly done: (outcome: Promise<ExitCode>) => Promise<void>;
}

/** Commands for two versions of a questionnaire. */
function addForVersions({ add, format, pack, say, done }: Parts, handlers: Handlers): void {
  add('migrate', 'cli.migrate')
    .argument('<answers>', say('cli.argument-answers'))
    .option('--to <pack>', say('cli.option-to'))
    .option(...pack)
    .option('--from <pack>', say('cli.option-from'))
    .option('-o, --output <file>', say('cli.option-migrated'))
    .option('--force', say('cli.option-force'))
    .option(...format('text, json'))
    .action((file: string, words: MigrateWords) => done(handlers.migrate(file, words)));
  add('diff', 'cli.diff')
    .argument('<old>', say('cli.argument-old'))
    .argument('<new>', say('cli.argument-new'))
    .option(...format('text, json'))
    .action((older: string, newer: string, words: DiffWords) =>
      done(handlers.diff(older, newer, words)),
    );
}

/** Commands for those who write questionnaires. */
function addForAuthors(
  { add, say, done }: Pick<Parts, 'add' | 'say' | 'done'>,
  handlers: Handlers,
): void {
  addLintOptions(add('lint', 'cli.lint'), say).action((paths: string[], words: LintWords) =>
    done(handlers.lint(paths, words)),
  );
  add('preview', 'preview.about')
    .argument('<pack>', say('preview.argument-pack'))
    .action((pack: string, words: CommonWords) => done(handlers.preview(pack, words)));
  add('test', 'cli.test')
    .argument('[packs...]', say('cli.argument-packs'))
    .action((packs: string[], words: CommonWords) => done(handlers.test(packs, words)));
  add('new', 'cli.new')
    .argument('<folder>', say('cli.argument-folder'))
    .option('--id <id>', say('cli.option-id'))
    .action((folder: string, words: NewWords) => done(handlers.new(folder, words)));
  add('form', 'cli.form')
    .argument('<pack>', say('preview.argument-pack'))
    .requiredOption('-o, --output <file>', say('cli.option-output'))
    .option('-f, --format <format>', say('cli.option-report-format', { formats: REPORT_FORMATS }))
    .option('-t, --template <name|folder>', say('cli.option-template'))
    .option('--force', say('cli.option-force'))
    .action((asked: string, words: FormWords) => done(handlers.form(asked, words)));
  add('template', 'cli.template')
    .argument('<action>', say('cli.argument-action'))
    .argument('[folder]', say('cli.argument-folder'))
    .option('--from <name|folder>', say('cli.option-template-from'))
    .action((action: string, folder: string | undefined, words: TemplateWords) =>
      done(handlers.template(action, folder, words)),
    );
  add('packs', 'cli.packs').action((words: CommonWords) => done(handlers.packs(words)));
}

function buildRoot(version: string, say: Say, print: (text: string) => void): Command {
  return dress(new Command('diagnose'), say, print)
    .description(say('cli.description'))
    .version(version, '-V, --version', say('cli.option-version'))
    .helpCommand(false)
    .addHelpText('after', `${examples(say, EXAMPLES.root)}\n\n${say('cli.stranger')}`);
}

const EXAMPLES = {
  root: [
    'npx shuzhen',
    'npx shuzhen report examples/small.yaml -o report.pdf',
    'npx shuzhen score examples/small.yaml',
    'npx shuzhen lint questionnaires',
  ],
  run: ['npx shuzhen', 'npx shuzhen run --resume', 'npx shuzhen run --out D:\\diagnose'],
  score: ['npx shuzhen score answers.yaml', 'npx shuzhen score answers.yaml --format json'],
  explain: ['npx shuzhen explain answers.yaml', 'npx shuzhen explain answers.yaml management'],
  report: [
    'npx shuzhen report answers.yaml -o report.pdf',
    'npx shuzhen report answers.yaml -o report.docx',
    'npx shuzhen report answers.yaml -o report.html --lang en',
  ],
  lint: [
    'npx shuzhen lint questionnaires',
    'npx shuzhen lint my-pack --format pretty --format sarif=out.sarif',
    'npx shuzhen lint my-pack --fix',
  ],
  preview: ['npx shuzhen preview lighting', 'npx shuzhen preview my-pack --lang en'],
  test: ['npx shuzhen test', 'npx shuzhen test my-pack'],
  new: ['npx shuzhen new my-check', 'npx shuzhen new 我的问卷 --id my-check'],
  migrate: [
    'npx shuzhen migrate answers.yaml',
    'npx shuzhen migrate answers.yaml --to my-check -o answers-2.yaml',
  ],
  diff: ['npx shuzhen diff my-check-1.0 my-check', 'npx shuzhen diff lighting my-lighting'],
  verify: ['npx shuzhen verify report.pdf answers.yaml'],
  form: ['npx shuzhen form lighting -o form.pdf', 'npx shuzhen form my-pack -o form.docx'],
  template: [
    'npx shuzhen template list',
    'npx shuzhen template new my-template --from firm',
    'npx shuzhen report answers.yaml --template my-template -o report.pdf',
  ],
  packs: ['npx shuzhen packs'],
} as const;

function examples(say: Say, lines: readonly string[]): string {
  return `\n${say('cli.examples')}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

/** Titles in the reader's language; nothing exits or prints behind our back. */
function dress(command: Command, say: Say, print: (text: string) => void): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say('cli.usage'),
    'Arguments:': say('cli.arguments'),
    'Options:': say('cli.options'),
    'Commands:': say('cli.commands'),
  };
  return command
    .helpOption('-h, --help', say('cli.option-help'))
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .configureOutput({ writeOut: print, writeErr: () => undefined })
    .exitOverride();
}
