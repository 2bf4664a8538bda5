import type { Catalogue } from '../catalogue/types.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkCapabilities, loadQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type {
  LoadedQuestionnaire,
  QuestionnaireRest,
} from '../questionnaire/load-questionnaire.ts';
import { onceEach } from '../questionnaire/once-each.ts';
import { isSure } from '../source/doubts.ts';
import type { QuestionnaireSource } from '../questionnaire/load-file.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { constantCondition } from './constant-condition.ts';
import { duplicateLabel } from './duplicate-label.ts';
import { gapWithoutSolution } from './gap-without-solution.ts';
import { inputTwice } from './input-twice.ts';
import { lookupRowMissing } from './lookup-row-missing.ts';
import { minimumAnswersUnreachable } from './minimum-answers-unreachable.ts';
import { negativeItemRises } from './negative-item-rises.ts';
import { noneCombinable } from './none-combinable.ts';
import { outOfReach } from './out-of-reach.ts';
import { partUntouched } from './part-untouched.ts';
import { pointsUnused } from './points-unused.ts';
import { runCases } from './run-cases.ts';
import { compiledCaseScorer } from './score-case.ts';
import { scaleUnused } from './scale-unused.ts';
import { shareWithoutRange } from './share-without-range.ts';
import { versionStepMissing } from './version-step-missing.ts';

/** What a questionnaire is judged by, as far as it is at hand. */
interface Beside {
  readonly catalogue: Catalogue | undefined;
  /** Its golden cases. */
  readonly cases: readonly NamedBytes[];
  /** The same questionnaire as it was. */
  readonly earlier: QuestionnaireSource | undefined;
}

/** What is wrong with a questionnaire that could be loaded. */
export function judgeQuestionnaire(
  loaded: LoadedQuestionnaire,
  { catalogue, cases, earlier }: Beside,
): readonly Diagnostic[] {
  const found = [
    ...(catalogue ? againstCatalogue(loaded, catalogue) : []),
    ...outOfReach(loaded),
    ...constantCondition(loaded),
    ...negativeItemRises(loaded),
    ...noneCombinable(loaded),
    ...pointsUnused(loaded),
    ...shareWithoutRange(loaded),
    ...minimumAnswersUnreachable(loaded),
    ...lookupRowMissing(loaded),
    ...inputTwice(loaded),
    ...scaleUnused(loaded),
    ...duplicateLabel(loaded),
    ...againstEarlier(loaded, earlier),
    ...againstCases(loaded, cases),
  ];
  return onceEach(found, loaded.questionnaire);
}

/** What can be said of a questionnaire with errors: of each part alone, never of the whole. */
export function judgeRest(
  { loaded, doubts }: QuestionnaireRest,
  catalogue: Catalogue | undefined,
): readonly Diagnostic[] {
  const found = [
    ...(catalogue ? againstCatalogue(loaded, catalogue) : []),
    ...duplicateLabel(loaded),
  ];
  const told = onceEach(found, loaded.questionnaire);
  return doubts ? told.filter((one) => isSure(one, doubts)) : told;
}

function againstCatalogue(
  loaded: LoadedQuestionnaire,
  { capabilities, solutions }: Catalogue,
): readonly Diagnostic[] {
  const known = new Set(capabilities.map((capability) => capability.id));
  return [...checkCapabilities(loaded, known), ...gapWithoutSolution(loaded, solutions, known)];
}

/** Nothing is said where it was wrong then, or was another. */
function againstEarlier(
  loaded: LoadedQuestionnaire,
  earlier: QuestionnaireSource | undefined,
): readonly Diagnostic[] {
  const before = earlier && loadQuestionnaire(earlier, loaded.profile).loaded;
  return before ? versionStepMissing(before, loaded) : [];
}

function againstCases(
  loaded: LoadedQuestionnaire,
  cases: readonly NamedBytes[],
): readonly Diagnostic[] {
  const own = cases.map((one) => runCases(one, loaded, compiledCaseScorer(loaded)));
  const runs = own.flatMap((run) => run.runs);
  return [...own.flatMap(({ diagnostics }) => diagnostics), ...partUntouched(runs, loaded)];
}
