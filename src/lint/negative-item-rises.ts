import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import type { Question } from '../questionnaire/question-types.ts';
import type { NodeInput, Rule, ScoreNode, Step } from '../questionnaire/scoring-types.ts';
import { exact } from '../scoring/exact.ts';
import { placeFinding } from '../source/finding.ts';

/** 1 where more means more, -1 where more means less, 0 where it depends or is not known. */
type Direction = -1 | 0 | 1;

/** An item of which more is worse, and that still lifts the score: somebody forgot to reverse it, or did so twice. */
export function* negativeItemRises(loaded: LoadedQuestionnaire): Generator<Diagnostic> {
  const { questionnaire, written, index } = loaded;
  const { nodes, main } = questionnaire.scoring;
  const negative = questionsOf(questionnaire).filter(({ polarity }) => polarity === 'negative');
  for (const question of negative) {
    const node = firstRaised(question, nodes, main);
    if (node === undefined) continue;
    const own = [...(written.parts.get(question.id) ?? []), 'polarity'];
    // A row of a matrix has what its matrix has.
    const shared = [...(written.parts.get(question.matrix?.id ?? '') ?? []), 'polarity'];
    const path = index.has(own) ? own : shared;
    const args = { id: question.id, node };
    yield placeFinding({ code: 'negative-item-rises', path, args }, index);
  }
}

/** The node through which the item first lifts the main node; undefined where it does not, or it is not sure. */
function firstRaised(
  question: Question,
  nodes: readonly ScoreNode[],
  main: string,
): string | undefined {
  const directions = new Map<string, Direction>();
  const touched: string[] = [];
  for (const node of nodes) {
    const own = node.of.flatMap((input) => directionOf(input, question, directions));
    const [first] = own;
    if (first === undefined) continue;
    touched.push(node.id);
    const agreed = own.every((one) => one === first) ? first : 0;
    directions.set(node.id, through(node, agreed));
  }
  return directions.get(main) === 1 ? touched[0] : undefined;
}

function directionOf(
  input: NodeInput,
  question: Question,
  known: ReadonlyMap<string, Direction>,
): readonly Direction[] {
  const before = input.id === question.id ? ownDirection(question, input) : known.get(input.id);
  if (before === undefined) return [];
  const isPlain = input.recodes.length === 0 && (input.as === 'score' || input.as === 'number');
  if (!isPlain) return [0];
  return [input.reverse ? opposite(before) : before];
}

/** How points run from the least of it to the most; a number is its own. */
function ownDirection({ kind, options, bands }: Question, { as }: NodeInput): Direction {
  if (as === 'number') return 1;
  if (kind === 'multiple') return 0;
  const values = [...options, ...bands].flatMap(({ value }) => value ?? []);
  const steps = values.slice(1).map((value, place) => orderOf(value, values[place] ?? value));
  if (steps.every((step) => step >= 0) && steps.includes(1)) return 1;
  return steps.every((step) => step <= 0) && steps.includes(-1) ? -1 : 0;
}

const RISING: readonly Rule[] = [
  'sum',
  'mean',
  'median',
  'geometric_mean',
  'min',
  'max',
  'lowest',
  'highest',
];

/** What a node makes of a direction: its rule, then its steps. */
function through({ rule, steps, stops }: ScoreNode, direction: Direction): Direction {
  const known = stops === undefined && (RISING.includes(rule) || rule === 'subtract');
  if (!known) return 0;
  return steps.reduce(afterStep, rule === 'subtract' ? opposite(direction) : direction);
}

function afterStep(direction: Direction, step: Step): Direction {
  if (step.when) return 0;
  if (step.kind === 'add' || step.kind === 'round' || step.kind === 'clamp') return direction;
  if (step.kind !== 'multiply' && step.kind !== 'divide') return 0;
  return orderOf(step.by, '0') < 0 ? opposite(direction) : direction;
}

function opposite(direction: Direction): Direction {
  if (direction === 0) return 0;
  return direction === 1 ? -1 : 1;
}

function orderOf(a: string, b: string): Direction {
  const difference = exact(a).compare(exact(b));
  if (difference === 0) return 0;
  return difference > 0 ? 1 : -1;
}
