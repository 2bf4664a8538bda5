import { join, relative } from 'node:path';
import { advise } from '../advice/advise.ts';
import { score } from '../scoring/score.ts';
import type { FinishedInterview } from './commands/run.ts';
import { assignedLines } from './assigned-lines.ts';
import { sinceBaseline } from '../scoring/since-baseline.ts';
import { sinceLines } from './since-lines.ts';
import { loadOthers } from './load-pack.ts';
import { resultWithPossible } from './result-json.ts';
import type { Session } from './session.ts';
import { planLines } from './summary-plan.ts';
import { formatSummary } from './summary.ts';
import { dayOf } from './today.ts';
import { wrapLines } from './wrap-lines.ts';
import { writeFile } from './write-file.ts';

/** After the last question: the summary on the terminal, the result and the report in the folder. */
export async function finishInterview(
  interview: FinishedInterview,
  session: Session,
): Promise<void> {
  const { io, say } = session;
  const { folder, answersFile, plan, before, ...rest } = interview;
  if (plan.sections) {
    io.stdout.write(`${partLines(relative(io.cwd, answersFile), session)}\n`);
    return;
  }
  const others = await loadOthers(io, rest);
  const scored = { ...rest, others, result: score(rest.loaded, rest.answers) };
  const advice = advise(scored, dayOf(io.now));
  const summary = formatSummary(scored, advice, session);
  const { isTTY, columns } = io.stdout;
  io.stdout.write(isTTY ? wrapLines(summary, columns) : summary);
  const earlier = before && { ...before, result: score(rest.loaded, before.answers) };
  if (earlier) io.stdout.write(`\n${sinceLines(scored, earlier, session)}`);
  const since = earlier ? sinceBaseline(scored.result, earlier.result) : scored.result;
  const result = JSON.stringify(resultWithPossible(since, advice.possible), null, 2);
  await writeFile(io, join(folder, 'result.json'), `${result}\n`);
  const report = join(folder, 'report.pdf');
  const { makeReport } = await import('./make-report.ts');
  const { readTemplate, USUAL_TEMPLATE } = await import('./read-template.ts');
  const template = await readTemplate(USUAL_TEMPLATE, session);
  const { bytes } = await makeReport({ scored, advice }, { format: 'pdf', template }, session);
  await writeFile(io, report, bytes);
  const assigned = assignedLines(scored, session);
  const shown = (path: string): string => relative(io.cwd, path);
  const lines = [
    '',
    ...(assigned.length > 0 ? [...assigned, ''] : []),
    say('cli.finish-files', { folder: shown(folder) }),
    say('cli.finish-report'),
    say('cli.finish-answers'),
    say('cli.finish-result'),
    say('cli.finish-next', { answers: shown(answersFile), report: shown(report) }),
  ];
  // Not wrapped: commands are copied from here.
  const answers = shown(answersFile);
  const more = [
    ...(plan.baseline === undefined
      ? []
      : [
          say('cli.finish-followup', {
            answers,
            baseline: shown(plan.baseline),
            report: shown(join(folder, 'followup.pdf')),
          }),
        ]),
    ...(plan.respondent === undefined ? [] : [say('cli.finish-merge', { answers })]),
  ];
  const next = planLines(scored, { answers }, session);
  io.stdout.write(`${[...lines, ...more].join('\n')}\n${next}`);
}

/** A part of the answers gives no level and no report: first they are put together. */
function partLines(answers: string, { say }: Session): string {
  return [say('cli.finish-part', { answers }), say('cli.finish-merge', { answers })].join('\n');
}
