import { sameWords } from './heading.ts';

/** What a cell says that holds no answer. */
export type CellState = 'blank' | 'passed_over' | 'not_applicable' | 'dont_know';

// 问卷星 writes (空) for what was shown and not answered, (跳过) for what was not shown.
const STATES: ReadonlyMap<string, CellState> = new Map([
  ['', 'blank'],
  ['(空)', 'blank'],
  ['未填写', 'blank'],
  ['未填', 'blank'],
  ['(跳过)', 'passed_over'],
  ['不适用', 'not_applicable'],
  ['n/a', 'not_applicable'],
  ['不清楚', 'dont_know'],
  ['不知道', 'dont_know'],
  ['说不清', 'dont_know'],
]);

// The same as numbers, where options are numbers too.
const NUMBERED: ReadonlyMap<string, CellState> = new Map([
  ['-2', 'blank'],
  ['-3', 'passed_over'],
]);

/** Undefined where a cell holds an answer. */
export function cellState(text: string): CellState | undefined {
  return STATES.get(sameWords(text));
}

/** The same in a column of positions or of ones and zeros. */
export function numberedState(text: string): CellState | undefined {
  return cellState(text) ?? NUMBERED.get(text.trim());
}
