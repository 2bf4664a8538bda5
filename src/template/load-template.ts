import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { schemaChecker } from '../source/check-schema.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { readChecked } from '../source/read-checked.ts';
import { staysInside } from './beside.ts';
import type { Beside, BesideKind } from './beside.ts';
import { checkContrast } from './check-contrast.ts';
import { loadFonts } from './load-fonts.ts';
import { loadLogo } from './load-logo.ts';
import { parseText } from './parse-text.ts';
import type { TemplateText } from './parse-text.ts';
import { DEFAULT_THEME } from './theme.ts';
import type { Theme } from './theme.ts';
import { THEME_SCHEMA } from './theme-schema.ts';
import type { ThemeFile } from './theme-schema.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The files of a template: its text in one or more languages, and how it looks. */
export interface TemplateFiles {
  /** By language tag; a language without a text of its own takes the first. */
  readonly texts: Readonly<Record<string, NamedBytes>>;
  readonly theme?: NamedBytes;
  /** Files that the theme names. */
  readonly beside?: Beside;
}

/** A template that was read without an error. */
export interface Template {
  readonly theme: Theme;
  readonly texts: Readonly<Record<string, TemplateText>>;
}

export interface TemplateLoad {
  readonly template?: Template;
  readonly diagnostics: readonly Diagnostic[];
}

const check = schemaChecker<ThemeFile>(THEME_SCHEMA);

/** Files → template, or the findings that say why not. */
export function loadTemplate(files: TemplateFiles, vocabulary: Vocabulary): TemplateLoad {
  const diagnostics: Diagnostic[] = [];
  const texts: Record<string, TemplateText> = {};
  for (const [language, file] of Object.entries(files.texts)) {
    const load = parseText(file, vocabulary);
    diagnostics.push(...load.diagnostics);
    if (load.text) texts[language] = load.text;
  }
  const theme = files.theme
    ? loadTheme(files.theme, files.beside)
    : { theme: DEFAULT_THEME, diagnostics: [] };
  diagnostics.push(...theme.diagnostics);
  const whole = Object.keys(texts).length === Object.keys(files.texts).length;
  if (!whole || !theme.theme) return { diagnostics };
  return { template: { theme: theme.theme, texts }, diagnostics };
}

/** YAML → theme; what it leaves out is as in ours. */
export function loadTheme(
  named: NamedBytes,
  beside: Beside = new Map(),
): {
  readonly theme?: Theme;
  readonly diagnostics: readonly Diagnostic[];
} {
  const checked = readChecked(named, check);
  if (!checked.ok) return { diagnostics: checked.diagnostics };
  const { colours, fonts: faces, logo: sign, ...rest } = checked.value;
  const { index } = checked;
  const { regular: _regular, bold: _bold, ...names } = faces ?? {};
  const own = loadFonts(faces ?? {}, beside, index);
  const logo = sign ? loadLogo(sign, beside, index) : { diagnostics: [] };
  const theme: Theme = {
    ...DEFAULT_THEME,
    ...rest,
    colours: { ...DEFAULT_THEME.colours, ...colours },
    fonts: { ...names, own: own.fonts },
    ...(logo.logo && { logo: logo.logo }),
  };
  return {
    theme,
    diagnostics: [
      ...checkContrast(theme, colours ?? {}, index),
      ...logo.diagnostics,
      ...own.diagnostics,
    ],
  };
}

/** The files that a theme names and that lie in its folder, each with what it is for. */
export function filesOfTheme(
  named: NamedBytes,
): readonly { readonly name: string; readonly kind: BesideKind }[] {
  const checked = readChecked(named, check);
  if (!checked.ok) return [];
  const { logo, fonts } = checked.value;
  const files = [
    { name: logo?.file, kind: 'logo' },
    { name: logo?.word, kind: 'logo' },
    { name: fonts?.regular, kind: 'font' },
    { name: fonts?.bold, kind: 'font' },
  ] as const;
  return files.flatMap(({ name, kind }) =>
    name !== undefined && staysInside(name) ? [{ name, kind }] : [],
  );
}
