import type { Severity } from '../../diagnostics/diagnostic.ts';
import { UsageError } from '../errors.ts';
import type { LintWords } from '../words.ts';
import { FORMATS, isFormat } from './formats.ts';
import type { Format } from './formats.ts';

/** What one call of `diagnose lint` is to do. */
export interface LintPlan {
  readonly input: LintInput;
  readonly outputs: readonly Output[];
  readonly config?: string;
  /** Catalogues of one's own, laid over the shipped one. */
  readonly layers: readonly string[];
  readonly baseline?: { readonly file: string; readonly update: boolean };
  /** A revision of git, a file or a folder to compare questionnaires with. */
  readonly since?: string;
  readonly failOn: Severity;
  readonly maximumWarnings?: number;
  readonly errorsOnly: boolean;
  /** `show`: as a diff, nothing written. */
  readonly fix: 'leave' | 'write' | 'show';
  readonly watch: boolean;
  readonly force: boolean;
}

export type LintInput =
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  /** `file`: what standard input stands for. */
  | { readonly kind: 'stdin'; readonly file?: string };

/** One format, on standard output or in a file. */
export interface Output {
  readonly format: Format;
  readonly file?: string;
}

/** Words of the command line → a plan, or a usage error that says what does not fit. */
export function planLint(paths: readonly string[], words: LintWords): LintPlan {
  refuseContradictions(paths, words);
  const { config, baseline, since, maxWarnings } = words;
  return {
    input: inputOf(paths, words),
    layers: words.catalogue ?? [],
    outputs: outputsOf(words.format ?? ['pretty']),
    ...(config !== undefined && { config }),
    ...(baseline !== undefined && {
      baseline: { file: baseline, update: words.updateBaseline === true },
    }),
    ...(since !== undefined && { since }),
    failOn: severityOf(words.failOn ?? 'error'),
    ...(maxWarnings !== undefined && { maximumWarnings: countOf(maxWarnings) }),
    errorsOnly: words.errorsOnly === true,
    fix: fixOf(words),
    watch: words.watch === true,
    force: words.force === true,
  };
}

function inputOf(paths: readonly string[], { stdin, stdinFilename: file }: LintWords): LintInput {
  if (stdin !== true) return { kind: 'paths', paths };
  return { kind: 'stdin', ...(file !== undefined && { file }) };
}

function fixOf({ fix, fixDryRun }: LintWords): LintPlan['fix'] {
  if (fixDryRun === true) return 'show';
  return fix === true ? 'write' : 'leave';
}

function refuseContradictions(paths: readonly string[], words: LintWords): void {
  const stdin = words.stdin === true;
  if (paths.length === 0 && !stdin) throw new UsageError('cli.missing-argument', { name: 'paths' });
  if (words.stdinFilename !== undefined && !stdin) throw new UsageError('lint.needs-stdin');
  if (words.updateBaseline === true && words.baseline === undefined) {
    throw new UsageError('lint.needs-baseline');
  }
  const given: Readonly<Record<string, boolean>> = {
    '--stdin': stdin,
    paths: paths.length > 0,
    '--fix': words.fix === true,
    '--fix-dry-run': words.fixDryRun === true,
    '--watch': words.watch === true,
    '--update-baseline': words.updateBaseline === true,
  };
  const pair = NOT_TOGETHER.find(([first, second]) => given[first] && given[second]);
  if (pair) throw new UsageError('lint.not-together', { first: pair[0], second: pair[1] });
}

const NOT_TOGETHER = [
  ['--stdin', 'paths'],
  ['--stdin', '--fix'],
  ['--stdin', '--fix-dry-run'],
  ['--stdin', '--watch'],
  ['--stdin', '--update-baseline'],
  ['--fix', '--fix-dry-run'],
  ['--watch', '--fix'],
  ['--watch', '--fix-dry-run'],
  ['--watch', '--update-baseline'],
] as const;

function outputsOf(words: readonly string[]): readonly Output[] {
  const outputs = words.map(outputOf);
  const [first, second] = outputs.filter(({ file }) => file === undefined);
  if (first && second) {
    throw new UsageError('lint.two-on-stdout', { first: first.format, second: second.format });
  }
  return outputs;
}

function outputOf(word: string): Output {
  const split = word.indexOf('=');
  const format = split < 0 ? word : word.slice(0, split);
  if (!isFormat(format)) {
    throw new UsageError('cli.bad-format', { format, formats: FORMATS.join(', ') });
  }
  return split < 0 ? { format } : { format, file: word.slice(split + 1) };
}

function severityOf(word: string): Severity {
  if (word === 'error' || word === 'warning' || word === 'info') return word;
  throw new UsageError('lint.bad-fail-on', { value: word });
}

function countOf(word: string): number {
  if (!/^\d{1,9}$/.test(word)) throw new UsageError('lint.bad-number', { value: word });
  return Number(word);
}
