import { looksAtLevels } from '../questionnaire/looked-at.ts';
import type { Need, ScoreNode } from '../questionnaire/scoring-types.ts';
import { exact, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';
import { explainCondition } from './explain-condition.ts';
import type { ComparedItem, ComparisonExplanation, NeedExplanation, Path } from './explanation.ts';
import { quantity } from './explanation.ts';
import { idsOf, itemTruth, traceNeed, wantsMore } from './needs.ts';
import type { Compared, Look, NeedTrace } from './needs.ts';
import { isThere } from './sheet.ts';
import { pathOf } from './trace.ts';
import type { Trace } from './trace.ts';

/** A need with what is there, part by part. */
export function explainNeed(need: Need, path: Path, look: Look, trace: Trace): NeedExplanation {
  return explainTraced(traceNeed(need, look), path, look, trace);
}

function explainTraced(traced: NeedTrace, path: Path, look: Look, trace: Trace): NeedExplanation {
  if (traced.kind === 'compared') return explainComparison(traced, path, look, trace);
  const met = traced.truth === 'yes';
  if (traced.kind === 'when') {
    const { title, condition } = traced.need;
    return {
      kind: 'when',
      path,
      met,
      ...(title !== undefined && { title }),
      condition: explainCondition(condition, [...path, 'when'], trace),
    };
  }
  const { kind, parts } = traced;
  const needs = parts.map((part, place) =>
    explainTraced(part, placeOf(kind, path, place, trace), look, trace),
  );
  return { kind, path, met, needs };
}

/** Several limits written as one need stand where it stands. */
function placeOf(kind: 'all' | 'any' | 'not', path: Path, place: number, trace: Trace): Path {
  const written = [...path, ...(kind === 'not' ? [kind] : [kind, place])];
  return trace.loaded.index.has(written) ? written : path;
}

function explainComparison(
  { need, have, truth }: Extract<NeedTrace, { kind: 'compared' }>,
  path: Path,
  look: Look,
  trace: Trace,
): ComparisonExplanation {
  const asked = exact(need.limit.than);
  const isMet = truth === 'yes';
  const short = shortOf(need, have, asked);
  return {
    kind: need.kind,
    comparison: need.limit.is,
    on: looksAt(need),
    path,
    met: isMet,
    ...(need.title !== undefined && { title: need.title }),
    have: quantity(have),
    need: quantity(asked),
    // What does not apply meets nothing, and is short of nothing.
    gap: isMet || short.lt(ZERO) ? null : quantity(short),
    ...('where' in need && { where: need.where }),
    items: idsOf(need)
      .filter((id) => isThere(id, trace.sheet))
      .map((id) => explainItem(id, need, look, trace)),
  };
}

function shortOf({ limit }: Compared, have: Exact, asked: Exact): Exact {
  return wantsMore(limit) ? asked.sub(have) : have.sub(asked);
}

function explainItem(id: string, need: Compared, look: Look, trace: Trace): ComparedItem {
  const item = look.item(id);
  const shown = looksAt(need) === 'level' ? item.level() : item.score;
  return {
    id,
    title: titleOf(id, trace),
    path: pathOf(id, trace),
    value: shown && quantity(wantsMore(need.limit) ? shown.low : shown.high),
    met: itemTruth(need, item) === 'yes',
  };
}

function looksAt(need: Compared): 'score' | 'level' {
  if (need.kind === 'each') return need.on;
  return need.kind === 'level' || ('where' in need && looksAtLevels(need.where))
    ? 'level'
    : 'score';
}

function titleOf(id: string, { sheet }: Trace): ScoreNode['title'] {
  return sheet.nodes.get(id)?.title ?? sheet.questions.get(id)?.title ?? id;
}
