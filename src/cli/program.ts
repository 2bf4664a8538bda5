import type { Command } from 'commander';
import type { MessageKey, Say } from '../messages/message.ts';
import { addCohortOptions } from './cohort/add-cohort-options.ts';
import { addRunOptions } from './add-run-options.ts';
import { addCatalogueOption, addImportOptions, addPoolOptions } from './add-pool-options.ts';
import type { RunWords } from './add-run-options.ts';
import type { CommonWords } from './common-words.ts';
import { eachOf } from './each-of.ts';
import { EXAMPLES } from './examples.ts';
import { EXIT } from './exit-code.ts';
import type { ExitCode } from './exit-code.ts';
import { addLintOptions } from './lint/add-lint-options.ts';
import { addPlanOptions } from './plan/add-plan-options.ts';
import { REPORT_FORMATS } from './report-formats.ts';
import { buildRoot, examples, withoutOptions } from './root-command.ts';
import type {
  AdviseWords,
  BatchWords,
  ChecklistWords,
  CohortWords,
  DiffWords,
  ExplainWords,
  FormWords,
  ImportWords,
  Handlers,
  LintWords,
  MapWords,
  MergeWords,
  MigrateWords,
  NewWords,
  PlanCommandWords,
  QuoteWords,
  ReportWords,
  ScoreWords,
  SolutionsWords,
  TemplateWords,
  VerifyWords,
} from './words.ts';

export interface Program {
  readonly command: Command;
  /** The exit code of the command that ran. */
  readonly exit: () => ExitCode;
}

/** What a command line is built for. */
interface Asked {
  readonly args: readonly string[];
  readonly say: Say;
  /** Takes help and version. */
  readonly print: (text: string) => void;
}

/** The command line of `diagnose` in one language, with all options of the commands that `args` may name. */
export function buildProgram(
  version: string,
  { args, say, print }: Asked,
  handlers: Handlers,
): Program {
  let exit: ExitCode = EXIT.ok;
  const done = async (outcome: Promise<ExitCode>): Promise<void> => {
    exit = await outcome;
  };
  const root = buildRoot(version, say, print);
  const asked = new Set(args);
  const add: Parts['add'] = (name, about, { isDefault = false, under = root } = {}) => {
    const command = under.command(name, { isDefault }).description(say(about));
    if (!isDefault && !asked.has(name)) return withoutOptions(command);
    return command
      .option('--lang <tag>', say('cli.option-lang'))
      .option('--now <time>', say('cli.option-now'))
      .addHelpText('after', examples(say, EXAMPLES[name]));
  };
  const pack = ['-q, --questionnaire <pack>', say('cli.option-questionnaire')] as const;
  const format: Parts['format'] = (formats) => [
    '-f, --format <format>',
    say('cli.option-format', { formats }),
  ];
  addRunOptions(add('run', 'cli.run', { isDefault: true }), say).action((words: RunWords) =>
    done(handlers.run(words)),
  );
  add('score', 'cli.score')
    .argument('<answers...>', say('cli.argument-answers'))
    .option(...format('table, json, jsonl'))
    .option(...pack)
    .option('--baseline <answers>', say('cli.option-score-baseline'))
    .option('--by-basis', say('cli.option-by-basis'))
    .option('--set <question=answer>', say('cli.option-set'), eachOf)
    .option('--stream', say('batch.option-stream'))
    .option('--full', say('batch.option-full'))
    .option('--workers <number>', say('batch.option-stream-workers'))
    .action((files: string[], words: ScoreWords) => done(handlers.score(files, words)));
  add('explain', 'cli.explain')
    .argument('<answers>', say('cli.argument-answers'))
    .argument('[node]', say('cli.argument-node'))
    .option(...format('text, json'))
    .option(...pack)
    .action((file: string, node: string | undefined, words: ExplainWords) =>
      done(handlers.explain(file, node, words)),
    );
  addForPlans({ add, format, pack, say, done }, handlers);
  addAfterReport({ add, format, pack, say, done }, handlers);
  addForSeveral({ add, format, pack, say, done }, handlers);
  addForMany({ add, format, pack, say, done }, handlers);
  addForAuthors({ add, say, done }, handlers);
  return { command: root, exit: () => exit };
}

/** Where a command stands among others. */
interface Placed {
  readonly isDefault?: boolean;
  readonly under?: Command;
}

/** What a command is put together from. */
interface Parts {
  readonly add: (name: keyof typeof EXAMPLES, about: MessageKey, place?: Placed) => Command;
  readonly format: (formats: string) => readonly [string, string];
  readonly pack: readonly [string, string];
  readonly say: Say;
  readonly done: (outcome: Promise<ExitCode>) => Promise<void>;
}

/** The report, what to do next, and what it costs. */
function addForPlans({ add, format, pack, say, done }: Parts, handlers: Handlers): void {
  const report = add('report', 'cli.report').argument('<answers>', say('cli.argument-answers'));
  addCatalogueOption(addPlanOptions(report, say), say)
    .requiredOption('-o, --output <file>', say('cli.option-output'))
    .option('-f, --format <format>', say('cli.option-report-format', { formats: REPORT_FORMATS }))
    .option('-t, --template <name|folder>', say('cli.option-template'))
    .option('--compare <answers>', say('cli.option-compare'))
    .option('--follow <plan>', say('plan.option-follow'))
    .option('--expert <file>', say('cli.option-expert'))
    .option('--norm <file>', say('norm.option-read'))
    .option('--redact [names]', say('cli.option-redact'))
    .option('--untagged', say('cli.option-untagged'))
    .option('--force', say('cli.option-force'))
    .option(...pack)
    .action((file: string, words: ReportWords) => done(handlers.report(file, words)));
  addPoolOptions(add('advise', 'advise.about'), say)
    .argument('<answers>', say('cli.argument-answers'))
    .option('--explain', say('advise.option-explain'))
    .option(...format('text, json'))
    .option(...pack)
    .action((file: string, words: AdviseWords) => done(handlers.advise(file, words)));
  const plan = add('plan', 'plan.about').argument('<answers>', say('cli.argument-answers'));
  addPoolOptions(addPlanOptions(plan, say), say)
    .option('--set <question=answer>', say('cli.option-set'), eachOf)
    .option('-o, --output <file>', say('plan.option-output'))
    .option('--follow <plan>', say('plan.option-follow'))
    .option('--force', say('cli.option-force'))
    .option(...format('text, json, yaml'))
    .option(...pack)
    .action((file: string, words: PlanCommandWords) => done(handlers.plan(file, words)));
}

/** Commands for what comes after the report. */
function addAfterReport({ add, format, pack, say, done }: Parts, handlers: Handlers): void {
  add('checklist', 'assessment.about')
    .argument('<answers>', say('cli.argument-answers'))
    .option('--target <level>', say('assessment.option-level'))
    .option('-o, --output <file>', say('assessment.option-output'))
    .option('--force', say('cli.option-force'))
    .option(...format('text, json'))
    .option(...pack)
    .action((file: string, words: ChecklistWords) => done(handlers.checklist(file, words)));
  add('verify', 'cli.verify')
    .argument('<report>', say('cli.argument-report'))
    .argument('<answers>', say('cli.argument-answers'))
    .option(...pack)
    .action((report: string, file: string, words: VerifyWords) =>
      done(handlers.verify(report, file, words)),
    );
  const solutions = addPoolOptions(add('solutions', 'solutions.about'), say);
  addImportOptions(add('import', 'pool.about', { under: solutions }), say).action(
    (table: string, words: ImportWords) => done(handlers.importPool(table, words)),
  );
  solutions
    .argument('[words...]', say('solutions.argument'))
    .option('--capability <id>', say('solutions.option-capability'))
    .option('--level <level>', say('solutions.option-level'))
    .option('--cost <yuan>', say('solutions.option-cost'))
    .option('--months <months>', say('solutions.option-months'))
    .option('--tag <tag>', say('solutions.option-tag'))
    .option('--coverage', say('solutions.option-coverage'))
    .option(...format('text, json'))
    .option(...pack)
    .action((words: string[], options: SolutionsWords) => done(handlers.solutions(words, options)));
  addPoolOptions(add('quote', 'quote.about'), say)
    .argument('<solution>', say('quote.argument'))
    .requiredOption('-o, --output <file>', say('quote.option-output'))
    .option('--force', say('cli.option-force'))
    .action((solution: string, words: QuoteWords) => done(handlers.quote(solution, words)));
}

/** Commands for many firms at once. */
function addForMany({ add, format, pack, say, done }: Parts, handlers: Handlers): void {
  const reading = (command: Command): Command =>
    command
      .option(...pack)
      .option('--map <file>', say('batch.option-map'))
      .option('--sheet <name>', say('batch.option-sheet'))
      .option('--encoding <name>', say('batch.option-encoding'))
      .option('--separator <sign>', say('batch.option-separator'));
  const batch = reading(
    add('batch', 'batch.about').argument('<inputs...>', say('batch.argument-inputs')),
  );
  addCatalogueOption(batch, say)
    .requiredOption('-o, --output <folder>', say('batch.option-output'))
    .option('--key <field>', say('batch.option-key'))
    .option('--wave <name>', say('batch.option-wave'))
    .option('--reports <formats>', say('batch.option-reports', { formats: REPORT_FORMATS }))
    .option('--cohort <formats>', say('batch.option-cohort'))
    .option('-t, --template <name|folder>', say('cli.option-template'))
    .option('--table-only', say('batch.option-table-only'))
    .option('--workers <number>', say('batch.option-workers'))
    .option('--plan', say('batch.option-plan'))
    .option('--resume', say('batch.option-resume'))
    .option('--force', say('cli.option-force'))
    .action((inputs: string[], words: BatchWords) => done(handlers.batch(inputs, words)));
  addPlanOptions(batch, say);
  addCatalogueOption(addCohortOptions(add('cohort', 'cohort.about'), say), say)
    .option(...format('text, json'))
    .option(...pack)
    .action((inputs: string[], words: CohortWords) => done(handlers.cohort(inputs, words)));
  reading(add('map', 'batch.map-about').argument('<file>', say('batch.argument-file')))
    .option('-o, --output <file>', say('batch.option-map-output'))
    .option('--force', say('cli.option-force'))
    .action((file: string, words: MapWords) => done(handlers.map(file, words)));
}

/** Commands for several people, and for two versions of a questionnaire. */
function addForSeveral({ add, format, pack, say, done }: Parts, handlers: Handlers): void {
  add('merge', 'cli.merge')
    .argument('<answers...>', say('cli.argument-people'))
    .option('-o, --output <file>', say('cli.option-merged'))
    .option('--force', say('cli.option-force'))
    .option(...format('text, json'))
    .option(...pack)
    .action((files: string[], words: MergeWords) => done(handlers.merge(files, words)));
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
