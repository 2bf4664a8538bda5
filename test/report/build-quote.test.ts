import { expect, test } from 'vitest';
import { sayIn } from '../../src/messages/message.ts';
import type { Language } from '../../src/messages/message.ts';
import { buildQuote, wantedFacts } from '../../src/report/build-quote.ts';
import type { Purchase } from '../../src/report/build-quote.ts';
import type { Block } from '../../src/report/document.ts';
import { CONTRACT_POINTS, DATA_POINTS, QUOTE_ROWS } from '../../src/report/quote-points.ts';
import type { Writing } from '../../src/report/short-document.ts';
import { buildQuoteWorkbook } from '../../src/report/workbook/quote-sheets.ts';
import { catalogue } from '../load.ts';

const { catalogue: shipped } = catalogue();
const { solutions, capabilities } = shipped;

function purchaseOf(id: string): Purchase {
  const solution = solutions.find((one) => one.id === id);
  if (!solution) throw new Error(`no solution "${id}"`);
  return { solution, catalogue: shipped };
}

function writingIn(language: Language): Writing {
  return { say: sayIn(language), language, day: '2026-11-22', time: '2026-11-22T10:00:00+08:00' };
}

const kinds = (blocks: readonly Block[]): readonly string[] => blocks.map(({ kind }) => kind);

test.each<Language>(['zh-CN', 'en'])(
  'when a sheet is made in %s, then three offers stand side by side, and no field is filled in for anybody',
  (language) => {
    const { blocks } = buildQuote(purchaseOf('light_erp'), writingIn(language));
    const table = blocks.find((block) => block.kind === 'table');
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.columns).toHaveLength(4);
    expect(table.rows).toHaveLength(QUOTE_ROWS.length);
    expect(table.rows.flatMap((row) => row.slice(1)).every(({ text }) => text === '')).toBe(true);
    expect(table.rows.every(([point]) => point !== undefined && point.text !== '')).toBe(true);
    expect(kinds(blocks).filter((kind) => kind === 'list')).toHaveLength(2);
  },
);

test('when a solution is to be bought, then the goal is the level as the catalogue describes it', () => {
  const facts = wantedFacts(purchaseOf('light_erp'), writingIn('zh-CN'));
  const level = capabilities.find(({ id }) => id === 'order_intake')?.levels[2];
  if (typeof level !== 'string') throw new Error('no such level');
  expect(facts[0]?.text).toContain(level);
  expect(facts.find(({ label }) => label.startsWith('三年费用'))?.text).toContain('13,000');
});

test('when a solution costs nothing and has no prerequisites, then no empty line stands there', () => {
  const bare = { ...purchaseOf('light_erp').solution, prerequisites: [], risks: [] };
  const facts = wantedFacts({ solution: bare, catalogue: shipped }, writingIn('zh-CN'));
  expect(facts.map(({ label }) => label)).toEqual([
    '要做到',
    '适合谁',
    '时间',
    '三年费用（估算）',
    '要留的佐证',
  ]);
});

test('when sheets are made, then offers, points to settle and what is wanted have one each', () => {
  const { sheets } = buildQuoteWorkbook(purchaseOf('light_erp'), writingIn('zh-CN'));
  expect(sheets.map(({ name }) => name)).toEqual(['三家比价表', '合同要点', '要买的是什么']);
  expect(sheets.map(({ rows }) => rows.length)).toEqual([
    QUOTE_ROWS.length,
    CONTRACT_POINTS.length + DATA_POINTS.length,
    wantedFacts(purchaseOf('light_erp'), writingIn('zh-CN')).length + 1,
  ]);
});
