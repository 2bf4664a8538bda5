import { describe, expect, test } from 'vitest';
import { layCatalogues } from '../../src/catalogue/lay-catalogues.ts';
import { productsFor } from '../../src/catalogue/products-for.ts';
import { brief, catalogue } from '../load.ts';

const SHIPPED = catalogue();
const HEAD = 'catalogue: 示例\nsource: { title: 示例, date: 2026-11-22 }\n';

function solution(id: string, more = ''): string {
  return `  - { id: ${id}, title: 订单表, class: sales, summary: 记在一张表里, lifts: [{ capability: order_intake, from: 0, to: 1 }], for_whom: 小厂, months: { low: 0, high: 1 }, evidence: [表], steps: [建表]${more} }\n`;
}

function lay(...texts: readonly string[]) {
  const layers = texts.map((text, at) => ({
    file: `layer-${at + 1}.yaml`,
    bytes: new TextEncoder().encode(HEAD + text),
  }));
  const { loaded, diagnostics } = layCatalogues(SHIPPED, layers);
  return {
    loaded,
    catalogue: loaded?.catalogue,
    told: diagnostics.map((one) => `${one.file} ${brief([one])[0] ?? ''}`),
  };
}

describe('catalogues of one’s own', () => {
  test('when an entry is new, then it comes after those that were there', () => {
    const { catalogue: laid, told } = lay(`solutions:\n${solution('own_list')}`);
    expect(told).toEqual([]);
    expect(laid?.solutions.length).toBe(SHIPPED.catalogue.solutions.length + 1);
    expect(laid?.solutions.at(-1)?.id).toBe('own_list');
  });

  test('when an entry has a shipped id, then it takes its place, and that is told', () => {
    const at = SHIPPED.catalogue.solutions.findIndex(({ id }) => id === 'light_erp');
    const { catalogue: laid, told } = lay(`solutions:\n${solution('light_erp')}`);
    expect(told).toEqual(['layer-1.yaml 4:11 layer-replaces']);
    expect(laid?.solutions[at]).toMatchObject({ id: 'light_erp', title: '订单表' });
    expect(laid?.solutions.length).toBe(SHIPPED.catalogue.solutions.length);
  });

  test('when two layers say different things under one id, then neither is believed', () => {
    const { loaded, told } = lay(
      `solutions:\n${solution('own_list')}`,
      `solutions:\n${solution('own_list', ', risks: [没人看]')}`,
    );
    expect(told).toEqual(['layer-2.yaml 4:11 layer-conflict']);
    expect(loaded).toBeUndefined();
  });

  test('when two layers say the same under one id, then nothing is found', () => {
    const text = `solutions:\n${solution('own_list')}`;
    expect(lay(text, text).told).toEqual([]);
  });

  test('when a layer makes a circle with what is shipped, then it is found at the layer', () => {
    const { told } = lay(`solutions:\n${solution('item_coding_rules', ', after: [light_erp]')}`);
    expect(told).toEqual([
      'layer-1.yaml 4:11 layer-replaces',
      'layer-1.yaml 4:206 solutions-circular',
    ]);
  });

  test('when a later layer uses what an earlier one brings, then it is known', () => {
    const { told, catalogue: laid } = lay(
      `capabilities:\n  - { id: own_skill, title: 自己的能力, levels: [无, 一, 二, 三, 四] }\nsuppliers:\n  - { id: own_firm, name: 示例公司 }\n`,
      `products:\n  - { id: own_tool, name: 工具, supplier: own_firm, capabilities: [own_skill] }\n`,
    );
    expect(told).toEqual([]);
    expect(laid?.products[0]).toMatchObject({ pool: '示例', source: { date: '2026-11-22' } });
  });

  test('when a condition names a field that is not there, then it is found, and one that is there works', () => {
    expect(lay(`solutions:\n${solution('own_list', ", when: 'profile.stafff > 3'")}`).told).toEqual(
      ['layer-1.yaml 4:205 unknown-id'],
    );
    const { loaded } = lay(`solutions:\n${solution('own_list', ", when: 'profile.staff > 3'")}`);
    expect(loaded?.conditions.has('profile.staff > 3')).toBe(true);
  });

  test('when a price is reversed or a circle of names is wrong, then each is found in one pass', () => {
    const { told } = lay(
      `suppliers:\n  - { id: a, name: 甲 }\n  - { id: a, name: 乙 }\nproducts:\n  - { id: p, name: 产品, supplier: a, solutions: [light_erps], capabilities: [ware], price: { low: 2, high: 1 } }\n`,
    );
    expect(told.map((line) => line.split(' ')[2])).toEqual([
      'duplicate-id',
      'unknown-solution',
      'unknown-capability',
      'range-reversed',
    ]);
  });
});

test('when products are asked for, then those of the class, or of its capabilities, by name', () => {
  const { catalogue: laid } = lay(
    `suppliers:\n  - { id: a, name: 甲 }\nproducts:\n  - { id: p1, name: 丙, supplier: a, solutions: [light_erp] }\n  - { id: p2, name: 乙, supplier: a, capabilities: [warehouse] }\n  - { id: p3, name: 丁, supplier: a, solutions: [light_mes], capabilities: [warehouse] }\n`,
  );
  const erp = laid?.solutions.find(({ id }) => id === 'light_erp');
  if (!laid || !erp) throw new Error('no light_erp');
  expect(productsFor(erp, laid).map(({ id }) => id)).toEqual(['p1', 'p2']);
});
