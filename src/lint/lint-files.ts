import { viewOf } from '../scoring/view.ts';
import { checkAnswers, parseAnswers } from '../answers/load-answers.ts';
import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import type { CatalogueFiles, CatalogueLoad } from '../catalogue/load-catalogue.ts';
import type { ProfileField } from '../catalogue/types.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { orderDiagnostics } from '../diagnostics/order.ts';
import { checkBridges } from '../questionnaire/check-bridges.ts';
import { loadQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { QuestionnaireSource } from '../questionnaire/load-file.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { classify } from './classify.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { lintCatalogue } from './lint-catalogue.ts';
import { howWritten } from './how-written.ts';
import { judgeQuestionnaire } from './judge-questionnaire.ts';
import { lintTranslation } from './lint-translation.ts';
import { loadConfig } from './load-config.ts';
import { applySettings, RECOMMENDED } from './rule-settings.ts';
import type { RuleSettings } from './rule-settings.ts';
import { sameFolder } from './same-folder.ts';
import { suppress } from './suppress.ts';

/** What files are checked against when they do not bring it themselves. */
export interface LintContext {
  /** Stands in for catalogue files that are not among those checked. */
  readonly catalogue: CatalogueFiles;
  /** Shipped questionnaires by id, for answer files. */
  readonly questionnaires: readonly NamedBytes[];
  /** The recommended rules where nothing is said. */
  readonly settings?: RuleSettings;
  /** An ISO date, to tell what has expired; absent: nothing is said of it. */
  readonly today?: string;
  /** Earlier states of questionnaires, by the name of the file today, to tell what changed. */
  readonly earlier?: ReadonlyMap<string, QuestionnaireSource>;
  /** Checks a template of reports, or its theme; handed in, since few runs need what it takes. */
  readonly checkTemplate?: (named: NamedBytes) => readonly Diagnostic[];
}

/**
 * Every finding in the files, in order of file and place, as the settings and comments want them; one
 * that extends another brings it along.
 */
export function lintFiles(
  files: readonly QuestionnaireSource[],
  context: LintContext,
): readonly Diagnostic[] {
  const settings = context.settings ?? RECOMMENDED;
  const byFile = new Map<string, Diagnostic[]>(files.map(({ file }) => [file, []]));
  const all = findAll(files, context);
  for (const found of all) byFile.get(found.file)?.push(found);
  const kept = files.flatMap((named) => {
    const found = [...(byFile.get(named.file) ?? []), ...howWritten(named, settings)];
    return suppress(named, found, settings);
  });
  // What is extended is not among the files, and still wrong.
  const beside = all.filter(({ file }) => !byFile.has(file));
  return orderDiagnostics(applySettings([...kept, ...beside], settings));
}

/** What the files say wrong, whatever is switched off. */
function findAll(
  files: readonly QuestionnaireSource[],
  context: LintContext,
): readonly Diagnostic[] {
  const groups: Groups = {
    catalogue: { ...context.catalogue },
    replaced: [],
    questionnaires: [],
    answers: [],
    translations: [],
    cases: [],
    configs: [],
    templates: [],
  };
  for (const file of files) assign(file, groups);
  const catalogue = loadCatalogue(groups.catalogue);
  const own = new Set(files.map(({ file }) => file));
  const found: Diagnostic[] = [...catalogueFindings(catalogue, own, groups)];
  const { profile } = catalogue;
  const loaded = new Map<string, LoadedQuestionnaire>();
  for (const named of groups.questionnaires) {
    const load = loadQuestionnaire(named, profile);
    if (load.loaded) loaded.set(load.loaded.questionnaire.id, load.loaded);
    const beside = {
      catalogue: catalogue.loaded?.catalogue,
      cases: groups.cases.filter((one) => sameFolder(one, named)),
      earlier: context.earlier?.get(named.file),
    };
    found.push(...load.diagnostics);
    if (load.loaded) found.push(...judgeQuestionnaire(load.loaded, beside));
  }
  if (catalogue.loaded) {
    const beside = { questionnaires: [...loaded.values()], own, today: context.today };
    found.push(...lintCatalogue(catalogue.loaded, groups.catalogue, beside));
  }
  found.push(...againstQuestionnaires(groups, loaded, context.questionnaires, profile));
  found.push(...withoutQuestionnaire(groups, files, context));
  return found;
}

/** Files that say enough by themselves. */
function* withoutQuestionnaire(
  { translations, configs, templates }: Groups,
  files: readonly QuestionnaireSource[],
  { checkTemplate }: LintContext,
): Generator<Diagnostic> {
  for (const named of translations) yield* lintTranslation(named, files);
  for (const named of configs) yield* loadConfig(named).diagnostics;
  if (checkTemplate) for (const named of templates) yield* checkTemplate(named);
}

/** Of two files of one kind each is loaded with the rest of the catalogue. */
function* catalogueFindings(
  { diagnostics }: CatalogueLoad,
  own: ReadonlySet<string>,
  { catalogue, replaced }: Groups,
): Generator<Diagnostic> {
  yield* diagnostics.filter(({ file }) => own.has(file));
  for (const { kind, named } of replaced) {
    const other = loadCatalogue({ ...catalogue, [kind]: named });
    yield* other.diagnostics.filter(({ file }) => file === named.file);
  }
}

/** Bridges and answers, which lead to questionnaires that need not be among the files. */
function* againstQuestionnaires(
  { answers }: Groups,
  checked: ReadonlyMap<string, LoadedQuestionnaire>,
  shipped: readonly NamedBytes[],
  profile: readonly ProfileField[],
): Generator<Diagnostic> {
  const loaded = new Map(checked);
  const bridged = [...checked.values()].filter(bridges);
  if (answers.length > 0 || bridged.length > 0) addShipped(shipped, profile, loaded);
  for (const one of bridged) yield* checkBridges(one, loaded);
  for (const named of answers) yield* lintAnswers(named, loaded, profile);
}

function bridges({ questionnaire }: LoadedQuestionnaire): boolean {
  return questionnaire.bridges.length > 0;
}

/** One's own questionnaire stands before a shipped one of the same id. */
function addShipped(
  questionnaires: readonly NamedBytes[],
  profile: readonly ProfileField[],
  loaded: Map<string, LoadedQuestionnaire>,
): void {
  for (const named of questionnaires) {
    const { loaded: other } = loadQuestionnaire(named, profile);
    if (other && !loaded.has(other.questionnaire.id)) loaded.set(other.questionnaire.id, other);
  }
}

interface Groups {
  catalogue: { -readonly [Name in keyof CatalogueFiles]: NamedBytes };
  /** Of two files of one kind the last is the catalogue's; the others are checked as well. */
  readonly replaced: { readonly kind: keyof CatalogueFiles; readonly named: NamedBytes }[];
  readonly questionnaires: QuestionnaireSource[];
  readonly answers: NamedBytes[];
  readonly translations: NamedBytes[];
  readonly cases: NamedBytes[];
  readonly configs: NamedBytes[];
  readonly templates: NamedBytes[];
}

function assign(named: QuestionnaireSource, groups: Groups): void {
  const kind = classify(named);
  if (kind === 'questionnaire') groups.questionnaires.push(named);
  else if (kind === 'answers') groups.answers.push(named);
  else if (kind === 'translation') groups.translations.push(named);
  else if (kind === 'cases') groups.cases.push(named);
  else if (kind === 'config') groups.configs.push(named);
  else if (kind === 'template' || kind === 'theme') groups.templates.push(named);
  else {
    groups.replaced.push({ kind, named: groups.catalogue[kind] });
    groups.catalogue[kind] = named;
  }
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
