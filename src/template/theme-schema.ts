import { closed, publishedAs } from '../questionnaire/schema-parts.ts';
import type { JsonSchema } from '../questionnaire/schema-parts.ts';
import type { FontFiles } from './load-fonts.ts';
import type { LogoFile } from './load-logo.ts';
import type { Theme, ThemeColours, ThemeFonts } from './theme.ts';

/** The shape of `theme.yaml` as written. */
export interface ThemeFile extends Partial<Omit<Theme, 'colours' | 'fonts' | 'logo'>> {
  readonly colours?: Partial<ThemeColours>;
  readonly fonts?: Omit<ThemeFonts, 'own'> & FontFiles;
  readonly logo?: LogoFile;
}

const colour = (description: string): JsonSchema => ({
  description,
  type: 'string',
  pattern: '^#[0-9A-Fa-f]{6}$',
});

const fontName: JsonSchema = { type: 'string', pattern: '^[\\p{L}\\p{N} _-]{1,60}$' };

const fontFile: JsonSchema = { type: 'string', pattern: '\\.([Tt][Tt][FfCc]|[Oo][Tt][Ff])$' };

const words = (description: string): JsonSchema => ({
  description,
  type: 'string',
  maxLength: 200,
});

const shown = (description: string): JsonSchema => ({ description, type: 'boolean' });

/** JSON Schema (2020-12) of `theme.yaml`, published as `questionnaires/theme.schema.json`. */
export const THEME_SCHEMA: JsonSchema = {
  ...publishedAs('theme.schema.json'),
  title: 'diagnose 报告外观',
  ...closed([], {
    colours: {
      description: '颜色，写成 "#RRGGBB"；没写的用默认。',
      ...closed([], {
        primary: colour('主色：标题、封面、表头；上面放白字。'),
        secondary: colour('辅色：标题旁的竖线、图表、链接。'),
        accent: colour('强调色：短横线。'),
        text: colour('正文。'),
        muted: colour('说明文字。'),
        line: colour('细线。'),
        tint: colour('表格隔行的底色。'),
      }),
    },
    fonts: {
      description: '字体。Word 和网页写读者电脑上的字体名称；PDF 没写就用自带的字体，缺字时也用。',
      ...closed([], {
        chinese: { ...fontName, description: '中文字体名称，如 微软雅黑。' },
        latin: { ...fontName, description: '西文字体名称，如 Calibri。' },
        regular: { ...fontFile, description: 'PDF 用的字体文件，放在模板文件夹里。' },
        bold: { ...fontFile, description: 'PDF 用的粗体字体文件，放在模板文件夹里。' },
      }),
    },
    logo: {
      description: '标志，印在封面和页眉。',
      ...closed(['file', 'alternative'], {
        file: {
          description: '模板文件夹里的 PNG 或 SVG 文件。',
          type: 'string',
          pattern: '\\.([Pp][Nn][Gg]|[Ss][Vv][Gg])$',
        },
        word: {
          description: '标志是 SVG 时，Word 里换用的 PNG 文件：不少 Word 和 WPS 看不到 SVG。',
          type: 'string',
          pattern: '\\.[Pp][Nn][Gg]$',
        },
        alternative: {
          description: '给看不见图的人念的字，如 某某咨询。',
          type: 'string',
          minLength: 1,
          maxLength: 200,
        },
      }),
    },
    words: {
      description: '自己的页眉页脚；没写的用模板里的。',
      ...closed([], {
        header_left: words('页眉左边。'),
        header_right: words('页眉右边。'),
        footer: words('页脚；{page} 是页码，{pages} 是总页数。'),
      }),
    },
    paper: { description: '纸张。', enum: ['a4', 'letter'] },
    one_page: shown('PDF 只要一页：放不下时缩小。'),
    cover: shown('要不要封面。'),
    contents: shown('要不要目录。'),
    header: shown('要不要页眉。'),
    footer: shown('要不要页脚。'),
    numbered: shown('一级标题要不要编号。'),
  }),
};
