import { ENGINE } from '../../scoring/engine.ts';
import { UsageError } from '../errors.ts';
import type { Pack } from '../load-pack.ts';
import { planWordsOf } from '../plan/add-plan-options.ts';
import { reportFormat } from '../report-formats.ts';
import type { ReportFormat } from '../report-formats.ts';
import type { BatchWords } from '../words.ts';
import type { Contents } from './content-hashes.ts';
import type { InputRecord } from './manifest.ts';

/** The formats of the reports that are asked for, each once. */
export function formatsOf(reports: string | undefined): readonly ReportFormat[] {
  const words = (reports ?? '').split(',').filter((word) => word.trim() !== '');
  return [...new Set(words.map((word) => reportFormat('', word.trim())))];
}

/** Whether every firm gets a plan: any word about plans asks for them. */
export function asksForPlans(words: BatchWords): boolean {
  return words.plan === true || Object.keys(planWordsOf(words)).length > 0;
}

/** The profile field that firms are known by. */
export function keyOf({ catalogue }: Pack, asked: string | undefined): string {
  const known = catalogue.catalogue.profile.map(({ id }) => id);
  const key = asked ?? 'credit_code';
  if (asked !== undefined && !known.includes(asked)) {
    throw new UsageError('batch.bad-key', { key, known: known.join(', ') });
  }
  return key;
}

/** What was asked for, for the manifest. */
export function optionsOf(
  words: BatchWords,
  key: string,
  reports: readonly string[],
): Readonly<Record<string, unknown>> {
  const { map, sheet, encoding, separator, wave, template, catalogue, cohort, tableOnly } = words;
  const plan = asksForPlans(words) ? planWordsOf(words) : undefined;
  const reading = { map, sheet, encoding, separator };
  return { key, wave, plan, ...reading, reports, cohort, template, catalogue, tableOnly };
}

/** What makes two runs the same one, by name. */
export function identityOf(
  contents: Contents,
  records: readonly InputRecord[],
  options: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  return {
    engine: ENGINE,
    ...contents,
    inputs: JSON.stringify(records),
    options: JSON.stringify(options),
  };
}
