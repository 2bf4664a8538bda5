import type { INumberingOptions, ISpacingProperties, IStylesOptions } from 'docx';
import { LevelFormat } from 'docx';
import type { ThemeFonts } from '../../template/theme.ts';
import { COLOURS } from '../colours.ts';
import { hex } from './runs.ts';

/** Fonts that Windows, macOS and WPS bring along or replace well. */
const FONTS = { latin: 'Calibri', chinese: 'Microsoft YaHei' };

const navy = hex(COLOURS.navy);
const muted = hex(COLOURS.muted);

/** Sizes in half points, spaces in twentieths of a point. */
export function stylesOf(language: string, fonts: ThemeFonts): IStylesOptions {
  const { latin, chinese } = { ...FONTS, ...fonts };
  const font = { ascii: latin, hAnsi: latin, cs: latin, eastAsia: chinese };
  const speech = language === 'zh-CN' ? { value: 'zh-CN', eastAsia: 'zh-CN' } : { value: 'en-US' };
  const heading = (size: number, before: number) => ({
    run: { font, size, bold: true, color: navy },
    paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font, size: 21, color: hex(COLOURS.ink), language: speech },
        paragraph: { spacing: { after: 120, line: 290, lineRule: 'auto' } },
      },
      title: {
        run: { font, size: 68, bold: true, color: navy },
        paragraph: { spacing: { before: 240, after: 240, line: 240, lineRule: 'auto' } },
      },
      heading1: heading(36, 360),
      heading2: heading(26, 280),
      heading3: heading(23, 240),
      caption: {
        run: { font, size: 18, color: muted },
        paragraph: { spacing: { before: 160, after: 80 } },
      },
    },
    paragraphStyles: [
      style('Lead', { font, size: 23, color: navy }),
      style('Small', { font, size: 18, color: muted }),
      style('Subtitle', { font, size: 32, bold: true, color: navy }),
      style('CellText', { font, size: 19 }, { after: 20, before: 20, line: 255, lineRule: 'auto' }),
    ],
  };
}

interface StyleRun {
  readonly font: Readonly<Record<'ascii' | 'hAnsi' | 'cs' | 'eastAsia', string>>;
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
    run,
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
