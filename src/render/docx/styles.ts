import type { INumberingOptions, ISpacingProperties, IStylesOptions } from 'docx';
import { LevelFormat } from 'docx';
import { COLOURS } from '../colours.ts';
import { hex } from './runs.ts';

/** Fonts that Windows, macOS and WPS bring along or replace well. */
const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: 'Microsoft YaHei' };

const navy = hex(COLOURS.navy);
const muted = hex(COLOURS.muted);

/** Sizes in half points, spaces in twentieths of a point. */
export function stylesOf(language: string): IStylesOptions {
  const speech = language === 'zh-CN' ? { value: 'zh-CN', eastAsia: 'zh-CN' } : { value: 'en-US' };
  const heading = (size: number, before: number) => ({
    run: { font: FONT, size, bold: true, color: navy },
    paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: 21, color: hex(COLOURS.ink), language: speech },
        paragraph: { spacing: { after: 120, line: 290, lineRule: 'auto' } },
      },
      title: {
        run: { font: FONT, size: 68, bold: true, color: navy },
        paragraph: { spacing: { before: 240, after: 240, line: 240, lineRule: 'auto' } },
      },
      heading1: heading(36, 360),
      heading2: heading(26, 280),
      heading3: heading(23, 240),
      caption: {
        run: { font: FONT, size: 18, color: muted },
        paragraph: { spacing: { before: 160, after: 80 } },
      },
    },
    paragraphStyles: [
      style('Lead', { size: 23, color: navy }),
      style('Small', { size: 18, color: muted }),
      style('Subtitle', { size: 32, bold: true, color: navy }),
      style('CellText', { size: 19 }, { after: 20, before: 20, line: 255, lineRule: 'auto' }),
    ],
  };
}

interface StyleRun {
  readonly size: number;
  readonly color?: string;
  readonly bold?: boolean;
}

function style(id: string, run: StyleRun, spacing?: ISpacingProperties) {
  const paragraph = spacing && { spacing };
  return {
    id,
    name: id,
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: FONT, ...run },
    ...(paragraph && { paragraph }),
  };
}

/** What numbers ordered lists; every list counts from 1 as an instance of its own. */
export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: 'ordered',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          style: { paragraph: { indent: { left: 420, hanging: 420 } } },
        },
      ],
    },
  ],
};
