import type { Text } from './question-types.ts';

/** A text in every language it has. */
export function textsOf(text: Text): readonly string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}
