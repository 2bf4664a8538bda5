import type { PlanFile, PlanFileStep, PlanStanding } from '../../plan/plan-file.ts';
import type { Progress } from '../../plan/follow-plan.ts';
import type { ReportContext } from '../../report/context.ts';
import { levelName } from '../../report/level-name.ts';
import { plainText } from '../plain-text.ts';

/** How far a plan has come, as a person reads it. */
export function followText(file: PlanFile, progress: Progress, context: ReportContext): string {
  const { say } = context;
  const { done, open, late, unproved, dropped, unknown, isRescored } = progress;
  const listed = (
    steps: readonly PlanFileStep[],
    key: 'plan.follow-late' | 'plan.follow-unproved',
  ) =>
    steps.map(({ title, due, owner }) =>
      plainText(say(key, { title, due, owner: owner === '' ? 'none' : owner })),
    );
  const lines = [
    say('plan.follow-count', {
      steps: file.steps.length,
      done: done.length,
      open: open.length,
      dropped: dropped.length,
    }),
    say('plan.follow-before', { standing: standingWords(file.before, context) }),
    say(isRescored ? 'plan.follow-now-new' : 'plan.follow-now', {
      standing: standingWords(progress.now, context),
    }),
    say('plan.follow-done', { standing: standingWords(progress.withDone, context) }),
    say('plan.follow-all', { standing: standingWords(progress.withAll, context) }),
    targetLine(file, progress, context),
    ...listed(late, 'plan.follow-late'),
    ...listed(unproved, 'plan.follow-unproved'),
    ...unknown.map((id) => say('plan.follow-unknown', { id })),
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

function standingWords({ score, level }: PlanStanding, context: ReportContext): string {
  return context.say('plan.standing', {
    score: score === null ? context.say('report.no-score') : context.number(score),
    level:
      (level === null ? undefined : levelName(level, context)) ?? context.say('report.no-level'),
  });
}

function targetLine({ aim }: PlanFile, progress: Progress, context: ReportContext): string {
  const { say } = context;
  if (aim.kind !== 'level' || aim.level === undefined) return '';
  const level = levelName(aim.level, context) ?? String(aim.level);
  const isThere = (progress.now.level ?? -1) >= aim.level;
  const isOnTheWay = (progress.withAll.level ?? -1) >= aim.level;
  if (isThere) return say('plan.follow-reached', { level });
  return say(isOnTheWay ? 'plan.follow-on-the-way' : 'plan.follow-not-enough', { level });
}
