import { readdirSync, readFileSync } from 'node:fs';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { checkReportTemplate } from '../../src/report/load-report-template.ts';
import { lintFiles } from '../../src/lint/lint-files.ts';
import type { LintContext } from '../../src/lint/lint-files.ts';
import type { RuleSettings } from '../../src/lint/rule-settings.ts';
import { extendsOf } from '../../src/questionnaire/load-file.ts';
import type { Base } from '../../src/questionnaire/load-file.ts';
import type { Beside, BesideFile } from '../../src/template/beside.ts';
import type { NamedBytes } from '../../src/source/named-bytes.ts';
import { emptyContext } from './empty-context.ts';

/** Checks files as the golden pairs are checked: beside the questionnaires and the catalogue of `context/`. */
export function lintGolden(
  files: readonly NamedBytes[],
  settings: RuleSettings,
): readonly Diagnostic[] {
  return lintFiles(
    files.map((named) => ({ ...named, ...baseOf(named) })),
    {
      ...emptyContext(settings),
      questionnaires: [context('questionnaire'), context('kinds'), context('by-site')],
      today: '2026-11-22',
      checkTemplate: (named) => checkReportTemplate(named, BESIDE),
      earlier: earlierOf(files),
      ...missingBeside(files, settings),
    },
  );
}

/** What themes name: the files of `beside/`, and one too large to keep. */
const folder = new URL('beside/', import.meta.url);
const BESIDE: Beside = new Map<string, BesideFile>([
  ['large.svg', { kind: 'too_large' }],
  ...readdirSync(folder).map((name): [string, BesideFile] => [
    name,
    { kind: 'read', bytes: readFileSync(new URL(name, folder)) },
  ]),
]);

function context(name: string): NamedBytes {
  const file = `context/${name}.yaml`;
  return { file, bytes: readFileSync(new URL(file, import.meta.url)) };
}

/** Files extend `../context/<name>.yaml`, or themselves. */
function baseOf(named: NamedBytes): { readonly base?: Base } {
  const written = extendsOf(named);
  const name = /^\.\.\/context\/(\w+)\.yaml$/.exec(written ?? '')?.[1];
  if (name !== undefined) return { base: { kind: 'found', source: context(name) } };
  return written === named.file ? { base: { kind: 'itself' } } : {};
}

/** Of a questionnaire alone in a folder that is about this, what should stand beside it is missing. */
function missingBeside(
  files: readonly NamedBytes[],
  { rules }: RuleSettings,
): Pick<LintContext, 'untranslated' | 'untested'> {
  const names = new Set(files.map(({ file }) => file));
  return {
    ...('translation-none' in rules && { untranslated: names }),
    ...('cases-none' in rules && { untested: names }),
  };
}

/** Files about versions were the context's questionnaire before. */
function earlierOf(files: readonly NamedBytes[]): ReadonlyMap<string, NamedBytes> {
  const names = files.map(({ file }) => file).filter((file) => file.startsWith('version-step'));
  return new Map(names.map((file) => [file, context('questionnaire')]));
}
