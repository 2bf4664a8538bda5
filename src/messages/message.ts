import { sentenceIn } from './catalogue.ts';
import type { Language, MessageKey } from './catalogue.ts';
import { dateText } from './date-text.ts';
import { compileIcu } from './icu.ts';

export type { Language, MessageKey } from './catalogue.ts';

export type MessageArgs = Readonly<Record<string, string | number>>;

/** One lookup for a language: key and values → sentence. */
export type Say = (key: MessageKey, args?: MessageArgs) => string;

type Sentence = (args: MessageArgs) => string;

/** Sentences in ICU message syntax are compiled once, on first use. */
export function sayIn(language: Language): Say {
  const compiled = new Map<MessageKey, Sentence>();
  return (key, args = {}) => {
    const sentence = compiled.get(key) ?? compile(sentenceIn(language, key), language);
    compiled.set(key, sentence);
    return sentence(args);
  };
}

const VALUE = /\{(\w+)\}/g;
/** An ISO date, to be written as the language does: `{day, date}`, `{day, date, short}`. */
const DATE = /\{(\w+), date(, short)?\}/g;

/** Most sentences only have values put in. ICU, which the others need, takes long to wake up. */
function compile(text: string, language: Language): Sentence {
  const dates = [...text.matchAll(DATE)];
  if (dates.length > 0) {
    const sentence = compile(text.replaceAll(DATE, '{$1}'), language);
    return (args) => sentence({ ...args, ...datesIn(args, dates, language) });
  }
  if (!text.includes('{') && !text.includes("'")) return () => text;
  if (/[{}']/.test(text.replaceAll(VALUE, ''))) return compileIcu(text, language);
  return (args) =>
    text.replaceAll(VALUE, (_, name: string) => {
      const value = args[name];
      if (value === undefined) throw new Error(`no value for "${name}" in: ${text}`);
      return String(value);
    });
}

function datesIn(
  args: MessageArgs,
  dates: readonly RegExpExecArray[],
  language: Language,
): MessageArgs {
  return Object.fromEntries(
    dates.flatMap(([, name = '', short]) => {
      const value = args[name];
      const style = short === undefined ? 'long' : 'short';
      return typeof value === 'string' ? [[name, dateText(value, style, language)]] : [];
    }),
  );
}
