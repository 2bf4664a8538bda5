import { describe, expect, test } from 'vitest';
import type { Product, Supplier } from '../../src/catalogue/types.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { meetInterest } from '../../src/report/expert/meet-interest.ts';
import { poolOffers } from '../../src/report/pool-offers.ts';
import { buildWorkbook } from '../../src/report/workbook/build-workbook.ts';
import { catalogue } from '../load.ts';
import { example, inputOf, templateOf } from './cases.ts';
import { dump } from './dump.ts';

const supplier = (id: string, name: string, also: readonly string[] = []): Supplier => ({
  id,
  name,
  also,
  roles: ['服务商'],
});

const SUPPLIERS = [
  supplier('net', '中山市明灯网络科技有限公司', ['明灯云']),
  supplier('soft', '乙软件（中山）有限公司'),
  supplier('data', '丙数据科技有限公司'),
  supplier('link', '丁联信息技术有限公司'),
];

const product = (id: string, of: string, more: Partial<Product> = {}): Product => ({
  id,
  name: `${id} 产品`,
  supplier: of,
  solutions: ['light_erp'],
  capabilities: [],
  pool: '示例库',
  source: { title: '示例', date: '2026-11-22' },
  ...more,
});

const SHIPPED = catalogue().catalogue;
const ERP = SHIPPED.solutions.filter(({ id }) => id === 'light_erp');
const expert = (...interests: readonly string[]) => ({ assessor: '王工', interests });

describe('an interest that is declared', () => {
  const [net] = SUPPLIERS;
  if (!net) throw new Error('no supplier');

  test.each([
    ['中山市明灯网络科技有限公司的顾问', 'declared'],
    ['在明灯云做过培训', 'declared'],
    ['曾任明灯网络的顾问', 'possible'],
    ['曾在网络科技有限公司工作', undefined],
    ['与中山市的软件公司没有关系', undefined],
  ])('when it says %s, then it meets the supplier: %s', (text, kind) => {
    expect(meetInterest(net, expert(text))?.kind).toBe(kind);
  });

  test('when it names suppliers by id or name, then it meets these', () => {
    const by = (suppliers: readonly string[]) => ({ interests: [{ text: '持股', suppliers }] });
    expect(meetInterest(net, by(['net']))).toEqual({ kind: 'declared', text: '持股' });
    expect(meetInterest(net, by(['中山市明灯网络科技有限公司']))?.kind).toBe('declared');
    expect(meetInterest(net, by(['soft']))).toBeUndefined();
  });
});

describe('a pool beside a class of solution', () => {
  const products = [
    product('a', 'net'),
    product('b', 'soft'),
    product('c', 'soft'),
    product('d', 'data'),
    product('e', 'link'),
  ];
  const pool = { suppliers: SUPPLIERS, products };

  test('when an interest meets a supplier, then products of two other suppliers stand beside it', () => {
    const offers = poolOffers(ERP, pool, expert('明灯云的顾问', '乙软件（中山）有限公司的股东'));
    const shown = offers.map(({ product: { id }, alternatives }) => [
      id,
      ...alternatives.map((one) => one.product.id),
    ]);
    expect(shown).toEqual([['a', 'd', 'e'], ['b', 'd', 'e'], ['c', 'd', 'e'], ['d'], ['e']]);
  });

  test('when nobody else has such a product, then there are no alternatives', () => {
    const alone = { suppliers: SUPPLIERS, products: [product('a', 'net')] };
    expect(poolOffers(ERP, alone, expert('明灯云的顾问'))[0]?.alternatives).toEqual([]);
  });

  test('when there is no pool, then the report names no supplier', () => {
    const text = dump(reportWith({ products: [], suppliers: [] }));
    expect(text).not.toContain('方案库里的产品');
  });

  test('when there is one, then report and workbook show it, with role, price and interest', () => {
    const priced = product('a', 'net', { price: { low: 28_000, high: 134_000, per: 'year' } });
    const own = { suppliers: SUPPLIERS, products: [priced, product('b', 'soft')] };
    const text = dump(reportWith(own));
    expect(text).toContain('中山市明灯网络科技有限公司（服务商）');
    expect(text).toContain('28,000–134,000 元/年');
    expect(text).toContain('评估人声明过「明灯云的顾问」，与这家有关');
    expect(text).toContain('库里只有这一家，请再找一家');
    const { sheets } = buildWorkbook(inputWith(own));
    const sheet = sheets.find(({ name }) => name === '自己的方案库');
    expect(sheet?.rows.map((row) => row.slice(1, 7))).toEqual([
      ['a 产品', '中山市明灯网络科技有限公司', '服务商', 28_000, 134_000, '每年'],
      ['b 产品', '乙软件（中山）有限公司', '服务商', null, null, null],
    ]);
  });
});

type Own = Pick<typeof SHIPPED, 'products' | 'suppliers'>;

function inputWith(own: Own) {
  const input = inputOf(example('small'), 'zh-CN');
  const { catalogue: loaded } = input.scored;
  const laid = { ...loaded, catalogue: { ...loaded.catalogue, ...own } };
  const scored = { ...input.scored, catalogue: laid };
  return { ...input, scored, expert: expert('明灯云的顾问') };
}

function reportWith(own: Own) {
  const { document } = buildReport(inputWith(own), templateOf('firm'));
  if (!document) throw new Error('no report');
  return document;
}
