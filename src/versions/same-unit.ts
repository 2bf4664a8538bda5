import { isRecord } from '../source/is-record.ts';

/** Whether two units are the same in the language they were first written in. */
export function sameUnit(a: unknown, b: unknown): boolean {
  return firstWords(a) === firstWords(b);
}

function firstWords(text: unknown): unknown {
  return isRecord(text) ? (text['zh-CN'] ?? Object.values(text)[0]) : text;
}
