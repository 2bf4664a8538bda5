import { ImageRun } from 'docx';
import type { Logo } from '../../template/logo/logo.ts';
import { fittingSize, logoSvg } from '../logo-svg.ts';

/** The logo as a picture of the text, as large as its box lets it. */
export function logoRun(
  logo: Logo,
  most: { readonly width: number; readonly height: number },
): ImageRun {
  const transformation = fittingSize(logo, most);
  const { alternative } = logo;
  const altText = { name: alternative, title: alternative, description: alternative };
  if (logo.kind === 'png') {
    return new ImageRun({ type: 'png', data: logo.bytes, transformation, altText });
  }
  const fallback = { type: 'png', data: logo.picture?.bytes ?? EMPTY } as const;
  const data = Buffer.from(logoSvg(logo));
  return new ImageRun({ type: 'svg', data, transformation, altText, fallback });
}

/** One pixel that nobody sees: what a Word shows that knows no SVG. */
const EMPTY = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAACklEQVR4AWMAAQAABQABNtCI3QAAAABJRU5ErkJggg==',
  'base64',
);
