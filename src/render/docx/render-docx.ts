import { Document, Footer, Header, Packer } from 'docx';
import type { ReportDocument } from '../../report/document.ts';
import { DEFAULT_THEME } from '../../template/theme.ts';
import type { Theme } from '../../template/theme.ts';
import { mapTexts, withoutControls } from '../map-texts.ts';
import { blockParts } from './blocks.ts';
import { contentsParts, coverParts, footerOf, headerOf } from './front.ts';
import { PROOF_NAME, proofText } from '../proof/proof-text.ts';
import { recolouring } from '../recolour.ts';
import { settlePackage } from '../settle-package.ts';
import { NUMBERING, stylesOf } from './styles.ts';

// In twentieths of a point.
const PAPERS = {
  a4: { width: 11906, height: 16838 },
  letter: { width: 12240, height: 15840 },
} as const;

const PAGE = {
  margin: { top: 1474, bottom: 1304, left: 1134, right: 1134, header: 680, footer: 567 },
} as const;

/** A report document → a Word document to be edited. The same document gives the same bytes. */
export async function renderDocx(
  given: ReportDocument,
  theme: Theme = DEFAULT_THEME,
): Promise<Uint8Array> {
  const document = mapTexts(given, withoutControls);
  const { title, meta, language, cover, contentsTitle, blocks } = document;
  const file = new Document({
    title,
    subject: meta.subject,
    creator: meta.author,
    lastModifiedBy: meta.author,
    keywords: meta.keywords.join(', '),
    customProperties: document.proof
      ? [{ name: PROOF_NAME, value: proofText(document.proof) }]
      : [],
    styles: stylesOf(language, theme.fonts),
    numbering: NUMBERING,
    sections: [
      {
        properties: { page: { ...PAGE, size: PAPERS[theme.paper] }, titlePage: theme.cover },
        headers: {
          default: theme.header ? headerOf(document, theme.logo) : new Header({ children: [] }),
          first: new Header({ children: [] }),
        },
        footers: {
          default: theme.footer ? footerOf(document) : new Footer({ children: [] }),
          first: new Footer({ children: [] }),
        },
        children: [
          ...(theme.cover ? coverParts(cover, theme.logo) : []),
          ...(theme.contents ? contentsParts(contentsTitle) : []),
          ...blockParts(blocks, theme.cover || theme.contents),
        ],
      },
    ],
  });
  return settlePackage(await Packer.toBuffer(file), meta.created, recolouring(theme));
}
