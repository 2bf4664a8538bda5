import type { Block } from '../document.ts';
import { heading, paragraph } from '../blocks.ts';
import type { ReportContext } from '../context.ts';

/** Red flags stand before everything that is about points; no section where none is up. */
export function flagsSection(context: ReportContext, number: string): readonly Block[] {
  const { scored, say, text } = context;
  const up = scored.loaded.questionnaire.flags.filter(({ id }) => scored.result.flags.includes(id));
  const cards = up.map((flag): Block => {
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
  if (cards.length === 0) return [];
  return [heading(1, number, say('report.flags')), paragraph(say('report.flags-intro')), ...cards];
}
