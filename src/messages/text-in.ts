import type { Language } from './message.ts';

/** A text of a questionnaire in the reader's language, else Chinese, else whatever there is. */
export function textIn(
  text: string | Readonly<Record<string, string>>,
  language: Language,
): string {
  if (typeof text === 'string') return text;
  return text[language] ?? text['zh-CN'] ?? Object.values(text)[0] ?? '';
}
