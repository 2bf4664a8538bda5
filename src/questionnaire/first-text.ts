import type { Text } from './question-types.ts';

/** A text in the questionnaire's own language. */
export function firstText(text: Text): string {
  return typeof text === 'string' ? text : (Object.values(text)[0] ?? '');
}
