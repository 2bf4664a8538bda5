import type { CatalogueFiles } from '../catalogue/load-catalogue.ts';
import { decodeText } from '../source/decode-text.ts';
import { LIMITS } from '../source/guard.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { CONFIG_NAME } from './load-config.ts';

export type FileKind =
  | 'questionnaire'
  | 'answers'
  | 'cases'
  | 'translation'
  | 'config'
  | 'template'
  | 'theme'
  | 'expert'
  | 'layer'
  | 'norm'
  | keyof CatalogueFiles;

const THEME_NAME = 'theme.yaml';

const THEME_KEYS = ['colours', 'logo', 'fonts'];

const CATALOGUE_KEYS = ['profile', 'capabilities', 'solutions', 'policies'] as const;

/**
 * What a file is, told by its top-level keys (a config by its name), so that a file with a syntax error is still known for
 * what it is. Anything unknown is taken for a questionnaire, and its findings say the rest.
 */
export function classify({ file, bytes }: NamedBytes): FileKind {
  const name = file.split(/[/\\]/).at(-1) ?? '';
  if (name === CONFIG_NAME) return 'config';
  if (/\.md$/i.test(name)) return 'template';
  if (name === THEME_NAME) return 'theme';
  // Refused when it is loaded; not worth a look.
  if (bytes.byteLength > LIMITS.bytes) return 'questionnaire';
  let kind = known.get(bytes);
  if (!kind) {
    kind = kindOfKeys(topLevelKeys(decodeText(bytes).text));
    known.set(bytes, kind);
  }
  return kind;
}

/** Told once of each file: several ask. */
const known = new WeakMap<Uint8Array, FileKind>();

function kindOfKeys(keys: ReadonlySet<string>): FileKind {
  if (keys.has('norm')) return 'norm';
  if (keys.has('questionnaire')) return 'answers';
  if (keys.has('cases')) return 'cases';
  if (keys.has('texts')) return 'translation';
  if (THEME_KEYS.some((key) => keys.has(key))) return 'theme';
  if (keys.has('assessor')) return 'expert';
  if (keys.has('catalogue')) return 'layer';
  if (keys.has('sections') || keys.has('scoring')) return 'questionnaire';
  return CATALOGUE_KEYS.find((key) => keys.has(key)) ?? 'questionnaire';
}

function topLevelKeys(text: string): ReadonlySet<string> {
  const block = text.matchAll(/^["']?([A-Za-z_]+)["']?\s*:/gm);
  // JSON, or YAML in flow style: keys at any depth, which is enough to tell answers apart.
  const flow = text.trimStart().startsWith('{')
    ? text.matchAll(/(?<![A-Za-z_])([A-Za-z_]+)"?\s*:/g)
    : [];
  return new Set([...block, ...flow].map((match) => match[1] ?? ''));
}
