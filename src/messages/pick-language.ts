import type { Language } from './message.ts';

/** A language tag or POSIX locale → the language to speak. Chinese where unsure. */
export function pickLanguage(locale: string): Language {
  return locale.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}
