import type { Cover, ReportDocument } from '../../report/document.ts';
import { DEFAULT_THEME } from '../../template/theme.ts';
import type { Logo } from '../../template/logo/logo.ts';
import type { Theme } from '../../template/theme.ts';
import { mapTexts, withoutControls } from '../map-texts.ts';
import { blockMarkup, sectionId } from './blocks.ts';
import { facts } from './cards.ts';
import { PROOF_NAME, proofText } from '../proof/proof-text.ts';
import { fittingSize, logoSvg } from '../logo-svg.ts';
import { recolouring } from '../recolour.ts';
import { element, joined, raw } from './markup.ts';
import type { Markup } from './markup.ts';
import { styleSheet } from './style.ts';

/** A report document → one HTML file that needs nothing else: no script, no font, no picture beside it. */
export function renderHtml(given: ReportDocument, theme: Theme = DEFAULT_THEME): Uint8Array {
  const document = mapTexts(given, withoutControls);
  const page = element(
    'html',
    { lang: document.language },
    headOf(document, theme),
    element(
      'body',
      {},
      ...(theme.cover ? [coverOf(document.cover, theme.logo)] : logoOf(theme.logo)),
      ...(theme.contents ? [contentsOf(document)] : []),
      element('main', {}, joined(blockMarkup(document.blocks))),
      element('footer', {}, document.header.left, ' · ', document.header.right),
    ),
  );
  const markup = recoloured(page.markup, theme);
  return new TextEncoder().encode(`<!doctype html>\n${markup}\n`);
}

const PAINT = /(?<= (?:fill|stroke)=")#[0-9A-F]{6}(?=")/g;

/** The charts in the colours of the theme. No text holds a bare quotation mark, so nothing else is touched. */
function recoloured(markup: string, theme: Theme): string {
  const colours = recolouring(theme);
  return colours.size === 0
    ? markup
    : markup.replaceAll(PAINT, (colour) => colours.get(colour) ?? colour);
}

// Should a text ever slip through: the page may load and run nothing.
function policyOf({ logo }: Theme): string {
  return `default-src 'none'; ${logo ? 'img-src data:; ' : ''}style-src 'unsafe-inline'`;
}

function headOf(document: ReportDocument, theme: Theme): Markup {
  const { title, meta } = document;
  const named = { description: meta.subject, author: meta.author, 'dcterms.created': meta.created };
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policyOf(theme) }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    ...Object.entries(named).map(([name, content]) => element('meta', { name, content })),
    element('meta', { name: 'keywords', content: meta.keywords.join(', ') }),
    ...(document.proof
      ? [element('meta', { name: PROOF_NAME, content: proofText(document.proof) })]
      : []),
    element('title', {}, title),
    element('style', {}, raw(styleSheet(document, theme))),
  );
}

function coverOf(
  { kicker, title, subtitle, facts: known, notice }: Cover,
  logo: Logo | undefined,
): Markup {
  return element(
    'header',
    {},
    ...logoOf(logo),
    element('p', { class: 'kicker' }, kicker),
    element('h1', {}, title),
    element('p', { class: 'subtitle' }, subtitle),
    ...facts(known, 'facts'),
    element('p', { class: 'notice' }, notice),
  );
}

/** The picture itself, in the page. */
function logoOf(logo: Logo | undefined): readonly Markup[] {
  if (!logo) return [];
  const { width, height } = fittingSize(logo, { width: 260, height: 56 });
  const source =
    logo.kind === 'png'
      ? `data:image/png;base64,${Buffer.from(logo.bytes).toString('base64')}`
      : `data:image/svg+xml;base64,${Buffer.from(logoSvg(logo)).toString('base64')}`;
  const size = { width: Math.round(width), height: Math.round(height) };
  return [element('img', { class: 'logo', src: source, alt: logo.alternative, ...size })];
}

function contentsOf({ blocks, contentsTitle }: ReportDocument): Markup {
  const headings = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [block] : [],
  );
  const entries = headings.map(({ number, text }, index) => {
    const link = element('a', { href: `#${sectionId(index + 1)}` }, `${number} ${text}`.trim());
    return element('li', {}, link);
  });
  const label = element('h2', { id: 'contents' }, contentsTitle);
  return element('nav', { 'aria-labelledby': 'contents' }, label, element('ul', {}, ...entries));
}
