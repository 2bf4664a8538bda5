import { Document, Footer, Header, Packer } from 'docx';
import type { ReportDocument } from '../../report/document.ts';
import { mapTexts, withoutControls } from '../map-texts.ts';
import { blockParts } from './blocks.ts';
import { contentsParts, coverParts, footerOf, headerOf } from './front.ts';
import { settlePackage } from '../settle-package.ts';
import { NUMBERING, stylesOf } from './styles.ts';

// A4, in twentieths of a point.
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1474, bottom: 1304, left: 1134, right: 1134, header: 680, footer: 567 },
} as const;

/** A report document → a Word document to be edited. The same document gives the same bytes. */
export async function renderDocx(given: ReportDocument, _theme: Theme = DEFAULT_THEME): Promise<Uint8Array> {
  const document = mapTexts(given, withoutControls);
  const { title, meta, language, cover, contentsTitle, blocks } = document;
  const file = new Document({
    title,
    subject: meta.subject,
    creator: meta.author,
    lastModifiedBy: meta.author,
    keywords: meta.keywords.join(', '),
    styles: stylesOf(language),
    numbering: NUMBERING,
    sections: [
      {
        properties: { page: PAGE, titlePage: true },
        headers: { default: headerOf(document), first: new Header({ children: [] }) },
        footers: { default: footerOf(document), first: new Footer({ children: [] }) },
        children: [...coverParts(cover), ...contentsParts(contentsTitle), ...blockParts(blocks)],
      },
    ],
  });
  return settlePackage(await Packer.toBuffer(file), meta.created);
}
