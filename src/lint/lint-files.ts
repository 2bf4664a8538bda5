import { viewOf } from '../scoring/view.ts';
import { checkAnswers, parseAnswers } from '../answers/load-answers.ts';
import { layCatalogues } from '../catalogue/lay-catalogues.ts';
import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import type { CatalogueFiles, CatalogueLoad } from '../catalogue/load-catalogue.ts';
import type { ProfileField } from '../catalogue/types.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { orderDiagnostics } from '../diagnostics/order.ts';
import { checkBridges } from '../questionnaire/check-bridges.ts';
import { loadQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { QuestionnaireSource } from '../questionnaire/load-file.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { loadNorm } from '../norm/load-norm.ts';
import { isSure } from '../source/doubts.ts';
import { classify } from './classify.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { lintLayer } from './lint-layer.ts';
import { lintCatalogue } from './lint-catalogue.ts';
import { fixSpelling } from './spelling-fixes.ts';
import { howWritten } from './how-written.ts';
import { judgeQuestionnaire, judgeRest } from './judge-questionnaire.ts';
import { lintTranslation } from './lint-translation.ts';
import { loadConfig } from './load-config.ts';
import { applySettings, RECOMMENDED } from './rule-settings.ts';
import type { RuleSettings } from './rule-settings.ts';
import { readCases } from './run-cases.ts';
import { sameFolder } from './same-folder.ts';
import { suppress } from './suppress.ts';
import { withoutCases } from './without-cases.ts';
import { withoutTranslation } from './without-translation.ts';

/** What files are checked against when they do not bring it themselves. */
export interface LintContext {
  /** Stands in for catalogue files that are not among those checked. */
  readonly catalogue: CatalogueFiles;
  /** Shipped questionnaires by id, for answer files. */
  readonly questionnaires: readonly NamedBytes[];
  /** Catalogues of one's own, laid over it in their order. */
  readonly layers?: readonly NamedBytes[];
  /** The recommended rules where nothing is said. */
  readonly settings?: RuleSettings;
  /** An ISO date, to tell what has expired; absent: nothing is said of it. */
  readonly today?: string;
  /** Earlier states of questionnaires, by the name of the file today, to tell what changed. */
  readonly earlier?: ReadonlyMap<string, QuestionnaireSource>;
  /** The names of questionnaires without a translation file beside them; of others nothing is said. */
  readonly untranslated?: Pick<ReadonlySet<string>, 'has'>;
  /** The names of questionnaires without golden cases beside them; of others nothing is said. */
  readonly untested?: ReadonlySet<string>;
  /** Checks a template of reports, its theme, or what an expert says; handed in, since few runs need what it takes. */
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
    const found = [
      ...fixSpelling(byFile.get(named.file) ?? [], named),
      ...howWritten(named, settings),
    ];
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
    layers: [],
    norms: [],
  };
  for (const file of files) assign(file, groups);
  const shippedOnly = loadCatalogue(groups.catalogue);
  const catalogue = withLayers(shippedOnly, context.layers ?? []);
  const own = new Set(files.map(({ file }) => file));
  const found: Diagnostic[] = [...catalogueFindings(catalogue, own, groups, context.layers ?? [])];
  // Where the file cannot be read, conditions are held against the fields that come with the program.
  const profile = catalogue.profile ?? loadCatalogue(context.catalogue).profile ?? [];
  const checked = lintQuestionnaires(groups, context, catalogue, profile);
  const { loaded, broken, diagnostics } = checked;
  found.push(...diagnostics);
  if (shippedOnly.loaded) {
    // What a broken questionnaire uses is not known.
    const questionnaires = broken.size > 0 ? [] : [...loaded.values()];
    const beside = { questionnaires, own, today: context.today };
    found.push(...lintCatalogue(shippedOnly.loaded, groups.catalogue, beside));
  }
  const shipped = context.questionnaires;
  found.push(...againstQuestionnaires(groups, checked, shipped, profile));
  for (const named of groups.layers) found.push(...lintOne(named, shippedOnly, context));
  found.push(...withoutQuestionnaire(groups, files, context));
  return found;
}

/** The catalogue with those of one's own over it; where these are wrong, without them. */
function withLayers(load: CatalogueLoad, layers: readonly NamedBytes[]): CatalogueLoad {
  if (!load.loaded || layers.length === 0) return load;
  const { loaded = load.loaded, diagnostics } = layCatalogues(load.loaded, layers);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return { ...load, loaded, diagnostics: [...load.diagnostics, ...errors] };
}

/** A catalogue of one's own, over those that were named to stand below. */
function lintOne(
  named: NamedBytes,
  { loaded }: CatalogueLoad,
  { layers = [], today }: LintContext,
): readonly Diagnostic[] {
  if (!loaded) return [];
  const others = layers.filter(({ file }) => file !== named.file);
  return [...lintLayer(named, { shipped: loaded, others, today })];
}

/** Files that say enough by themselves. */
function* withoutQuestionnaire(
  groups: Groups,
  files: readonly QuestionnaireSource[],
  context: LintContext,
): Generator<Diagnostic> {
  const { translations, configs, templates, norms } = groups;
  for (const named of translations) yield* lintTranslation(named, files);
  yield* missingBeside(groups, context);
  for (const named of configs) yield* loadConfig(named).diagnostics;
  for (const named of norms) yield* loadNorm(named).diagnostics;
  const { checkTemplate } = context;
  if (checkTemplate) for (const named of templates) yield* checkTemplate(named);
}

/** What a pack should have and has not: a translation, golden cases. */
function* missingBeside(
  { questionnaires, translations, cases }: Groups,
  { untranslated, untested }: LintContext,
): Generator<Diagnostic> {
  for (const named of questionnaires) {
    const has = (others: readonly NamedBytes[]): boolean =>
      others.some((one) => sameFolder(one, named));
    if (untranslated?.has(named.file) && !has(translations)) yield* withoutTranslation(named);
    if (untested?.has(named.file) && !has(cases)) yield* withoutCases(named);
  }
}

/** Questionnaires by id, and the ids of those with errors. */
interface Checked {
  readonly loaded: ReadonlyMap<string, LoadedQuestionnaire>;
  readonly broken: ReadonlySet<string>;
}

function lintQuestionnaires(
  { questionnaires, cases }: Groups,
  { earlier }: LintContext,
  { loaded: whole, doubts }: CatalogueLoad,
  profile: readonly ProfileField[],
): Checked & { readonly diagnostics: readonly Diagnostic[] } {
  const loaded = new Map<string, LoadedQuestionnaire>();
  const broken = new Set<string>();
  const catalogue = whole?.catalogue;
  const diagnostics = questionnaires.flatMap((named) => {
    const load = loadQuestionnaire(named, profile);
    const own = cases.filter((one) => sameFolder(one, named));
    if (load.loaded) {
      loaded.set(load.loaded.questionnaire.id, load.loaded);
      const before = earlier?.get(named.file);
      return judgeQuestionnaire(load.loaded, { catalogue, cases: own, earlier: before });
    }
    if (load.rest) broken.add(load.rest.loaded.questionnaire.id);
    const beside = own.flatMap((one) => readCases(one).diagnostics);
    const found = [...load.diagnostics, ...(load.rest ? judgeRest(load.rest, catalogue) : [])];
    return [...found.filter((one) => isSure(one, doubts)), ...beside];
  });
  return { loaded, broken, diagnostics };
}

/** Of two files of one kind each is loaded with the rest of the catalogue. */
function* catalogueFindings(
  { diagnostics }: CatalogueLoad,
  own: ReadonlySet<string>,
  { catalogue, replaced }: Groups,
  below: readonly NamedBytes[],
): Generator<Diagnostic> {
  const layers = new Set(below.map(({ file }) => file));
  // A layer that is among the files is told of with them.
  yield* diagnostics.filter(({ file }) => own.has(file) !== layers.has(file));
  for (const { kind, named } of replaced) {
    const other = loadCatalogue({ ...catalogue, [kind]: named });
    yield* other.diagnostics.filter(({ file }) => file === named.file);
  }
}

/** Bridges and answers, which lead to questionnaires that need not be among the files. */
function* againstQuestionnaires(
  { answers }: Groups,
  { loaded: checked, broken }: Checked,
  shipped: readonly NamedBytes[],
  profile: readonly ProfileField[],
): Generator<Diagnostic> {
  const loaded = new Map(checked);
  const bridged = [...checked.values()].filter(bridges);
  const wanted = new Set(
    bridged.flatMap(({ questionnaire }) => questionnaire.bridges.map(({ to }) => to)),
  );
  const ids = new Set([...checked.keys(), ...shipped.map(folderOf)]);
  // Answers may name any of them, and a finding about an unknown one names all there are.
  const isAnyWanted = answers.length > 0 || [...wanted].some((id) => !ids.has(id));
  const needed = shipped.filter((one) => isAnyWanted || wanted.has(folderOf(one)));
  addShipped(needed, profile, loaded);
  for (const one of bridged) yield* checkBridges(one, loaded);
  for (const named of answers) yield* lintAnswers(named, { loaded, broken }, profile);
}

function bridges({ questionnaire }: LoadedQuestionnaire): boolean {
  return questionnaire.bridges.length > 0;
}

/** The name of a shipped questionnaire's folder, which is its id. */
function folderOf({ file }: NamedBytes): string {
  return file.split(/[/\\]/).at(-2) ?? '';
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
  readonly layers: NamedBytes[];
  readonly norms: NamedBytes[];
}

function assign(named: QuestionnaireSource, groups: Groups): void {
  const kind = classify(named);
  if (kind === 'questionnaire') groups.questionnaires.push(named);
  else if (kind === 'answers') groups.answers.push(named);
  else if (kind === 'translation') groups.translations.push(named);
  else if (kind === 'cases') groups.cases.push(named);
  else if (kind === 'config') groups.configs.push(named);
  else if (kind === 'layer') groups.layers.push(named);
  else if (kind === 'norm') groups.norms.push(named);
  else if (kind === 'template' || kind === 'theme' || kind === 'expert') {
    groups.templates.push(named);
  } else {
    groups.replaced.push({ kind, named: groups.catalogue[kind] });
    groups.catalogue[kind] = named;
  }
}

function lintAnswers(
  named: NamedBytes,
  { loaded: questionnaires, broken }: Checked,
  profile: readonly ProfileField[],
): readonly Diagnostic[] {
  const { parsed, rest, diagnostics } = parseAnswers(named.bytes, named.file);
  const read = parsed ?? rest;
  if (!read || broken.has(read.file.questionnaire)) return diagnostics;
  const loaded = questionnaires.get(read.file.questionnaire);
  if (!loaded) {
    const place = read.index.locate(['questionnaire']);
    const args = { found: read.file.questionnaire, expected: [...questionnaires.keys()] };
    return [...diagnostics, { ...place, code: 'other-questionnaire', severity: 'error', args }];
  }
  const found = checkAnswers(read, { loaded, profile, look: viewOf }).diagnostics;
  if (!rest) return found;
  // What is asked rests on all answers.
  const sure = found.filter((one) => one.code !== 'answer-hidden' && isSure(one, rest.doubts));
  return [...diagnostics, ...sure];
}
