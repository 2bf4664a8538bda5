// What the measurements call, bundled from the sources: the built program has it in chunks of its own.
export { checkAnswers, parseAnswers } from '../../src/answers/load-answers.ts';
export { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
export { loadSolver } from '../../src/cli/plan/highs-solver.ts';
export { makePlan } from '../../src/plan/make-plan.ts';
export { planningFor } from '../../src/plan/planning.ts';
export { loadQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
export { score } from '../../src/scoring/score.ts';
export { viewOf } from '../../src/scoring/view.ts';
