import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { applyTranslation } from '../questionnaire/translate.ts';
import type { Translation } from '../questionnaire/translate.ts';
import type { SchemaChecker } from '../source/check-schema.ts';
import { isSure } from '../source/doubts.ts';
import type { Doubts } from '../source/doubts.ts';
import { placeFinding } from '../source/finding.ts';
import type { Finding } from '../source/finding.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { parseFile } from '../source/parse-file.ts';
import type { Source } from '../source/parse-source.ts';

/** What one file of a catalogue gives. */
export interface Part<T> {
  readonly value?: T;
  /** Where parts of the file do not fit and are left out. */
  readonly doubts?: Doubts;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file → what `build` makes of it, and every finding at its place. */
export type LoadFile = <File, T>(
  named: NamedBytes,
  check: SchemaChecker<File>,
  build: (file: File, findings: Finding[]) => T,
) => Part<T>;

type BuildFile = <File, T>(
  source: Source & { readonly value: File },
  build: (file: File, findings: Finding[]) => T,
) => Part<T>;

/** How files are loaded: parsed, checked, in two languages where there is a translation, built. */
export function fileLoader(translation: Translation | undefined): LoadFile {
  const built: BuildFile = ({ value: written, index }, build) => {
    const findings: Finding[] = [];
    const file = translation ? applyTranslation(written, 'zh-CN', translation) : written;
    const value = build(file, findings);
    return { value, diagnostics: findings.map((finding) => placeFinding(finding, index)) };
  };
  return (named, check, build) => {
    const parsed = parseFile(named);
    if (!parsed.source) return { diagnostics: parsed.diagnostics };
    const checked = check(parsed.source);
    const { index } = parsed.source;
    if (checked.ok) return built({ value: checked.value, index }, build);
    const { rest, diagnostics } = checked;
    if (!rest) return { diagnostics };
    const part = built(rest, build);
    const sure = part.diagnostics.filter((one) => isSure(one, rest.doubts));
    return { ...part, doubts: rest.doubts, diagnostics: [...diagnostics, ...sure] };
  };
}
