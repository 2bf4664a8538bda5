import { expect, test } from 'vitest';
import { renderPdf } from '../../../src/render/pdf/render-pdf.ts';
import { buildReport } from '../../../src/report/build-report.ts';
import { DEFAULT_THEME } from '../../../src/template/theme.ts';
import { EXAMPLES, EXTREMES, example, inputOf, otherOf, templateOf } from '../../report/cases.ts';
import { layoutFaults } from './layout-faults.ts';
import { documentOf, FONTS, ReadPdf } from './read-pdf.ts';

const isExample = (name: string): boolean => EXAMPLES.some((one) => one === name);

test.each([
  ['small', 'firm', 'zh-CN', 'letter'],
  ['micro', 'firm', 'en', 'letter'],
  ['best', 'followup', 'zh-CN', 'a4'],
  ['not-applicable', 'firm', 'en', 'a4'],
  ['only-name', 'expert', 'en', 'letter'],
  ['wide', 'firm', 'zh-CN', 'a4'],
  ['wide', 'followup', 'en', 'letter'],
  ['longest', 'brief', 'zh-CN', 'a4'],
] as const)(
  'when "%s" is drawn by %s in %s on %s, then no page is nearly empty, and nothing overlaps or leaves the paper',
  async (name, template, language, paper) => {
    const scored = isExample(name) ? example(name) : EXTREMES[name]?.();
    if (!scored) throw new Error(name);
    const { theme, ...own } = templateOf(template);
    const earlier = name === 'wide' ? scored : example('micro');
    const other = template === 'followup' ? { other: otherOf(earlier) } : {};
    const input = { ...inputOf(scored, language), ...other };
    const { document } = buildReport(input, { ...own, theme });
    if (!document) throw new Error('no report');
    const { bytes } = await renderPdf(document, FONTS, { theme: { ...theme, paper } });
    expect(layoutFaults(new ReadPdf(bytes))).toEqual([]);
  },
);

test('when the last words before a page break do not fit, then what stands before comes along', async () => {
  const line = (text: string) => ({ kind: 'paragraph', style: 'body', spans: [{ text }] }) as const;
  const theme = { ...DEFAULT_THEME, cover: false, contents: false };
  for (const count of [24, 25, 26, 27, 28, 29]) {
    const lines = Array.from({ length: count }, (_, at) => line(`第${at}行`));
    const blocks = [
      ...lines,
      { kind: 'page_break' } as const,
      line('新的一页'),
      line('二'),
      line('三'),
    ];
    const { bytes } = await renderPdf(documentOf(blocks), FONTS, { theme });
    expect(layoutFaults(new ReadPdf(bytes))).toEqual([]);
  }
});
