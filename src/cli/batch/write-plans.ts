import { CSV_START, formatCsv } from '../../batch/format-csv.ts';
import type { CsvValue } from '../../batch/format-csv.ts';
import type { FirmPlan } from '../../funding/firm-plan.ts';
import type { PlanLine } from '../../funding/plan-line.ts';
import { sayIn } from '../../messages/message.ts';
import { textIn } from '../../messages/text-in.ts';
import { isRecord } from '../../source/is-record.ts';
import { jsonLines } from '../json-lines.ts';
import type { BatchRun } from './batch-run.ts';
import { savedCases } from './saved-cases.ts';

/** The plans in the order of the firms, for programs and as a table; gives the names of what is written. */
export async function writePlans(
  run: BatchRun,
  plans: ReadonlyMap<string, FirmPlan>,
): Promise<readonly string[]> {
  const { folder, session } = run;
  const { io, fileLanguage } = session;
  const say = sayIn(fileLanguage);
  const headings = COLUMNS.map((column) => say(`batch.column-${column}`));
  const row = planRow(run);
  const names: string[] = [];
  for await (const { name } of savedCases(io, folder)) names.push(name);
  let lines = '';
  let table = CSV_START + formatCsv([headings]);
  let at = 0;
  for await (const { value: scored } of jsonLines(io, folder.path('scores.jsonl'))) {
    const name = names[at] ?? '';
    const plan = plans.get(name);
    at += 1;
    if (!plan || !isFirm(scored)) continue;
    const { firm, key, wave, source } = scored;
    const planned: PlanLine = { firm, key, wave, source, plan };
    lines += `${JSON.stringify(planned)}\n`;
    table += formatCsv([row(planned, `plans/${name}.yaml`)]);
  }
  await io.files.write(folder.path('plans.jsonl'), lines);
  await io.files.write(folder.path('plans.csv'), table);
  return ['plans.jsonl', 'plans.csv', 'plans'];
}

const COLUMNS = [
  'firm',
  'plan',
  'plan-level',
  'plan-steps',
  'plan-months',
  'plan-low',
  'plan-middle',
  'plan-high',
  'plan-unpriced',
  'plan-least',
  'plan-most',
  'plan-file',
] as const;

/** Steps by their titles: people read this table. */
function planRow({
  pack,
  session,
}: BatchRun): (line: PlanLine, file: string) => readonly CsvValue[] {
  const { fileLanguage } = session;
  const say = sayIn(fileLanguage);
  const { solutions } = pack.catalogue.catalogue;
  const titles = new Map(solutions.map(({ id, title }) => [id, textIn(title, fileLanguage)]));
  const named = (ids: readonly string[]): string =>
    ids.map((id) => titles.get(id) ?? id).join(say('report.list-separator'));
  return ({ firm, plan }, file) => {
    const { status, steps, level, cost, months, subsidies } = plan;
    return [
      firm,
      say('batch.plan-status', { status, steps: steps.length }),
      level,
      named(steps),
      months,
      cost.low,
      cost.middle,
      cost.high,
      named(cost.unpriced),
      subsidies.low,
      subsidies.high,
      file,
    ];
  };
}

/** What this run wrote. */
function isFirm(value: unknown): value is Omit<PlanLine, 'plan'> {
  return isRecord(value) && typeof value['firm'] === 'string' && isRecord(value['source']);
}
