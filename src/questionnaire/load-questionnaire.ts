import { askedProfile, questionsById, questionsOf } from './questions-of.ts';
import type { WrittenCondition } from './check-references.ts';
import type { Condition } from '../expression/condition.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { closestWord } from '../source/closest-word.ts';
import { placeFinding } from '../source/finding.ts';
import type { Finding } from '../source/finding.ts';
import { onceEach } from './once-each.ts';
import { isSure } from '../source/doubts.ts';
import type { Doubts } from '../source/doubts.ts';
import { hashValue } from '../source/hash-value.ts';
import { FORBIDDEN_KEYS } from '../source/inspect-nodes.ts';
import type { Path, SourceIndex } from '../source/source-index.ts';
import { buildAcceptance } from './build-acceptance.ts';
import { buildBridges } from './build-bridges.ts';
import { buildCalculated, buildChecks } from './build-checks.ts';
import { buildOpenPoints } from './build-open-points.ts';
import { buildQuestions } from './build-matrix.ts';
import { duplicateCodes, listOf, scalePath } from './build-options.ts';
import { buildScoring } from './build-scoring.ts';
import type { FlagFile, QuestionnaireFile } from './file.ts';
import { checkConditions } from './check-conditions.ts';
import { checkPiping } from './check-piping.ts';
import { checkScaleOrders } from './check-option-order.ts';
import { duplicateImports } from './check-imports.ts';
import { checkPer, layOutGroups } from './lay-out-groups.ts';
import { loadFile } from './load-file.ts';
import type { QuestionnaireSource } from './load-file.ts';
import { oldNamesTaken } from './old-names.ts';
import type { Question, Section } from './question-types.ts';
import type { Flag, Questionnaire } from './types.ts';
import { withoutTexts } from './without-texts.ts';
import { allIds, partPaths, writtenPlaces } from './written-places.ts';
import type { WrittenPlaces } from './written-places.ts';

/** A questionnaire ready for use: the data, and its conditions compiled. */
export interface LoadedQuestionnaire {
  readonly questionnaire: Questionnaire;
  /** The profile's fields, which conditions may name. */
  readonly profile: readonly Question[];
  /** By the text of the condition. */
  readonly conditions: ReadonlyMap<string, Condition>;
  readonly index: SourceIndex;
  readonly written: WrittenPlaces;
  /** The name of the file that is extended, where one is. */
  readonly baseFile?: string;
}

export interface QuestionnaireLoad {
  /** Absent when any finding is an error. */
  readonly loaded?: LoadedQuestionnaire;
  /** Where there are errors, what could be read in spite of them: to look at, not to score. */
  readonly rest?: QuestionnaireRest;
  readonly diagnostics: readonly Diagnostic[];
}

export interface QuestionnaireRest {
  readonly loaded: LoadedQuestionnaire;
  /** Where parts of the file do not fit its schema and were left out. */
  readonly doubts?: Doubts;
}

/**
 * YAML bytes → a questionnaire, or every finding that can be made in one pass. `profile` are the
 * fields that conditions may name.
 */
export function loadQuestionnaire(
  source: QuestionnaireSource,
  profile: readonly Question[],
): QuestionnaireLoad {
  const file = loadFile(source);
  if (!file.ok) return { diagnostics: file.diagnostics };
  const { baseFile, isChecked } = file;
  const { value, index } = layOutGroups(file.value, file.index);
  const findings: Finding[] = [];
  const { draft, conditions: noted } = build(value, findings);
  const parts = partPaths(value);
  findings.push(...unknownFields(value, profile));
  const fields = askedProfile({ questionnaire: draft, profile });
  const conditions = checkConditions({ draft, noted, profile: fields, parts, isChecked }, findings);
  findings.push(...checkScaleOrders(value.scales ?? {}), ...duplicateImports(value));
  const untranslated = layOutGroups(file.untranslated, file.index).value;
  findings.push(...checkPiping(untranslated, draft, fields), ...oldNamesTaken(value));
  const asWritten = [...duplicateIds(file.value), ...checkPer(file.value)];
  const placed = [
    ...findings.map((finding) => placeFinding(finding, index)),
    ...asWritten.map((finding) => placeFinding(finding, file.index)),
  ];
  const found = onceEach(placed, draft);
  const { doubts } = file;
  const sure = doubts ? found.filter((one) => isSure(one, doubts)) : found;
  const diagnostics = [...file.diagnostics, ...sure];
  let hash: string | undefined;
  const questionnaire: Questionnaire = {
    ...draft,
    // Who only looks for mistakes never asks for it.
    get hash() {
      return (hash ??= hashValue(withoutTexts(draft)));
    },
  };
  const written = writtenPlaces(value, questionnaire.sections);
  const extended = baseFile === undefined ? {} : { baseFile };
  const loaded = { questionnaire, profile, conditions, index, written, ...extended };
  return found.length + diagnostics.length > 0
    ? { rest: { loaded, ...(doubts && { doubts }) }, diagnostics }
    : { loaded, diagnostics };
}

type Draft = Omit<Questionnaire, 'hash'>;

interface Built {
  readonly draft: Draft;
  /** Conditions inside the scoring. */
  readonly conditions: readonly WrittenCondition[];
}

function build(file: QuestionnaireFile, findings: Finding[]): Built {
  const sections = buildSections(file, findings);
  const context = {
    questions: questionsById({ sections }),
    nodes: new Set<string>(),
    levelled: new Set<string>(),
    findings,
    conditions: [],
  };
  const { scoring, conditions } = buildScoring(file.scoring, sections, findings);
  const noted: WrittenCondition[] = [...conditions];
  const calculated = buildCalculated(file.calculated ?? [], context);
  const draft: Draft = {
    id: file.id,
    version: file.version,
    title: file.title,
    languages: file.languages,
    source: file.source ?? [],
    verified: file.verified ?? false,
    measurement: file.measurement ?? 'formative',
    limits: file.limits ?? [],
    ...(file.profile && { profile: file.profile }),
    sections,
    scoring,
    flags: (file.flags ?? []).map(buildFlag),
    calculated,
    checks: buildChecks(file.checks ?? [], calculated, context),
    bridges: buildBridges(file.bridges, context),
    openPoints: buildOpenPoints(file.open_points, scoring, { ...context, conditions: noted }),
    ...buildAcceptance(file.acceptance, scoring, context),
    target: file.target ?? 3,
    ...about(file),
  };
  return { draft, conditions: noted };
}

/** Fields that are to be asked, and that the catalogue does not have. */
function* unknownFields(
  { profile: ids = [] }: QuestionnaireFile,
  profile: readonly Question[],
): Generator<Finding> {
  const known = profile.map(({ id }) => id);
  for (const [position, id] of ids.entries()) {
    if (known.includes(id)) continue;
    const suggestion = closestWord(id, known) ?? '';
    yield { code: 'unknown-id', path: ['profile', position], args: { id, suggestion } };
  }
}

function buildSections(file: QuestionnaireFile, findings: Finding[]): readonly Section[] {
  const scales = file.scales ?? {};
  for (const [id, scale] of Object.entries(scales)) {
    findings.push(...duplicateCodes(listOf(scale), scalePath(id, scales)));
  }
  const [language = 'zh-CN'] = file.languages;
  const shared = { scales, findings, language };
  return file.sections.map((section, position) => ({
    id: section.id,
    title: section.title,
    ...(section.description !== undefined && { description: section.description }),
    ...(section.when !== undefined && { when: section.when }),
    questions: section.questions.flatMap((question, place) =>
      buildQuestions(question, ['sections', position, 'questions', place], shared),
    ),
  }));
}

function about(file: QuestionnaireFile): Partial<Draft> {
  return {
    ...(file.edition !== undefined && { edition: file.edition }),
    ...(file.description !== undefined && { description: file.description }),
    ...(file.minutes !== undefined && { minutes: file.minutes }),
    ...(file.basis !== undefined && { basis: file.basis }),
    ...(file.validation !== undefined && { validation: file.validation }),
  };
}

function buildFlag(file: FlagFile): Flag {
  const { id, title, when, action } = file;
  return { id, title, when, action, source: file.source ?? [] };
}

function* duplicateIds(file: QuestionnaireFile): Generator<Finding> {
  const first = new Map<string, Path>();
  for (const [id, path] of allIds(file)) {
    const earlier = first.get(id);
    // As a key of an answer file it would be refused.
    if (FORBIDDEN_KEYS.has(id)) yield { code: 'forbidden-key', path, args: { key: id } };
    if (earlier) {
      yield { code: 'duplicate-id', path, args: { id }, related: { path: earlier, part: 'value' } };
    } else first.set(id, path);
  }
}

/** Every capability a questionnaire measures must be one the catalogue knows. */
export function checkCapabilities(
  loaded: LoadedQuestionnaire,
  capabilities: ReadonlySet<string>,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const question of questionsOf(loaded.questionnaire)) {
    const { capability } = question;
    if (capability === undefined || capabilities.has(capability)) continue;
    const path = capabilityPath(question, loaded);
    const suggestion = closestWord(capability, [...capabilities]) ?? '';
    const args = { id: capability, suggestion };
    found.push(placeFinding({ code: 'unknown-capability', path, args }, loaded.index));
  }
  return found;
}

/** Where a question's capability is written; a row without its own has its matrix's. */
export function capabilityPath({ id, matrix }: Question, loaded: LoadedQuestionnaire): Path {
  const { written, index } = loaded;
  const own = [...(written.parts.get(id) ?? []), 'capability'];
  return index.has(own) ? own : [...(written.parts.get(matrix?.id ?? id) ?? []), 'capability'];
}
