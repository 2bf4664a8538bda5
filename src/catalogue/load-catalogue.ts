import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/order.ts';
import { conditionParser, lateConditionParser } from '../expression/condition.ts';
import type { Condition } from '../expression/condition.ts';
import { buildQuestion } from '../questionnaire/build-question.ts';
import { typesOf } from '../questionnaire/check-conditions.ts';
import { applyTranslation } from '../questionnaire/translate.ts';
import type { Translation } from '../questionnaire/translate.ts';
import { schemaChecker } from '../source/check-schema.ts';
import type { SchemaChecker } from '../source/check-schema.ts';
import { isSure, joinDoubts, NO_DOUBTS } from '../source/doubts.ts';
import type { Doubts } from '../source/doubts.ts';
import type { Source } from '../source/parse-source.ts';
import { placeFinding } from '../source/finding.ts';
import type { Finding } from '../source/finding.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { parseFile } from '../source/parse-file.ts';
import { checkSolutions } from './check-solutions.ts';
import type {
  CapabilitiesFile,
  PoliciesFile,
  ProfileFile,
  SolutionFile,
  SolutionsFile,
} from './file.ts';
import {
  CAPABILITIES_SCHEMA,
  POLICIES_SCHEMA,
  PROFILE_SCHEMA,
  SOLUTIONS_SCHEMA,
} from './schema.ts';
import type { Capability, Catalogue, Policy, ProfileField, Solution } from './types.ts';

export type CatalogueFiles = Readonly<
  Record<'profile' | 'capabilities' | 'solutions' | 'policies', NamedBytes>
>;

export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  /** By the text of the condition; over `profile` only. */
  readonly conditions: ReadonlyMap<string, Condition>;
}

export interface CatalogueLoad {
  /** Absent when any finding is an error. */
  readonly loaded?: LoadedCatalogue;
  /** The profile's fields, present also where another file has errors; absent where they cannot be read. */
  readonly profile?: readonly ProfileField[];
  /** What the questionnaires checked with it cannot be blamed for. */
  readonly doubts: Doubts;
  readonly diagnostics: readonly Diagnostic[];
}

const checkProfile = schemaChecker<ProfileFile>(PROFILE_SCHEMA);
const checkCapabilityFile = schemaChecker<CapabilitiesFile>(CAPABILITIES_SCHEMA);
const checkSolutionFile = schemaChecker<SolutionsFile>(SOLUTIONS_SCHEMA);
const checkPolicyFile = schemaChecker<PoliciesFile>(POLICIES_SCHEMA);

/** The four files of a catalogue, in two languages where there is a translation → the catalogue, or every finding. */
export function loadCatalogue(files: CatalogueFiles, translation?: Translation): CatalogueLoad {
  const loadFile = fileLoader(translation);
  const profile = loadFile(files.profile, checkProfile, buildProfile);
  const capabilities = loadFile(files.capabilities, checkCapabilityFile, buildCapabilities);
  const conditions = new Map<string, Condition>();
  const isChecked = Object.values(files).every(({ compiled }) => compiled !== undefined);
  const vocabulary = { answers: {}, profile: typesOf(profile.value ?? []) };
  const parse = isChecked ? lateConditionParser(vocabulary) : conditionParser(vocabulary);
  const collect = collector(parse, conditions);
  const known = new Set((capabilities.value ?? []).map((capability) => capability.id));
  const named = [profile, capabilities];
  const doubts = named.map((part) => part.doubts ?? NO_DOUBTS).reduce(joinDoubts);
  const solutions = loadFile(files.solutions, checkSolutionFile, (file, findings) => {
    findings.push(...checkIds(file.solutions, 'solutions'));
    if (capabilities.value) findings.push(...checkSolutions(file.solutions, known));
    if (profile.value) collect(file.solutions, 'solutions', findings);
    return file.solutions.map(buildSolution);
  });
  const policies = loadFile(files.policies, checkPolicyFile, (file, findings) => {
    findings.push(...checkIds(file.policies, 'policies'));
    if (profile.value) collect(file.policies, 'policies', findings);
    return file.policies;
  });
  const resting = [solutions, policies].flatMap((part) => part.diagnostics);
  const diagnostics = [
    ...named.flatMap((part) => part.diagnostics),
    ...resting.filter((one) => isSure(one, doubts)),
  ];
  const load = { ...(profile.value && { profile: profile.value }), doubts, diagnostics };
  if (hasErrors(diagnostics)) return load;
  const catalogue = assemble(profile, capabilities, solutions, policies);
  return { ...load, loaded: { catalogue, conditions } };
}

function assemble(
  profile: Part<readonly ProfileField[]>,
  capabilities: Part<readonly Capability[]>,
  solutions: Part<readonly Solution[]>,
  policies: Part<readonly Policy[]>,
): Catalogue {
  return {
    profile: profile.value ?? [],
    capabilities: capabilities.value ?? [],
    solutions: solutions.value ?? [],
    policies: policies.value ?? [],
  };
}

interface Part<T> {
  readonly value?: T;
  /** Where parts of the file do not fit and are left out. */
  readonly doubts?: Doubts;
  readonly diagnostics: readonly Diagnostic[];
}

type LoadFile = <File, T>(
  named: NamedBytes,
  check: SchemaChecker<File>,
  build: (file: File, findings: Finding[]) => T,
) => Part<T>;

type BuildFile = <File, T>(
  source: Source & { readonly value: File },
  build: (file: File, findings: Finding[]) => T,
) => Part<T>;

function fileLoader(translation: Translation | undefined): LoadFile {
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

function buildProfile(file: ProfileFile, findings: Finding[]): readonly ProfileField[] {
  findings.push(...checkIds(file.profile, 'profile'));
  return file.profile.map((field, position) => ({
    ...buildQuestion(field, ['profile', position], {}, findings),
    personal: field.personal ?? false,
  }));
}

function buildCapabilities(file: CapabilitiesFile, findings: Finding[]): readonly Capability[] {
  findings.push(...checkIds(file.capabilities, 'capabilities'));
  return file.capabilities.map((capability) => ({
    ...capability,
    pains: capability.pains ?? [],
  }));
}

function buildSolution(file: SolutionFile): Solution {
  const { for_whom: forWhom, after, prerequisites, lightness, risks, ...rest } = file;
  return {
    ...rest,
    forWhom,
    after: after ?? [],
    excludes: file.excludes ?? [],
    prerequisites: prerequisites ?? [],
    lightness: lightness ?? {},
    risks: risks ?? [],
  };
}

function* checkIds(items: readonly { readonly id: string }[], key: string): Generator<Finding> {
  const first = new Map<string, number>();
  for (const [position, { id }] of items.entries()) {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, position);
      continue;
    }
    const related = { path: [key, earlier, 'id'], part: 'value' as const };
    yield { code: 'duplicate-id', path: [key, position, 'id'], args: { id }, related };
  }
}

type Conditional = { readonly when?: string };

function collector(
  parse: ReturnType<typeof conditionParser>,
  conditions: Map<string, Condition>,
): (items: readonly Conditional[], key: string, findings: Finding[]) => void {
  return (items, key, findings) => {
    for (const [position, { when }] of items.entries()) {
      if (when === undefined) continue;
      const parsed = parse(when);
      if (parsed.ok) {
        conditions.set(when, parsed.condition);
        continue;
      }
      const { code, start, end, ...args } = parsed.problem;
      findings.push({ code, path: [key, position, 'when'], args, span: { start, end } });
    }
  };
}
