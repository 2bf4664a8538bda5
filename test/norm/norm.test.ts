import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { formatNorm } from '../../src/norm/format-norm.ts';
import { loadNorm } from '../../src/norm/load-norm.ts';
import { makeNorm } from '../../src/norm/make-norm.ts';
import { QUANTILE_KEYS } from '../../src/norm/norm.ts';
import { NORM_SCHEMA } from '../../src/norm/norm-schema.ts';
import { placeInNorm } from '../../src/norm/place-in-norm.ts';
import { firms, LOADED } from '../cohort/reliability/firms.ts';

const { questionnaire } = LOADED;
const TOLD = { period: '2026', source: '交了问卷的企业' };

const NODE = {
  n: 40,
  quantiles: Object.fromEntries(QUANTILE_KEYS.map((key, at) => [key, 20 + at])),
};

test('from 30 firms a norm is made, and reads back as it was written, without names', () => {
  const own = firms(30, ['ACA', 'BBB', 'CAC']);
  const norm = makeNorm(questionnaire, own, TOLD);
  if (!norm) throw new Error('no norm');
  // Ten firms each with 0, 50 and 100 %: by definition 7 half of the firms are below 50.
  expect(norm.nodes['total']).toMatchObject({ n: 30, quantiles: { p5: 0, p50: 50, p95: 100 } });
  expect(norm.norm).toEqual({ n: 30, ...TOLD });
  const text = formatNorm(norm, '常模');
  expect(text.startsWith('# 常模\n')).toBe(true);
  const read = loadNorm({ file: 'norm.yaml', bytes: new TextEncoder().encode(text) });
  expect(read).toEqual({ norm, diagnostics: [] });
  expect(new Ajv2020({ strict: false }).compile(NORM_SCHEMA)(structuredClone(norm))).toBe(true);
});

test('29 firms make none, and a node that fewer have a score of is left out', () => {
  expect(makeNorm(questionnaire, firms(29, ['BBB']), TOLD)).toBeUndefined();
  const without = { ...firms(1, ['BBB'])[0], nodes: {} };
  const norm = makeNorm(questionnaire, [...firms(30, ['BBB']), without], TOLD);
  expect(norm?.norm.n).toBe(31);
  expect(norm?.nodes['pair']?.n).toBe(30);
});

test('a firm is placed between two quantiles in proportion, and no further out than is known', () => {
  const node = loaded();
  expect(placeInNorm(24, node)).toEqual({ side: 'within', percentile: 25 });
  expect(placeInNorm(24.4, node)).toEqual({ side: 'within', percentile: 27 });
  expect(placeInNorm(19.9, node)).toEqual({ side: 'below', percentile: 5 });
  expect(placeInNorm(38.1, node)).toEqual({ side: 'above', percentile: 95 });
});

test('where many firms have the same score, the middle of them is the place', () => {
  const { quantiles } = loaded();
  const flat = { n: 40, quantiles: { ...quantiles, p30: 24, p35: 24 } };
  expect(placeInNorm(24, flat)).toEqual({ side: 'within', percentile: 30 });
});

/** The quantiles as a file has them. */
function loaded() {
  const text = JSON.stringify({
    norm: { n: 40, ...TOLD },
    questionnaire: { id: 'tiny', version: '1.0.0', hash: 'a'.repeat(64) },
    nodes: { total: NODE },
  });
  const { norm } = loadNorm({ file: 'norm.json', bytes: new TextEncoder().encode(text) });
  const node = norm?.nodes['total'];
  if (!node) throw new Error('no norm');
  return node;
}
