import { ourFonts, part } from '../program.mjs';

/** Our own renderer: tagged, with outline, contents, links and the marks of PDF/A. */
export function open() {
  return openOurs({});
}

export async function openOurs(writing) {
  const { renderPdf } = await part('render-pdf');
  const fonts = ourFonts();
  return { make: async ({ document }) => (await renderPdf(document, fonts, writing)).bytes };
}
