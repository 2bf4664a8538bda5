import { expect, test } from 'vitest';
import {
  linear,
  quadratic,
  weightedKappa,
} from '../../../src/cohort/reliability/weighted-kappa.ts';
import type { AgreementWeight } from '../../../src/cohort/reliability/weighted-kappa.ts';

/** Cohen's kappa of 1960. */
const identical: AgreementWeight = (one, other) => (one === other ? 1 : 0);

function kappa(counts: readonly (readonly number[])[], weight: AgreementWeight) {
  const known = weightedKappa(counts, weight);
  if ('refused' in known) throw new Error(known.refused);
  return known;
}

// J. L. Fleiss, Statistical Methods for Rates and Proportions, 2nd ed. 1981, table 13.1: two raters, 100 subjects.
const DIAGNOSES = [
  [75, 1, 4],
  [5, 4, 1],
  [0, 0, 10],
];
// J. Hout, O. Duncan, M. Sobel 1987, in A. Agresti, Categorical Data Analysis, 1990, table 2.8; R's vcd has it as SexualFun.
const COUPLES = [
  [7, 7, 2, 3],
  [2, 8, 3, 7],
  [1, 5, 4, 9],
  [2, 8, 9, 14],
];

// vcd 1.4-11, Kappa(x) and Kappa(x, weights = "Fleiss-Cohen"): value and ASE. Fleiss prints 0.68 and 0.087 for the first.
test.each([
  ['diagnoses, none but the same', DIAGNOSES, identical, 0.676470588235294, 0.0877029534752125],
  ['diagnoses, linear', DIAGNOSES, linear, 0.722222222222222, 0.0843009539231886],
  ['diagnoses, quadratic', DIAGNOSES, quadratic, 0.75531914893617, 0.0867071324938072],
  ['couples, none but the same', COUPLES, identical, 0.129330254041571, 0.0685985324807086],
  ['couples, linear', COUPLES, linear, 0.237380627557981, 0.0783163347783729],
  ['couples, quadratic', COUPLES, quadratic, 0.332045586246861, 0.0972975219586046],
])('kappa and its error are those of R: %s', (...row) => {
  const [, counts, weight, value, error] = row;
  const known = kappa(counts, weight);
  expect(known.value).toBeCloseTo(value, 12);
  expect(known.error).toBeCloseTo(error, 12);
  expect(known.low).toBeCloseTo(value - 1.95996398454005 * error, 10);
});

test('the example of Cohen 1968 with weights of his own is his 0.348', () => {
  const costs = [
    [0, 1, 3],
    [1, 0, 6],
    [3, 6, 0],
  ];
  const counts = [
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ];
  const known = kappa(counts, (one, other) => 1 - (costs[one]?.[other] ?? 0) / 6);
  expect(known.value).toBeCloseTo(0.348, 3);
  expect(known.n).toBe(200);
});

test('who agree always have 1, without an interval', () => {
  expect(
    kappa(
      [
        [20, 0],
        [0, 10],
      ],
      linear,
    ),
  ).toEqual({ value: 1, low: 1, high: 1, error: 0, n: 30 });
});

test('below 2k² pairs, and where both say one thing only, kappa is refused', () => {
  const empty = [0, 0, 0];
  expect(weightedKappa([[16, 0, 0], [0, 1, 0], empty], linear)).toEqual({
    refused: 'too_few_firms',
    n: 17,
    least: 18,
  });
  expect(weightedKappa([[50, 0, 0], empty, empty], quadratic)).toEqual({
    refused: 'no_spread',
    n: 50,
    least: 50,
  });
});
