import { EN } from './en/index.ts';
import { ZH_CN } from './zh-cn/index.ts';

export type Language = 'zh-CN' | 'en';

/** Every sentence the program says, by key. The Chinese catalogue is the list of keys. */
export type MessageKey = keyof typeof ZH_CN;

const CATALOGUES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  'zh-CN': ZH_CN,
  en: EN,
};

/**
 * A sentence as it is written. In the built program another module stands here, which reads only the
 * languages that are spoken (`scripts/late-parts.mjs`).
 */
export function sentenceIn(language: Language, key: MessageKey): string {
  return CATALOGUES[language][key];
}
