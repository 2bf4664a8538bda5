import type { Flag } from '../../questionnaire/types.ts';
import type { Block } from '../document.ts';
import type { ReportContext } from '../context.ts';
import { countOf } from './block.ts';
import type { ReportBlock } from './block.ts';

/** Every red flag that is up, each in a box with what to do and what it rests on. */
export const redFlags: ReportBlock = { build: boxes };

/** The first of them in one box, for the summary. */
export const redFlagsShort: ReportBlock = {
  takes: ['limit', 'pointer'],
  build: (context, { limit, pointer }) =>
    flagCallout(context, countOf(limit, FLAGS_IN_SUMMARY), pointer !== false),
};

function boxes(context: ReportContext): readonly Block[] {
  const { say, text } = context;
  return flagsUp(context).map((flag): Block => {
    const basis = flag.source
      .map((source) => text(source.title))
      .join(say('report.list-separator'));
    return {
      kind: 'callout',
      tone: 'danger',
      title: text(flag.title),
      paragraphs: [
        text(flag.action),
        ...(basis === '' ? [] : [`${say('report.flags-basis')}${basis}`]),
      ],
    };
  });
}

const FLAGS_IN_SUMMARY = 3;

// `pointer`: the rest stands in a section of its own.
function flagCallout(context: ReportContext, limit: number, pointer: boolean): readonly Block[] {
  const { say, text } = context;
  const up = flagsUp(context);
  if (up.length === 0) return [];
  const lines = up
    .slice(0, limit)
    .map((flag) => say('report.flag-line', { title: text(flag.title), action: text(flag.action) }));
  const rest = up.length - lines.length;
  if (rest > 0)
    lines.push(say(pointer ? 'report.flags-pointer' : 'report.flags-more', { count: rest }));
  const title = say('report.flags-title', { count: up.length });
  return [{ kind: 'callout', tone: 'danger', title, paragraphs: lines }];
}

/** The red flags that the answers raise. */
export function flagsUp({ scored }: Pick<ReportContext, 'scored'>): readonly Flag[] {
  return scored.loaded.questionnaire.flags.filter(({ id }) => scored.result.flags.includes(id));
}
