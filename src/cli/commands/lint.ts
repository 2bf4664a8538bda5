import type { ExitCode } from '../exit-code.ts';
import { lintOnce } from '../lint/lint-once.ts';
import { planLint } from '../lint/plan-lint.ts';
import type { LintWords } from '../words.ts';
import type { Session } from '../session.ts';
import { refuseExisting } from '../write-file.ts';

/** `diagnose lint PATH…`: findings with their places on standard output, totals on standard error. */
export async function lintCommand(
  paths: readonly string[],
  words: LintWords,
  session: Session,
): Promise<ExitCode> {
  const plan = planLint(paths, words);
  for (const { file } of plan.outputs) {
    if (file !== undefined) await refuseExisting(session.io, file, plan.force);
  }
  if (!plan.watch) return lintOnce(plan, session);
  const { watchLint } = await import('../lint/watch-lint.ts');
  return watchLint(plan, session);
}
