import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/report/document.ts';
import { EN } from '../../src/messages/en/index.ts';
import { ZH_CN } from '../../src/messages/zh-cn/index.ts';
import { EXAMPLES, EXTREMES, example, reportOf } from './cases.ts';
import { dump } from './dump.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;
const both = (names: readonly string[]) =>
  names.flatMap((name) => LANGUAGES.map((language) => [name, language] as const));

const CASES: typeof EXTREMES = {
  ...EXTREMES,
  ...Object.fromEntries(EXAMPLES.map((name) => [name, () => example(name)])),
};

/** Those that a reviewer reads as a whole. English differs in its own sentences only. */
test.each([
  ['micro', 'zh-CN'],
  ['small', 'zh-CN'],
  ['above-scale', 'zh-CN'],
  ['small', 'en'],
  ['best', 'zh-CN'],
  ['only-name', 'zh-CN'],
  ['only-name', 'en'],
  ['tiny', 'zh-CN'],
  ['tiny', 'en'],
  ['national', 'zh-CN'],
  ['national', 'en'],
  ['quick', 'zh-CN'],
  ['quick', 'en'],
] as const)('when "%s" is reported in %s, then it says this', async (name, language) => {
  const text = dump(reportOf(extreme(name), language));
  await expect(text).toMatchFileSnapshot(`__snapshots__/${name}.${language}.txt`);
});

function extreme(name: string) {
  const make = CASES[name];
  if (!make) throw new Error(name);
  return make();
}

describe.each(both(Object.keys(CASES)))('the report "%s" in %s', (name, language) => {
  const report = reportOf(extreme(name), language);
  const text = dump(report);

  test('when it is read, then no sentence has an empty part', () => {
    expect(text).not.toMatch(/「」|""|（）|\(\)|undefined|NaN|Infinity/);
    expect(text).not.toMatch(/[：:]\s*[。；，.;,]/);
    expect(text).not.toMatch(/[；;、][。.；;、]|。。|，。|？；/);
    expect(text).not.toMatch(/\{(?!pages?\})\w+/);
  });

  test('when it is read, then every section but those of a questionnaire without them has content', () => {
    const kinds = report.blocks.filter((block) => block.kind !== 'page_break');
    for (const [index, block] of kinds.entries()) {
      if (block.kind !== 'heading') continue;
      const next = kinds[index + 1];
      expect(next, block.text).toBeDefined();
      const level = next?.kind === 'heading' ? next.level : 9;
      expect(level, block.text).toBeGreaterThan(block.level);
    }
  });

  test('when its parts are counted, then every table is rectangular and no list is empty', () => {
    for (const block of report.blocks) {
      if (block.kind === 'table') {
        expect(block.rows.length, block.caption).toBeGreaterThan(0);
        for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
      }
      if (block.kind === 'list') expect(block.items.length).toBeGreaterThan(0);
      if (block.kind === 'callout') expect(block.paragraphs.length).toBeGreaterThan(0);
    }
  });
});

const textsOf = (blocks: readonly Block[], kind: 'paragraph'): string =>
  blocks
    .flatMap((block) => (block.kind === kind ? block.spans.map((span) => span.text) : []))
    .join('\n');

const paragraphs = (name: string): string => textsOf(reportOf(extreme(name)).blocks, 'paragraph');

test('when nothing is answered, then no stage is claimed and nothing is called good', () => {
  const report = reportOf(extreme('only-name'));
  const words = paragraphs('only-name');
  expect(report.cover.facts[0]?.text).toBe('未定级');
  expect(words).toContain('综合得分和所处阶段暂时都不能算');
  expect(words).not.toContain('达到了目标，请');
  expect(words).not.toContain('没有低于目标的短板。\n没有需要');
});

test('when all dimensions score the same, then none is called the weakest', () => {
  for (const name of ['best', 'worst']) {
    expect(paragraphs(name)).toContain('得分一样');
    expect(paragraphs(name)).not.toContain('最薄弱');
  }
});

test('when a questionnaire has no levels, flags or targets, then none is spoken of', () => {
  const text = dump(reportOf(extreme('tiny')));
  for (const words of ['所处阶段', '最高阶段', '安全红线', '达到了目标', '共 0', '第 3 级']) {
    expect(text).not.toContain(words);
  }
});

test('when no question has a target and a red flag is up, then the flag says what to do first', () => {
  const text = dump(reportOf(extreme('warned')));
  const first = text.slice(
    text.indexOf('最先做的三件事'),
    text.indexOf('安全红线', text.indexOf('最先做的三件事')),
  );
  expect(first).toContain('今天就把本子抄一份');
  for (const words of ['政策', '方案', '没有需要马上做的事', '数字化'])
    expect(text).not.toContain(words);
});

test('when all hazards are ticked, then every red flag stands in the report', () => {
  const { blocks } = reportOf(extreme('hazards'));
  const flags = blocks.filter((block) => block.kind === 'callout' && block.tone === 'danger');
  expect(flags).toHaveLength(1 + 28);
});

test('when a sentence is added to one language, then the other has it too', () => {
  expect(Object.keys(EN).toSorted()).toEqual(Object.keys(ZH_CN).toSorted());
});
