import { isRecord } from '../source/is-record.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { schemaChecker } from '../source/check-schema.ts';
import { closestWord } from '../source/closest-word.ts';
import { placeFinding } from '../source/finding.ts';
import type { Finding } from '../source/finding.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { parseFile } from '../source/parse-file.ts';
import type { SourceIndex } from '../source/source-index.ts';
import { stampOf } from '../source/stamp.ts';
import { publishedAs } from './schema-parts.ts';
import { piecesIn } from './piping.ts';
import type { JsonSchema } from './schema-parts.ts';

/** One text in another language, and the stamp of the text it was made from. */
interface TranslatedText {
  /** Absent until `lint --fix` stamps it. */
  readonly of?: string;
  readonly text: string;
  /** Put in by the program, still to be translated. */
  readonly draft?: boolean;
}

interface TranslationFile {
  readonly language: string;
  readonly texts: Readonly<Record<string, TranslatedText | string>>;
}

/**
 * JSON Schema (2020-12) of a translation such as `en.yaml`, published as
 * `questionnaires/translation.schema.json`.
 * @public
 */
export const TRANSLATION_SCHEMA: JsonSchema = {
  ...publishedAs('translation.schema.json'),
  title: 'diagnose 译文',
  type: 'object',
  additionalProperties: false,
  required: ['language', 'texts'],
  properties: {
    language: { enum: ['en'] },
    texts: {
      description: '键是「编号.字段」，如 order_intake.title、order_intake.options.A.label。',
      type: 'object',
      additionalProperties: {
        description: '先写「键: 译文」，再用 lint --fix 补上指纹。',
        type: ['object', 'string'],
        minLength: 1,
        additionalProperties: false,
        required: ['text'],
        properties: {
          of: {
            description: '原文的指纹，原文改了就对不上。',
            type: 'string',
            pattern: '^[0-9a-f]{8}$',
          },
          text: { type: 'string', minLength: 1 },
          draft: { description: '程序补的草稿，还没翻译；译好后删掉。', type: 'boolean' },
        },
      },
    },
  },
};

/** A translation that can be applied. */
export interface Translation {
  readonly language: string;
  readonly texts: ReadonlyMap<string, TranslatedText>;
  readonly index: SourceIndex;
}

export interface TranslationLoad {
  readonly translation?: Translation;
  readonly diagnostics: readonly Diagnostic[];
}

const check = schemaChecker<TranslationFile>(TRANSLATION_SCHEMA);

/** YAML bytes → a translation, or the findings that say why not. */
export function loadTranslation(named: NamedBytes): TranslationLoad {
  const parsed = parseFile(named);
  if (!parsed.source) return { diagnostics: parsed.diagnostics };
  const checked = check(parsed.source);
  if (!checked.ok) return { diagnostics: checked.diagnostics };
  const { language, texts } = checked.value;
  const entries = Object.entries(texts).map(
    ([key, one]) => [key, typeof one === 'string' ? { text: one } : one] as const,
  );
  return {
    translation: { language, texts: new Map(entries), index: parsed.source.index },
    diagnostics: [],
  };
}

/** The value with every text that has a translation written as `{ zh-CN: …, en: … }`. */
export function applyTranslation<T>(value: T, original: string, translation: Translation): T;
export function applyTranslation(
  value: unknown,
  original: string,
  { language, texts }: Translation,
): unknown {
  return mapTexts(value, (text, key) => {
    const translated = texts.get(key);
    return translated && translated.draft !== true
      ? { [original]: text, [language]: translated.text }
      : text;
  });
}

/** What is missing, out of date or about nothing in a translation of these values. */
export function* checkTranslation(
  values: readonly unknown[],
  translation: Translation,
): Generator<Diagnostic> {
  const { texts, index } = translation;
  const originals = new Map(values.flatMap(textsIn));
  for (const [key, text] of originals) {
    const translated = texts.get(key);
    const finding = whatIsWrong(key, text, translated);
    if (finding) yield placeFinding(finding, index);
    if (translated) yield* differentPieces(key, text, translated.text, translation);
  }
  for (const key of texts.keys()) {
    if (originals.has(key)) continue;
    const suggestion = closestWord(key, [...originals.keys()]) ?? '';
    yield placeFinding(
      { code: 'translation-unused', path: ['texts', key], part: 'key', args: { key, suggestion } },
      index,
    );
  }
}

/** How far the translation of one text is. */
function whatIsWrong(
  key: string,
  text: string,
  translated: TranslatedText | undefined,
): Finding | undefined {
  const args = { key, text };
  const part = 'key';
  if (!translated) return { code: 'translation-missing', path: ['texts'], part, args };
  const path = ['texts', key];
  if (translated.of === undefined) return { code: 'translation-unstamped', path, part, args };
  const stamp = stampOf(text);
  if (translated.of !== stamp) {
    return { code: 'translation-stale', path: [...path, 'of'], args: { ...args, stamp } };
  }
  if (translated.draft !== true) return undefined;
  return { code: 'translation-draft', path: [...path, 'draft'], part, args };
}

/** What stands in double braces is no matter of language. */
function* differentPieces(
  key: string,
  original: string,
  text: string,
  { index }: Translation,
): Generator<Diagnostic> {
  const [expected, found] = [original, text].map((one) =>
    [...new Set(piecesIn(one).map(({ inside }) => inside))].toSorted().join(', '),
  );
  if (expected === found) return;
  const args = { key, expected: expected ?? '', found: found ?? '' };
  const whole = ['texts', key];
  const path = index.has([...whole, 'text']) ? [...whole, 'text'] : whole;
  yield placeFinding({ code: 'translation-pieces', path, args }, index);
}

/** Every text of a value with its key, in the order of the value. */
export function textsIn(value: unknown): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  mapTexts(value, (text, key) => {
    found.push([key, text]);
    return text;
  });
  return found;
}

// The keys of questionnaires and catalogues that hold words for people.
const TEXT_KEYS: ReadonlySet<string> = new Set(
  (
    'title item edition description basis validation limits help why good evidence label unit name meaning ' +
    'action message open_points text for_whom summary prerequisites risks steps light fit who content ' +
    'conditions open levels pains keep'
  ).split(' '),
);

/**
 * Walks a value and changes its texts. A text's key is the path to it, which starts anew at every
 * object with an `id`; list members are known by id, code or level value, else by position.
 */
function mapTexts(value: unknown, change: (text: string, key: string) => unknown): unknown {
  const walk = (part: unknown, path: readonly string[], isText: boolean): unknown => {
    if (typeof part === 'string') return isText ? change(part, path.join('.')) : part;
    if (Array.isArray(part)) {
      return part.map((item: unknown, index) => walk(item, memberPath(item, index, path), isText));
    }
    if (!isRecord(part)) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, item]) => [
        key,
        walk(item, [...path, key], TEXT_KEYS.has(key)),
      ]),
    );
  };
  return walk(value, [], false);
}

function memberPath(item: unknown, index: number, path: readonly string[]): readonly string[] {
  if (!isRecord(item)) return [...path, String(index)];
  if (typeof item['id'] === 'string') return [item['id']];
  if (typeof item['code'] === 'string') return [...path, item['code']];
  if (typeof item['value'] === 'number') return [...path, String(item['value'])];
  return [...path, String(index)];
}
