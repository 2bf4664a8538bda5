import type { Language } from './message.ts';

/**
 * The language to speak: what was asked for, else the system's. Chinese where unsure: an unset, a
 * `C`, or a foreign locale.
 */
export function pickLanguage(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const locale =
    asked ?? environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '';
  return locale.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}
