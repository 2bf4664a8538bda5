import type { Recommendation } from '../../advice/advice.ts';
import type { Say } from '../../messages/message.ts';
import type { NotNow } from '../../plan/not-now.ts';
import type { Block, Table } from '../document.ts';
import { cell, heading, paragraph } from '../make-blocks.ts';
import { questionTitle } from '../context.ts';
import type { ReportContext } from '../context.ts';
import { capabilityTitle, solutionTitle } from '../plan-text.ts';
import { whyNotText } from '../why-not-text.ts';
import { worthText } from '../worth-text.ts';

/** Why this advice: what each gap costs, what fired for each solution, what blocked the others. */
export function explainedSection(
  context: ReportContext,
  rejected: readonly NotNow[],
): readonly Block[] {
  const { say, advice } = context;
  return [
    heading(1, '', say('advise.title')),
    paragraph(say('advise.intro', { gaps: advice.gaps.length })),
    gapTable(context),
    solutionTable(context),
    rejectedTable(context, rejected),
  ];
}

type Column = 'gap' | 'levels' | 'worth' | 'solution' | 'fired' | 'blocked' | 'unlock';

function columns(names: readonly Column[], say: Say): Table['columns'] {
  return names.map((name) => ({ title: say(`advise.column-${name}`), width: 1, align: 'start' }));
}

function gapTable(context: ReportContext): Table {
  const { say, advice } = context;
  return {
    kind: 'table',
    caption: say('advise.gaps'),
    columns: columns(['gap', 'levels', 'worth'], say),
    rows: advice.gaps.map((gap) => [
      cell(questionTitle(context, gap.question)),
      cell(`${String(gap.level)}→${String(gap.target)}`),
      cell(worthText(gap, context)),
    ]),
  };
}

function solutionTable(context: ReportContext): Table {
  const { say, advice } = context;
  return {
    kind: 'table',
    caption: say('advise.solutions'),
    columns: columns(['solution', 'fired'], say),
    rows: advice.recommendations.map((one) => [
      cell(solutionTitle(one.solution.id, context)),
      cell(firedText(one, context)),
    ]),
  };
}

/** The levels that let it start, and the condition on the profile that holds. */
function firedText({ solution, serves }: Recommendation, context: ReportContext): string {
  const { say } = context;
  const served = serves.map(({ gap, from, to }) => {
    const lift = solution.lifts.find(({ capability }) => capability === gap.capability);
    const capability = capabilityTitle(gap.capability, context);
    return say('advise.fired', { capability, from, to, least: lift?.from ?? 0 });
  });
  const { when, after } = solution;
  return [
    ...new Set(served),
    ...(when === undefined ? [] : [say('advise.when-holds', { when })]),
    ...after.map((id) => say('advise.comes-after', { name: solutionTitle(id, context) })),
  ].join(say('report.sentence-separator'));
}

function rejectedTable(context: ReportContext, rejected: readonly NotNow[]): Table {
  const { say } = context;
  return {
    kind: 'table',
    caption: say('advise.rejected'),
    columns: columns(['solution', 'blocked', 'unlock'], say),
    rows: rejected.map((one) => [
      cell(solutionTitle(one.id, context)),
      cell(blockedText(one, context)),
      cell(unlockText(one, context)),
    ]),
  };
}

function blockedText({ because }: NotNow, context: ReportContext): string {
  const isAnother = because.kind === 'not_needed' || because.kind === 'no_price';
  return isAnother ? context.say('advise.another') : whyNotText(because, 'found', context);
}

/** What would have to be otherwise. */
function unlockText({ id, because }: NotNow, context: ReportContext): string {
  const { say, scored } = context;
  switch (because.kind) {
    case 'too_early': {
      const capability = capabilityTitle(because.capability, context);
      return say('advise.unlock-level', { capability, level: because.from });
    }
    case 'blocked':
      return say('advise.unlock-before', { name: solutionTitle(because.by, context) });
    case 'unfit': {
      const found = scored.catalogue.catalogue.solutions.find((one) => one.id === id);
      return say('advise.unlock-profile', { when: found?.when ?? '' });
    }
    case 'nothing_to_lift':
      return say('advise.unlock-nothing');
    case 'unwanted':
    case 'too_dear':
    case 'too_long':
    case 'no_price':
    case 'not_needed':
      return say('advise.unlock-keep', { id });
  }
}
