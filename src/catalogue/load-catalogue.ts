import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/order.ts';
import type { Condition } from '../expression/condition.ts';
import { buildQuestion } from '../questionnaire/build-question.ts';
import type { Translation } from '../questionnaire/translate.ts';
import { schemaChecker } from '../source/check-schema.ts';
import { isSure, joinDoubts, NO_DOUBTS } from '../source/doubts.ts';
import type { Doubts } from '../source/doubts.ts';
import type { Finding } from '../source/finding.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { buildCapability, buildSolution } from './build-entries.ts';
import { checkIds } from './check-ids.ts';
import { checkSolutions } from './check-solutions.ts';
import { collector } from './collect-conditions.ts';
import type { CapabilitiesFile, PoliciesFile, ProfileFile, SolutionsFile } from './file.ts';
import { fileLoader } from './load-part.ts';
import type { Part } from './load-part.ts';
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
  const capabilities = loadFile(files.capabilities, checkCapabilityFile, (file, findings) => {
    findings.push(...checkIds(file.capabilities, 'capabilities'));
    return file.capabilities.map(buildCapability);
  });
  const conditions = new Map<string, Condition>();
  const isChecked = Object.values(files).every(({ compiled }) => compiled !== undefined);
  const collect = collector({ profile: profile.value ?? [], conditions, isChecked });
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
    suppliers: [],
    products: [],
  };
}

function buildProfile(file: ProfileFile, findings: Finding[]): readonly ProfileField[] {
  findings.push(...checkIds(file.profile, 'profile'));
  return file.profile.map((field, position) => ({
    ...buildQuestion(field, ['profile', position], {}, findings),
    personal: field.personal ?? false,
  }));
}
