import type { AnswerValue } from './types.ts';

/** What was answered as plain data: a code, the list of codes, the nearest double, a text or an ISO date. */
export function plainValue(value: AnswerValue): string | number | readonly string[] {
  switch (value.kind) {
    case 'code':
      return value.code;
    case 'codes':
      return value.codes;
    case 'number':
      return Number(value.decimal);
    case 'text':
      return value.text;
  }
}
