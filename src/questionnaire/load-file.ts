import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { schemaChecker } from '../source/check-schema.ts';
import { decodeText } from '../source/decode-text.ts';
import type { Doubts } from '../source/doubts.ts';
import { placeFinding } from '../source/finding.ts';
import { isRecord } from '../source/is-record.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { parseFile } from '../source/parse-file.ts';
import { parseSource } from '../source/parse-source.ts';
import type { Source } from '../source/parse-source.ts';
import type { SourceIndex } from '../source/source-index.ts';
import { extendQuestionnaire } from './extend.ts';
import type { Extended } from './extend.ts';
import type { QuestionnaireFile } from './file.ts';
import { EXTENSION_SCHEMA } from './schema-extension.ts';
import { QUESTIONNAIRE_SCHEMA } from './schema.ts';
import { applyTranslation } from './translate.ts';
import type { Translation } from './translate.ts';

/** A questionnaire's file, and the same in another language. */
export interface TranslatedBytes extends NamedBytes {
  readonly translation?: Translation;
}

/** The questionnaire that another extends, or why it is not at hand. */
export type Base =
  | { readonly kind: 'found'; readonly source: TranslatedBytes }
  | { readonly kind: 'itself' }
  | { readonly kind: 'missing'; readonly reason: string };

export interface QuestionnaireSource extends TranslatedBytes {
  /** For a file that extends another; who reads files finds it by `extendsOf`. */
  readonly base?: Base;
}

/** A file whose shape is right, with its translations, laid over its base where it has one. */
export type FileLoad =
  | {
      readonly ok: true;
      readonly value: QuestionnaireFile;
      /** The same with every text as it is written. */
      readonly untranslated: QuestionnaireFile;
      readonly index: SourceIndex;
      /** Compiled when the package was built, so that its conditions need no check. */
      readonly isChecked: boolean;
      /** The name of the file that is extended. */
      readonly baseFile?: string;
      /** Where parts of the file do not fit and are left out. */
      readonly doubts?: Doubts;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** A file that extends another, as far as it is read before its base. */
interface ExtensionFile extends Partial<QuestionnaireFile> {
  readonly extends: string;
  readonly id: string;
  readonly remove?: readonly string[];
}

const check = schemaChecker<QuestionnaireFile>(QUESTIONNAIRE_SCHEMA);
const checkExtension = schemaChecker<ExtensionFile>(EXTENSION_SCHEMA);

export function loadFile(source: QuestionnaireSource): FileLoad {
  const parsed = parseFile(source);
  if (!parsed.source) return { ok: false, diagnostics: parsed.diagnostics };
  if (isExtension(parsed.source.value)) return loadExtension(parsed.source, source);
  const checked = check(parsed.source);
  if (checked.ok) return standing({ ...parsed.source, value: checked.value }, source);
  const { rest, diagnostics } = checked;
  if (!rest) return { ok: false, diagnostics };
  return { ...standing(rest, source), doubts: rest.doubts, diagnostics };
}

type Whole = Extract<FileLoad, { readonly ok: true }>;

/** A file that extends no other. */
function standing(
  { value, index, isChecked = false }: Source & { readonly value: QuestionnaireFile },
  source: TranslatedBytes,
): Whole {
  const spoken = translated(value, value.languages, source);
  return { ok: true, value: spoken, untranslated: value, index, isChecked, diagnostics: [] };
}

/** What a file says it extends; undefined where it stands alone or cannot be read. */
export function extendsOf({ bytes, file }: NamedBytes): string | undefined {
  // Most files extend nothing, and need not be parsed to know it.
  if (!/\bextends["']?\s*:/.test(decodeText(bytes).text)) return undefined;
  const value = parseSource(bytes, file).source?.value;
  return isExtension(value) && typeof value['extends'] === 'string' ? value['extends'] : undefined;
}

function isExtension(value: unknown): value is Readonly<Record<'extends', unknown>> {
  return isRecord(value) && 'extends' in value;
}

function loadExtension(own: Source, source: QuestionnaireSource): FileLoad {
  const checked = checkExtension(own);
  if (!checked.ok) return checked;
  const { value } = checked;
  const base = loadBase(value.extends, own.index, source.base);
  if (!base.ok) return base;
  if (base.value.id === value.id) {
    const finding = { code: 'base-same-id', path: ['id'], args: { id: value.id } } as const;
    return { ok: false, diagnostics: [placeFinding(finding, own.index)] };
  }
  const lay = (over: QuestionnaireFile, file: ExtensionFile): Extended =>
    extendQuestionnaire({ ...base, value: over }, { ...own, value: file }, value.remove ?? []);
  const plain = lay(base.untranslated, value);
  const { diagnostics } = plain;
  const whole = check(plain.source);
  if (!whole.ok) return { ok: false, diagnostics: [...diagnostics, ...whole.diagnostics] };
  const languages = value.languages ?? base.value.languages;
  const spoken = check(lay(base.value, translated(value, languages, source)).source);
  if (!spoken.ok) throw new Error('a translation changed the shape of a questionnaire');
  const { index } = plain.source;
  const files = { value: spoken.value, untranslated: whole.value, baseFile: base.index.file };
  return { ok: true, ...files, index, isChecked: false, diagnostics };
}

/** The questionnaire extended, which must stand on its own. */
function loadBase(written: string, index: SourceIndex, base: Base | undefined): FileLoad {
  const refuse = (code: 'base-missing' | 'base-extends', reason: string): FileLoad => {
    const finding = { code, path: ['extends'], args: { base: written, reason } };
    return { ok: false, diagnostics: [placeFinding(finding, index)] };
  };
  if (!base) return refuse('base-missing', 'ENOENT');
  if (base.kind === 'missing') return refuse('base-missing', base.reason);
  if (base.kind === 'itself') return refuse('base-extends', 'itself');
  const parsed = parseSource(base.source.bytes, base.source.file).source;
  return isExtension(parsed?.value) ? refuse('base-extends', 'other') : loadFile(base.source);
}

function translated<T>(
  value: T,
  [language = 'zh-CN']: readonly string[],
  { translation }: TranslatedBytes,
): T {
  return translation ? applyTranslation(value, language, translation) : value;
}
