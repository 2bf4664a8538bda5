import { describe, expect, test } from 'vitest';
import { blankCase, EXTREMES, example, inputOf, otherOf, reportOf, templateOf } from './cases.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { dump } from './dump.ts';

// What the other shipped templates say of a small firm, to be read as a whole.
const SMALL = example('small');

function told(name: string, language: 'zh-CN' | 'en'): string {
  const input = { ...inputOf(SMALL, language), other: otherOf(example('micro')) };
  const { document, diagnostics } = buildReport(input, templateOf(name));
  if (!document) throw new Error(JSON.stringify(diagnostics));
  return dump(document);
}

describe.each(['brief', 'expert', 'followup'])('the template "%s"', (name) => {
  test('when a firm is told, then it says this', async () => {
    await expect(told(name, 'zh-CN')).toMatchFileSnapshot(`__snapshots__/${name}.txt`);
  });

  test('when it is read in English, then no Chinese stands in its own words', () => {
    const own = told(name, 'en')
      .split('\n')
      .filter((line) => line.startsWith('#'));
    expect(own.filter((line) => /\p{Script=Han}/u.test(line.replace(/示例.*公司/, '')))).toEqual(
      [],
    );
  });

  test.each(['longest', 'not-applicable', 'only-name', 'national'])(
    'when "%s" is told, then no sentence has an empty part',
    (extreme) => {
      const make = EXTREMES[extreme];
      if (!make) throw new Error(extreme);
      const text = dump(reportOf(make(), 'zh-CN', name));
      expect(text).not.toMatch(/「」|（）|undefined|NaN|Infinity/);
    },
  );
});

test('when a questionnaire is printed blank, then every question stands there with its id', async () => {
  const document = reportOf(blankCase(), 'zh-CN', 'form');
  await expect(dump(document)).toMatchFileSnapshot('__snapshots__/form.txt');
});
