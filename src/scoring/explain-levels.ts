import type { LevelStep, Need, ScoreNode } from '../questionnaire/types.ts';
import { idsOf, reaches, traceNeed } from './award-level.ts';
import type { NeedTrace, ScoreOf } from './award-level.ts';
import { exact } from './exact.ts';
import { explainQuestion, policyFor } from './explain-question.ts';
import type {
  ComparisonExplanation,
  LevelsExplanation,
  NeedExplanation,
  Path,
  StepExplanation,
} from './explanation.ts';
import { quantity } from './explanation.ts';
import { BASIS, lookFrom, nodeResult } from './score.ts';
import { pathOf } from './trace.ts';
import type { Trace } from './trace.ts';

/** Every step of a node's levels with what it needs and has; null where the node has none to award. */
export function explainLevels(node: ScoreNode, trace: Trace): LevelsExplanation | null {
  const { levels } = node;
  const { sheet, scored } = trace;
  const own = scored.get(node.id);
  if (!levels || !own || own.measure.state === 'excluded') return null;
  const { level, level_min: worst, level_max: best } = nodeResult(node, sheet, scored);
  const path = [...pathOf(node.id, trace), 'levels'];
  const scoreOf = lookFrom(node, sheet, scored)(BASIS[levels.awardedOn]);
  const ids = new Set(levels.steps.flatMap(({ needs }) => (needs ? namedIn(needs) : [])));
  const aside = [...sheet.questions.values()].filter(
    ({ id }) => ids.has(id) && !own.questions.has(id),
  );
  return {
    path,
    awarded_on: levels.awardedOn,
    level: level?.value ?? null,
    worst: worst?.value ?? null,
    best: best?.value ?? null,
    steps: levels.steps.map((step, position) =>
      explainStep(step, [...path, 'steps', position], scoreOf, trace),
    ),
    questions: aside.map((question) => ({
      policy: policyFor(question.id, node, trace),
      of: explainQuestion(question, trace),
    })),
  };
}

function namedIn(need: Need): readonly string[] {
  switch (need.kind) {
    case 'all':
    case 'any':
      return need.needs.flatMap(namedIn);
    case 'not':
      return namedIn(need.need);
    case 'score':
    case 'each':
    case 'count':
      return idsOf(need);
  }
}

function explainStep(
  { value, name, needs }: LevelStep,
  path: Path,
  scoreOf: ScoreOf,
  trace: Trace,
): StepExplanation {
  const traced = needs && traceNeed(needs, scoreOf);
  return {
    path,
    value,
    name,
    met: traced?.met ?? true,
    needs: traced ? explainNeed(traced, [...path, 'needs'], scoreOf, trace) : null,
  };
}

function explainNeed(
  traced: NeedTrace,
  path: Path,
  scoreOf: ScoreOf,
  trace: Trace,
): NeedExplanation {
  if (traced.kind === 'compared') return explainComparison(traced, path, scoreOf, trace);
  const { kind, met, parts } = traced;
  const below = (position: number): Path => [
    ...path,
    ...(kind === 'not' ? [kind] : [kind, position]),
  ];
  const needs = parts.map((part, position) => explainNeed(part, below(position), scoreOf, trace));
  return { kind, path, met, needs };
}

function explainComparison(
  { need, have, met }: Extract<NeedTrace, { kind: 'compared' }>,
  path: Path,
  scoreOf: ScoreOf,
  trace: Trace,
): ComparisonExplanation {
  const asked = exact(String(need.atLeast));
  const least = need.kind === 'count' ? need.where : need.atLeast;
  return {
    kind: need.kind,
    path,
    met,
    ...(need.title !== undefined && { title: need.title }),
    have: quantity(have),
    need: quantity(asked),
    gap: met ? null : quantity(asked.sub(have)),
    ...(need.kind === 'count' && { where: need.where }),
    items: idsOf(need).map((id) => {
      const value = scoreOf(id);
      return {
        id,
        title: titleOf(id, trace),
        path: pathOf(id, trace),
        value: quantity(value),
        met: reaches(value, least),
      };
    }),
  };
}

function titleOf(id: string, { loaded, sheet }: Trace): ScoreNode['title'] {
  const node = loaded.questionnaire.scoring.nodes.find((candidate) => candidate.id === id);
  return node?.title ?? sheet.questions.get(id)?.title ?? id;
}
