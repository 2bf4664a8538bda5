import { viewOf } from '../scoring/view.ts';
import { checkAnswers, parseAnswers } from '../answers/load-answers.ts';
import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import type { CatalogueFiles, LoadedCatalogue } from '../catalogue/load-catalogue.ts';
import type { ProfileField } from '../catalogue/types.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { orderDiagnostics } from '../diagnostics/order.ts';
import { checkCapabilities, loadQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { classify } from './classify.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { gapWithoutSolution } from './gap-without-solution.ts';
import { lintTranslation } from './lint-translation.ts';
import { runCases } from './run-cases.ts';
import { sameFolder } from './same-folder.ts';

/** What files are checked against when they do not bring it themselves. */
export interface LintContext {
  /** Stands in for catalogue files that are not among those checked. */
  readonly catalogue: CatalogueFiles;
  /** Shipped questionnaires by id, for answer files. */
  readonly questionnaires: readonly NamedBytes[];
}

/** Every finding in the files, in order of file and place. */
export function lintFiles(
  files: readonly NamedBytes[],
  context: LintContext,
): readonly Diagnostic[] {
  const groups: Groups = {
    catalogue: { ...context.catalogue },
    replaced: [],
    questionnaires: [],
    answers: [],
    translations: [],
    cases: [],
  };
  for (const file of files) assign(file, groups);
  const catalogue = loadCatalogue(groups.catalogue);
  const own = new Set(files.map(({ file }) => file));
  const found: Diagnostic[] = catalogue.diagnostics.filter(({ file }) => own.has(file));
  for (const { kind, named } of groups.replaced) {
    const { diagnostics } = loadCatalogue({ ...groups.catalogue, [kind]: named });
    found.push(...diagnostics.filter(({ file }) => file === named.file));
  }
  const { profile } = catalogue;
  const loaded = new Map<string, LoadedQuestionnaire>();
  // Only answers ask for questionnaires that are not among the files.
  const shipped = groups.answers.length > 0 ? context.questionnaires : [];
  for (const named of [...shipped, ...groups.questionnaires]) {
    const load = loadQuestionnaire(named, profile);
    if (load.loaded) loaded.set(load.loaded.questionnaire.id, load.loaded);
    if (!own.has(named.file)) continue;
    found.push(...load.diagnostics);
    if (!load.loaded) continue;
    if (catalogue.loaded) found.push(...againstCatalogue(load.loaded, catalogue.loaded));
    found.push(...againstCases(load.loaded, named, groups.cases));
  }
  for (const named of groups.answers) found.push(...lintAnswers(named, loaded, profile));
  for (const named of groups.translations) found.push(...lintTranslation(named, files));
  return orderDiagnostics(found);
}

interface Groups {
  catalogue: { -readonly [Name in keyof CatalogueFiles]: NamedBytes };
  /** Of two files of one kind the last is the catalogue's; the others are checked as well. */
  readonly replaced: { readonly kind: keyof CatalogueFiles; readonly named: NamedBytes }[];
  readonly questionnaires: NamedBytes[];
  readonly answers: NamedBytes[];
  readonly translations: NamedBytes[];
  readonly cases: NamedBytes[];
}

function assign(named: NamedBytes, groups: Groups): void {
  const kind = classify(named);
  if (kind === 'questionnaire') groups.questionnaires.push(named);
  else if (kind === 'answers') groups.answers.push(named);
  else if (kind === 'translation') groups.translations.push(named);
  else if (kind === 'cases') groups.cases.push(named);
  else {
    groups.replaced.push({ kind, named: groups.catalogue[kind] });
    groups.catalogue[kind] = named;
  }
}

function againstCatalogue(
  loaded: LoadedQuestionnaire,
  { catalogue }: LoadedCatalogue,
): readonly Diagnostic[] {
  const known = new Set(catalogue.capabilities.map((capability) => capability.id));
  return [
    ...checkCapabilities(loaded, known),
    ...gapWithoutSolution(loaded, catalogue.solutions, known),
  ];
}

/** The golden cases that lie beside a questionnaire. */
function againstCases(
  loaded: LoadedQuestionnaire,
  named: NamedBytes,
  cases: readonly NamedBytes[],
): readonly Diagnostic[] {
  const own = cases.filter((one) => sameFolder(one, named));
  return own.flatMap((one) => runCases(one, loaded).diagnostics);
}

function lintAnswers(
  named: NamedBytes,
  questionnaires: ReadonlyMap<string, LoadedQuestionnaire>,
  profile: readonly ProfileField[],
): readonly Diagnostic[] {
  const { parsed, diagnostics } = parseAnswers(named.bytes, named.file);
  if (!parsed) return diagnostics;
  const loaded = questionnaires.get(parsed.file.questionnaire);
  if (!loaded) {
    const place = parsed.index.locate(['questionnaire']);
    const args = { found: parsed.file.questionnaire, expected: [...questionnaires.keys()] };
    return [{ ...place, code: 'other-questionnaire', severity: 'error', args }];
  }
  return checkAnswers(parsed, { loaded, profile, look: viewOf }).diagnostics;
}
