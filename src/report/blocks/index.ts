import type { ReportBlock } from './block.ts';
import { answerTables } from './answers.ts';
import { assessment } from './assessment.ts';
import { bars } from './bars.ts';
import { changeCards } from './change-cards.ts';
import { changeScores } from './change-scores.ts';
import { changedAnswers } from './changed-answers.ts';
import { changedGaps } from './changed-gaps.ts';
import { contradictions } from './contradictions.ts';
import { dimensionAnswers } from './dimension-answers.ts';
import { dimensionGaps } from './dimension-gaps.ts';
import { dimensionScores } from './dimension-scores.ts';
import { evidenceList } from './evidence.ts';
import { expertDecisions, expertJudgement } from './expert.ts';
import { fingerprint } from './fingerprint.ts';
import { formProfile, formQuestions } from './form-questions.ts';
import { fundingBlock } from './funding.ts';
import { gapList } from './gap-table.ts';
import { levelGates } from './gates.ts';
import { heatMap } from './heat-map.ts';
import { levelLadder } from './ladder.ts';
import { nextDimensions } from './next-dimensions.ts';
import { onsiteList } from './onsite.ts';
import { openPoints } from './open-points.ts';
import { otherSolutions } from './other-solutions.ts';
import { planProgress } from './plan-progress.ts';
import { costedPlan } from './plan.ts';
import { policies } from './policies.ts';
import { poolProducts } from './pool-products.ts';
import { possibleLevels } from './possible-levels.ts';
import { profile } from './profile.ts';
import { radar } from './radar.ts';
import { redFlags, redFlagsShort } from './red-flags.ts';
import { roadmapChart } from './roadmap-chart.ts';
import { roadmapTable } from './roadmap-table.ts';
import { solutionCards } from './solution-cards.ts';
import { summaryCards } from './summary-cards.ts';
import { topActions } from './top-actions.ts';
import { topGaps } from './top-gaps.ts';
import { unclearQuestions } from './unclear.ts';

/** Every block by the name that templates know it by. A name is never changed. */
export const BLOCKS: Readonly<Record<string, ReportBlock>> = {
  answers: answerTables,
  assessment,
  bars,
  change_cards: changeCards,
  change_scores: changeScores,
  changed_answers: changedAnswers,
  changed_gaps: changedGaps,
  contradictions,
  dimension_answers: dimensionAnswers,
  dimension_gaps: dimensionGaps,
  dimension_scores: dimensionScores,
  evidence: evidenceList,
  expert_decisions: expertDecisions,
  expert_judgement: expertJudgement,
  fingerprint,
  form_profile: formProfile,
  form_questions: formQuestions,
  funding: fundingBlock,
  gaps: gapList,
  gates: levelGates,
  heat_map: heatMap,
  ladder: levelLadder,
  next_dimensions: nextDimensions,
  onsite: onsiteList,
  open_points: openPoints,
  other_solutions: otherSolutions,
  plan: costedPlan,
  plan_progress: planProgress,
  policies,
  pool_products: poolProducts,
  possible_levels: possibleLevels,
  profile,
  radar,
  red_flags: redFlags,
  red_flags_short: redFlagsShort,
  roadmap_chart: roadmapChart,
  roadmap_table: roadmapTable,
  solution_cards: solutionCards,
  summary_cards: summaryCards,
  top_actions: topActions,
  top_gaps: topGaps,
  unclear: unclearQuestions,
};
