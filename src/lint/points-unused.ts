import { questionsIn } from '../expression/questions-in.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { placeFinding } from '../source/finding.ts';

/** A question that is worth points no node, level or condition ever looks at. */
export function* pointsUnused(loaded: LoadedQuestionnaire): Generator<Diagnostic> {
  const { questionnaire, written, index } = loaded;
  const used = usedIds(loaded);
  const told = new Set<string>();
  for (const question of questionsOf(questionnaire)) {
    const id = question.matrix?.id ?? question.id;
    const rows = questionsOf(questionnaire).filter(({ matrix }) => matrix?.id === id);
    const isUsed = [id, question.id, ...rows.map((row) => row.id)].some((one) => used.has(one));
    if (!hasPoints(question) || isUsed || told.has(id)) continue;
    told.add(id);
    const path = [...(written.parts.get(id) ?? []), 'id'];
    yield placeFinding({ code: 'points-unused', path, args: { id } }, index);
  }
}

function hasPoints({ kind, options, bands }: Question): boolean {
  // The options of `level` are worth their level without being told so.
  if (kind === 'level') return false;
  return [...options, ...bands].some(({ value }) => value !== undefined && Number(value) !== 0);
}

/** What scoring, bridges, checks, open points and conditions name. */
function usedIds({ questionnaire, conditions }: LoadedQuestionnaire): ReadonlySet<string> {
  const { scoring, bridges, calculated, checks } = questionnaire;
  return new Set([
    ...namesIn([scoring.nodes, bridges, calculated, checks]),
    ...[...conditions.values()].flatMap(questionsIn),
  ]);
}

/** Every text in a value, keys too: an id is a text that names something, wherever it stands. */
function* namesIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield key;
    yield* namesIn(inner);
  }
}
