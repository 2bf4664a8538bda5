import type { Language, Say } from '../messages/message.ts';
import type { Block, Fact, ReportDocument } from './document.ts';

/** What a document of a few pages is made of. */
export interface ShortDocument {
  readonly title: string;
  /** The firm, or what it is about. */
  readonly subtitle: string;
  readonly facts: readonly Fact[];
  readonly notice: string;
  readonly blocks: readonly Block[];
}

/** Where and when it is written. */
export interface Writing {
  readonly say: Say;
  readonly language: Language;
  readonly day: string;
  readonly time: string;
}

/** A few pages beside the report: a checklist, a sheet to fill in. */
export function shortDocument(
  { title, subtitle, facts, notice, blocks }: ShortDocument,
  { say, language, day, time }: Writing,
): ReportDocument {
  const date = { label: say('report.cover-date'), text: day };
  return {
    title: `${subtitle} ${title}`,
    language,
    meta: { subject: title, author: say('report.author'), keywords: [subtitle], created: time },
    cover: { kicker: say('report.kicker'), title, subtitle, facts: [...facts, date], notice },
    blocks,
    header: { left: subtitle, right: title },
    footer: say('report.footer'),
    contentsTitle: say('report.contents'),
  };
}
