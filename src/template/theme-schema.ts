import { closed, publishedAs } from '../questionnaire/schema-parts.ts';
import type { JsonSchema } from '../questionnaire/schema-parts.ts';
import type { Theme, ThemeColours, ThemeFonts } from './theme.ts';

/** The shape of `theme.yaml` as written. */
export interface ThemeFile extends Partial<Omit<Theme, 'colours' | 'fonts'>> {
  readonly colours?: Partial<ThemeColours>;
  readonly fonts?: ThemeFonts;
}

const colour = (description: string): JsonSchema => ({
  description,
  type: 'string',
  pattern: '^#[0-9A-Fa-f]{6}$',
});

const fontName: JsonSchema = { type: 'string', pattern: '^[\\p{L}\\p{N} _-]{1,60}$' };

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
      description: 'Word 和网页用的字体，写读者电脑上的字体名称；PDF 用自带的字体。',
      ...closed([], {
        chinese: { ...fontName, description: '中文字体名称，如 微软雅黑。' },
        latin: { ...fontName, description: '西文字体名称，如 Calibri。' },
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
