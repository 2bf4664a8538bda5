import type { Progress } from '../../plan/follow-plan.ts';
import type { PlanFile, PlanFileStep, PlanStanding } from '../../plan/plan-file.ts';
import type { ReportContext } from '../context.ts';
import type { Block, Table, Tone } from '../document.ts';
import { levelName } from '../level-name.ts';
import { cell, listOf, paragraph } from '../make-blocks.ts';
import type { ReportBlock } from './block.ts';

/** A plan that was filled in, with how far it has come. */
export interface Followed {
  readonly file: PlanFile;
  readonly progress: Progress;
}

/** How far a plan has come, step by step; nothing where none was filled in. */
export const planProgress: ReportBlock = {
  build: (context) => (context.followed ? progressBlocks(context.followed, context) : []),
};

function progressBlocks({ file, progress }: Followed, context: ReportContext): readonly Block[] {
  const { say } = context;
  const { done, open, dropped } = progress;
  const counts = { done: done.length, open: open.length, dropped: dropped.length };
  const notes = noteTexts(progress, context);
  return [
    paragraph(
      [
        say('plan.follow-count', { steps: file.steps.length, ...counts }),
        targetText(file, progress, context),
      ].join(''),
      'lead',
    ),
    standingTable(file, progress, context),
    stepTable(file, progress, context),
    ...(notes.length === 0
      ? []
      : [
          listOf(
            notes.map((text) => [{ text }]),
            false,
          ),
        ]),
  ];
}

function targetText({ aim }: PlanFile, progress: Progress, context: ReportContext): string {
  const { say } = context;
  if (aim.kind !== 'level' || aim.level === undefined) return '';
  const level = levelName(aim.level, context) ?? String(aim.level);
  const isThere = (progress.now.level ?? -1) >= aim.level;
  const isOnTheWay = (progress.withAll.level ?? -1) >= aim.level;
  if (isThere) return say('plan.follow-reached', { level });
  return say(isOnTheWay ? 'plan.follow-on-the-way' : 'plan.follow-not-enough', { level });
}

function standingTable(
  { before }: PlanFile,
  { now, withDone, withAll, isRescored }: Progress,
  context: ReportContext,
): Table {
  const { say } = context;
  const rows: readonly (readonly [string, PlanStanding])[] = [
    [say('plan.follow-before'), before],
    [say(isRescored ? 'plan.follow-now-new' : 'plan.follow-now'), now],
    [say('plan.follow-done'), withDone],
    [say('plan.follow-all'), withAll],
  ];
  const columns = ['follow-when', 'score', 'level'] as const;
  return {
    kind: 'table',
    caption: say('plan.follow-standings'),
    columns: columns.map((name) => ({
      title: say(`plan.column-${name}`),
      width: name === 'follow-when' ? 3 : 1,
      align: 'start',
    })),
    rows: rows.map(([when, { score, level }]) => [
      cell(when),
      cell(score === null ? say('report.no-score') : context.number(score)),
      cell((level === null ? undefined : levelName(level, context)) ?? say('report.no-level')),
    ]),
  };
}

function stepTable({ steps }: PlanFile, { late }: Progress, context: ReportContext): Table {
  const { say } = context;
  const columns = ['solution', 'owner', 'due', 'progress', 'evidence'] as const;
  const widths = { solution: 3, owner: 1, due: 1.2, progress: 1, evidence: 2 };
  return {
    kind: 'table',
    caption: say('plan.follow-steps'),
    columns: columns.map((name) => ({
      title: say(`plan.column-${name}`),
      width: widths[name],
      align: 'start',
    })),
    rows: steps.map((step) => [
      cell(step.title, { bold: true }),
      cell(step.owner),
      cell(step.due),
      cell(statusText(step, late, context), { tone: toneOf(step, late) }),
      cell(step.evidence.join(say('report.list-separator'))),
    ]),
  };
}

function statusText(
  step: PlanFileStep,
  late: readonly PlanFileStep[],
  { say }: ReportContext,
): string {
  return say('plan.follow-status', { status: late.includes(step) ? 'late' : step.status });
}

function toneOf(step: PlanFileStep, late: readonly PlanFileStep[]): Tone {
  if (late.includes(step)) return 'poor';
  return step.status === 'done' ? 'good' : 'neutral';
}

function noteTexts({ unproved, unknown }: Progress, { say }: ReportContext): readonly string[] {
  return [
    ...unproved.map(({ title, owner }) =>
      say('plan.follow-unproved', { title, owner: owner === '' ? 'none' : owner }),
    ),
    ...unknown.map((id) => say('plan.follow-unknown', { id })),
  ];
}
