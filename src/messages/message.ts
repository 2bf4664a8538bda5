import { IntlMessageFormat } from 'intl-messageformat';
import { EN } from './en/index.ts';
import { ZH_CN } from './zh-cn/index.ts';

export type Language = 'zh-CN' | 'en';

/** Every sentence the program says, by key. The Chinese catalogue is the list of keys. */
export type MessageKey = keyof typeof ZH_CN;

export type MessageArgs = Readonly<Record<string, string | number>>;

/** One lookup for a language: key and values → sentence. */
export type Say = (key: MessageKey, args?: MessageArgs) => string;

const CATALOGUES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  'zh-CN': ZH_CN,
  en: EN,
};

/** Sentences in ICU message syntax are compiled once, on first use. */
export function sayIn(language: Language): Say {
  const catalogue = CATALOGUES[language];
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  return (key, args) => {
    let format = compiled.get(key);
    if (!format) {
      format = new IntlMessageFormat(catalogue[key], language, undefined, { ignoreTag: true });
      compiled.set(key, format);
    }
    return String(format.format(args));
  };
}
