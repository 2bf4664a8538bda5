import type { Language, Say } from '../messages/message.ts';
import type { Block, ReportDocument } from './document.ts';
import { heading, paragraph } from './make-blocks.ts';

/** What a document of a few pages is made of. */
export interface ShortDocument {
  readonly title: string;
  /** The firm, or what it is about. */
  readonly subject: string;
  readonly blocks: readonly Block[];
}

/** Where and when it is written. */
export interface Writing {
  readonly say: Say;
  readonly language: Language;
  readonly day: string;
  readonly time: string;
}

/** A few pages beside the report, without cover or contents: a list to tick off, a sheet to fill in. */
export function shortDocument(
  { title, subject, blocks }: ShortDocument,
  { say, language, day, time }: Writing,
): ReportDocument {
  const about = say('short.about', { subject, day });
  return {
    title: `${subject} ${title}`,
    language,
    meta: { subject: title, author: say('report.author'), keywords: [subject], created: time },
    cover: { kicker: '', title, subtitle: subject, facts: [], notice: '' },
    blocks: [heading(1, '', title), paragraph(about, 'small'), ...blocks],
    header: { left: subject, right: title },
    footer: say('short.footer'),
    contentsTitle: '',
  };
}
