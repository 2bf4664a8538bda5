import type { RunWords } from './add-run-options.ts';
import type { ReadingWords } from './batch/survey-of.ts';
import type { CommonWords } from './common-words.ts';
import type { ExitCode } from './exit-code.ts';
import type { PlanWords } from './plan/add-plan-options.ts';

// What commander makes of the words of a command line, one interface a command, and who handles them.

/** A team's own catalogues, and what an assessor declares about its suppliers. */
export interface PoolWords {
  readonly catalogue?: readonly string[];
  readonly expert?: string;
}

export interface ScoreWords extends CommonWords {
  readonly format?: string;
  readonly questionnaire?: string;
  readonly baseline?: string;
  readonly byBasis?: boolean;
  readonly set?: readonly string[];
  readonly stream?: boolean;
  readonly full?: boolean;
  readonly workers?: string;
}

export interface MergeWords extends CommonWords {
  readonly format?: string;
  readonly questionnaire?: string;
  readonly output?: string;
  readonly force?: boolean;
}

export interface BatchWords extends CommonWords, ReadingWords, PlanWords {
  readonly output: string;
  readonly plan?: boolean;
  readonly key?: string;
  readonly wave?: string;
  readonly reports?: string;
  readonly cohort?: string;
  readonly template?: string;
  readonly tableOnly?: boolean;
  readonly workers?: string;
  readonly resume?: boolean;
  readonly force?: boolean;
}

export interface CohortWords extends CommonWords {
  readonly by?: readonly string[];
  readonly where?: readonly string[];
  readonly wave?: string;
  readonly against?: string;
  readonly stages?: string;
  readonly weight?: string;
  readonly reliability?: boolean;
  readonly raters?: readonly string[];
  readonly writeNorm?: string;
  readonly normPeriod?: string;
  readonly normSource?: string;
  readonly public?: boolean;
  readonly template?: string;
  readonly minCell?: string;
  readonly questionnaire?: string;
  readonly catalogue?: readonly string[];
  readonly output?: string;
  readonly format?: string;
  readonly force?: boolean;
}

export interface MapWords extends CommonWords, ReadingWords {
  readonly output?: string;
  readonly force?: boolean;
}

export interface ExplainWords extends CommonWords {
  readonly format?: string;
  readonly questionnaire?: string;
}

export interface ReportWords extends CommonWords, PlanWords, PoolWords {
  readonly output: string;
  readonly template?: string;
  readonly compare?: string;
  readonly follow?: string;
  readonly norm?: string;
  readonly redact?: boolean | string;
  readonly untagged?: boolean;
  readonly format?: string;
  readonly questionnaire?: string;
  readonly force?: boolean;
}

export interface PlanCommandWords extends CommonWords, PlanWords, PoolWords {
  readonly set?: readonly string[];
  readonly format?: string;
  readonly output?: string;
  readonly follow?: string;
  readonly questionnaire?: string;
  readonly force?: boolean;
}

export interface ChecklistWords extends CommonWords {
  readonly target?: string;
  readonly output?: string;
  readonly format?: string;
  readonly questionnaire?: string;
  readonly force?: boolean;
}

export interface AdviseWords extends CommonWords, PoolWords {
  readonly format?: string;
  readonly explain?: boolean;
  readonly questionnaire?: string;
}

export interface SolutionsWords extends CommonWords, PoolWords {
  readonly capability?: string;
  readonly level?: string;
  readonly cost?: string;
  readonly months?: string;
  readonly tag?: string;
  readonly coverage?: boolean;
  readonly questionnaire?: string;
  readonly format?: string;
}

/** A table of a team's own products. */
export interface ImportWords extends CommonWords, Omit<ReadingWords, 'questionnaire'> {
  readonly output: string;
  readonly name?: string;
  readonly force?: boolean;
}

export interface QuoteWords extends CommonWords, PoolWords {
  readonly output: string;
  readonly force?: boolean;
}

export interface LintWords extends CommonWords {
  readonly catalogue?: readonly string[];
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
  readonly merge: (files: readonly string[], words: MergeWords) => Promise<ExitCode>;
  readonly batch: (inputs: readonly string[], words: BatchWords) => Promise<ExitCode>;
  readonly cohort: (inputs: readonly string[], words: CohortWords) => Promise<ExitCode>;
  readonly map: (file: string, words: MapWords) => Promise<ExitCode>;
  readonly explain: (
    file: string,
    node: string | undefined,
    words: ExplainWords,
  ) => Promise<ExitCode>;
  readonly report: (file: string, words: ReportWords) => Promise<ExitCode>;
  readonly advise: (file: string, words: AdviseWords) => Promise<ExitCode>;
  readonly plan: (file: string, words: PlanCommandWords) => Promise<ExitCode>;
  readonly checklist: (file: string, words: ChecklistWords) => Promise<ExitCode>;
  readonly solutions: (words: readonly string[], options: SolutionsWords) => Promise<ExitCode>;
  readonly importPool: (table: string, words: ImportWords) => Promise<ExitCode>;
  readonly quote: (solution: string, words: QuoteWords) => Promise<ExitCode>;
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
