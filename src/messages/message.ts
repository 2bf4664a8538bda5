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

type Sentence = (args: MessageArgs) => string;

/** Sentences in ICU message syntax are compiled once, on first use. */
export function sayIn(language: Language): Say {
  const catalogue = CATALOGUES[language];
  const compiled = new Map<MessageKey, Sentence>();
  return (key, args = {}) => {
    const sentence = compiled.get(key) ?? compile(catalogue[key], language);
    compiled.set(key, sentence);
    return sentence(args);
  };
}

const VALUE = /\{(\w+)\}/g;

/** Most sentences only have values put in. ICU, which the others need, takes long to wake up. */
function compile(text: string, language: Language): Sentence {
  if (/[{}']/.test(text.replaceAll(VALUE, ''))) {
    const format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
    return (args) => String(format.format(args));
  }
  return (args) =>
    text.replaceAll(VALUE, (_, name: string) => {
      const value = args[name];
      if (value === undefined) throw new Error(`no value for "${name}" in: ${text}`);
      return String(value);
    });
}
