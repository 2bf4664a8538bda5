import type { CatalogueFiles, LoadedCatalogue } from '../catalogue/load-catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { placeFinding } from '../source/finding.ts';
import type { Finding } from '../source/finding.ts';
import { parseSource } from '../source/parse-source.ts';
import type { SourceIndex } from '../source/source-index.ts';
import { capabilityUnused } from './capability-unused.ts';
import { constantInCatalogue, solutionForNobody } from './constant-in-catalogue.ts';
import { policyExpired } from './policy-expired.ts';
import { solutionUnreachable } from './solution-unreachable.ts';

/** What a catalogue is checked with. */
interface Beside {
  readonly questionnaires: readonly LoadedQuestionnaire[];
  /** An ISO date; absent: nothing is said about what has expired. */
  readonly today: string | undefined;
  /** The names of the files that are to be checked. */
  readonly own: ReadonlySet<string>;
}

/** What a catalogue that could be loaded has wrong as a whole, and beside the questionnaires checked with it. */
export function* lintCatalogue(
  loaded: LoadedCatalogue,
  files: CatalogueFiles,
  { questionnaires, today, own }: Beside,
): Generator<Diagnostic> {
  const { catalogue } = loaded;
  const indexOf = (name: keyof CatalogueFiles): SourceIndex | undefined => {
    const { file, bytes } = files[name];
    return own.has(file) ? parseSource(bytes, file).source?.index : undefined;
  };
  const solutions = indexOf('solutions');
  if (solutions) {
    yield* placed(constantInCatalogue(loaded, 'solutions'), solutions);
    yield* placed(solutionForNobody(loaded), solutions);
    yield* placed(solutionUnreachable(catalogue.solutions, questionnaires), solutions);
  }
  const capabilities = indexOf('capabilities');
  if (capabilities && questionnaires.length > 0) {
    yield* placed(capabilityUnused(catalogue, questionnaires), capabilities);
  }
  const policies = indexOf('policies');
  if (policies) {
    yield* placed(constantInCatalogue(loaded, 'policies'), policies);
    if (today !== undefined) yield* policyExpired(catalogue.policies, today, policies);
  }
}

function* placed(findings: Iterable<Finding>, index: SourceIndex): Generator<Diagnostic> {
  for (const finding of findings) yield placeFinding(finding, index);
}
