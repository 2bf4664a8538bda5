import type { NotNow } from '../../plan/not-now.ts';
import type { BandChoice, FrontierPoint, Plan } from '../../plan/plan.ts';
import type { Sensitivity } from '../../plan/sensitivity.ts';
import type { Block, Table } from '../document.ts';
import { cell, heading, listOf } from '../make-blocks.ts';
import type { ReportContext } from '../context.ts';
import { solutionTitle } from '../plan-text.ts';
import { whyNotText } from '../why-not-text.ts';
import { separated } from '../../messages/thousands.ts';
import { levelName } from '../level-name.ts';

/** What each level costs, what would change the choice, what not to buy, how sure it all is. */
export function planOutlook(plan: Plan, context: ReportContext): readonly Block[] {
  const { say } = context;
  const { sensitivities } = plan;
  return [
    ...(plan.frontier.length === 0 ? [] : [frontierTable(plan, context)]),
    ...(plan.bands.length === 0 || plan.steps.length === 0 ? [] : [bandTable(plan, context)]),
    ...(sensitivities.length === 0
      ? []
      : [
          heading(2, '', say('plan.sensitivity')),
          plainList([
            ...effectTexts(sensitivities, context),
            ...sensitivities.flatMap((one) => sensitivityText(one, context) ?? []),
          ]),
        ]),
    ...(plan.notNow.length === 0 ? [] : notNowBlocks(plan, context)),
    sureCallout(plan, context),
  ];
}

function frontierTable({ frontier }: Plan, context: ReportContext): Table {
  const { say } = context;
  const columns = ['level', 'least', 'count'] as const;
  return {
    kind: 'table',
    caption: say('plan.frontier-table'),
    columns: columns.map((name) => ({
      title: say(`plan.column-${name}`),
      width: name === 'least' ? 2 : 1,
      align: 'start',
    })),
    rows: frontier.map((point) => [
      cell(levelName(point.level, context) ?? String(point.level)),
      cell(leastText(point, context)),
      cell(point.status === 'found' ? String(point.steps.length) : ''),
    ]),
  };
}

function leastText(point: FrontierPoint, context: ReportContext): string {
  const { say } = context;
  const { status, unpriced } = point;
  if (status === 'none') return say('plan.frontier-none');
  if (status === 'stopped') return say('plan.frontier-stopped');
  const cost = costText(point, context);
  return unpriced === 0 ? cost : say('plan.frontier-unpriced', { cost, count: unpriced });
}

/** What is not proved to be the least is told with what cannot be undercut. */
function costText(
  { cost, atLeast }: Pick<FrontierPoint, 'cost' | 'atLeast'>,
  { say }: ReportContext,
): string {
  if (atLeast === null) return separated(cost);
  return say('plan.frontier-gap', {
    least: separated(Math.min(cost, atLeast)),
    cost: separated(cost),
  });
}

function bandTable(plan: Plan, context: ReportContext): Table {
  const { say } = context;
  const columns = ['band', 'least', 'solution'] as const;
  const chosen = new Set(plan.steps.map(({ id }) => id));
  const choice = ({ status, steps }: BandChoice): string => {
    if (status !== 'found') {
      return say(status === 'none' ? 'plan.frontier-none' : 'plan.frontier-stopped');
    }
    const names = (ids: readonly string[]): string =>
      ids.length === 0
        ? say('plan.band-nothing')
        : ids.map((id) => solutionTitle(id, context)).join(say('report.list-separator'));
    const more = steps.filter((id) => !chosen.has(id));
    const fewer = [...chosen].filter((id) => !steps.includes(id));
    if (more.length === 0 && fewer.length === 0) return say('plan.band-same');
    return say('plan.band-other', { more: names(more), fewer: names(fewer) });
  };
  return {
    kind: 'table',
    caption: say('plan.bands-table'),
    columns: columns.map((name) => ({
      title: say(`plan.column-${name}`),
      width: name === 'solution' ? 4 : 1,
      align: 'start',
    })),
    rows: plan.bands.map((one) => [
      cell(say(`plan.band-${one.band}`)),
      cell(one.status === 'found' ? costText(one, context) : ''),
      cell(choice(one)),
    ]),
  };
}

/** Steps that leave the firm at the same level where they fail are told together. */
function effectTexts(
  sensitivities: readonly Sensitivity[],
  context: ReportContext,
): readonly string[] {
  const { say } = context;
  const failing = sensitivities.filter((one) => one.kind === 'without_effect');
  return [...new Set(failing.map(({ level }) => level))].map((level) => {
    const own = failing.filter((one) => one.level === level);
    const names = own
      .map(({ id }) => solutionTitle(id, context))
      .join(say('report.list-separator'));
    const name = level === null ? undefined : levelName(level, context);
    const key = own.length === failing.length ? 'plan.any-without-effect' : 'plan.without-effect';
    return say(key, { names, level: name ?? say('report.no-level') });
  });
}

function sensitivityText(one: Sensitivity, context: ReportContext): string | undefined {
  const { say } = context;
  const name = solutionTitle(one.id, context);
  switch (one.kind) {
    case 'dearer': {
      const price = separated(one.upTo);
      if (one.instead.length === 0) return say('plan.dearer-drop', { name, price });
      const instead = one.instead.map((id) => solutionTitle(id, context));
      return say('plan.dearer', {
        name,
        price,
        instead: instead.join(say('report.list-separator')),
      });
    }
    case 'needed':
      return say('plan.needed', { name });
    case 'without_effect':
      return undefined;
    case 'cheaper':
      return say('plan.cheaper', { name, price: separated(one.below) });
  }
}

/** Reasons that hold for many at once are told in a sentence, the others one by one. */
const TOGETHER = ['not_needed', 'nothing_to_lift', 'unfit'] as const;

function notNowBlocks({ notNow, status }: Plan, context: ReportContext): readonly Block[] {
  const { say } = context;
  const together = TOGETHER.flatMap((kind): readonly string[] => {
    const own = notNow.filter(({ because }) => because.kind === kind);
    if (own.length === 0 || (kind === 'not_needed' && status !== 'found')) return [];
    const names = own.map(({ id }) => solutionTitle(id, context));
    const args = {
      why: say(`plan.because-${kind}`),
      names: names.join(say('report.list-separator')),
    };
    return [say('plan.not-now-together', args)];
  });
  const single = notNow.filter(({ because }) => !TOGETHER.some((kind) => kind === because.kind));
  return [
    heading(2, '', say('plan.not-now')),
    ...(single.length === 0 ? [] : [notNowTable(single, status, context)]),
    ...(together.length === 0 ? [] : [plainList(together)]),
  ];
}

function notNowTable(
  rows: readonly NotNow[],
  status: Plan['status'],
  context: ReportContext,
): Table {
  const { say } = context;
  const columns = ['solution', 'why'] as const;
  return {
    kind: 'table',
    caption: say('plan.not-now-table'),
    columns: columns.map((name) => ({
      title: say(`plan.column-${name}`),
      width: name === 'why' ? 3 : 2,
      align: 'start',
    })),
    rows: rows.map(({ id, because }) => [
      cell(solutionTitle(id, context)),
      cell(whyNotText(because, status, context)),
    ]),
  };
}

function sureCallout({ steps }: Plan, { say }: ReportContext): Block {
  const isOf = (basis: string): number =>
    steps.filter(({ price }) => price?.basis === basis).length;
  const [quoted, verified, estimated] = [isOf('quoted'), isOf('verified'), isOf('estimated')];
  const unknown = steps.length - quoted - verified - estimated;
  const share = Math.round(((quoted + verified) / Math.max(1, steps.length)) * 100);
  const counts = { steps: steps.length, quoted, verified, estimated, unknown, share };
  return {
    kind: 'callout',
    tone: 'neutral',
    title: say('plan.sure'),
    paragraphs: [
      ...(steps.length === 0 ? [] : [say('plan.sure-prices', counts)]),
      say('plan.sure-effects'),
      say('plan.sure-return'),
      say('plan.sure-level'),
      say('plan.sure-supplier'),
    ],
  };
}

function plainList(items: readonly string[]): Block {
  return listOf(
    items.map((text) => [{ text }]),
    false,
  );
}
