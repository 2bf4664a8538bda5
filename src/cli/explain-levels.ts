import type { LevelsExplanation, StepExplanation } from '../scoring/explanation.ts';
import { missingText, needLines } from './explain-needs.ts';
import { questionLine } from './explain-question.ts';
import type { Line } from './explain-tree.ts';
import type { Words } from './explain-words.ts';

/** The level, and every step with what it asks and what is missing. */
export function levelLine(levels: LevelsExplanation, words: Words): Line {
  const { say, text } = words;
  const step = (value: number | null): StepExplanation | undefined =>
    levels.steps.find((candidate) => candidate.value === value);
  const named = (value: number | null): string => text(step(value)?.name ?? say('cli.no-level'));
  const reached = step(levels.level);
  const basis = levels.awarded_on;
  const title = reached
    ? say('explain.level', { value: reached.value, name: text(reached.name), basis })
    : say('explain.no-level', { basis });
  const range =
    levels.worst === levels.best
      ? []
      : [say('explain.level-range', { worst: named(levels.worst), best: named(levels.best) })];
  return {
    text: title,
    places: words.place(levels.path),
    tone: 'title',
    below: [
      ...range.map((line) => ({ text: line })),
      ...levels.steps.map((one) => stepLine(one, levels, words)),
    ],
  };
}

/** The questions that only the levels look at. */
export function levelQuestions({ questions }: LevelsExplanation, words: Words): readonly Line[] {
  const below = questions.map(({ of, policy }) => questionLine(of, [], words, policy));
  if (below.length === 0) return [];
  return [{ text: words.say('explain.level-questions'), tone: 'title', below }];
}

function stepLine(
  { path, value, name, met, needs }: StepExplanation,
  { level, pick, steps }: LevelsExplanation,
  words: Words,
): Line {
  const args = { value, name: words.text(name) };
  const places = words.place(path);
  // Who reaches what is told for the next step only.
  const isNext =
    steps.find((step) => step.value > (level ?? Number.NEGATIVE_INFINITY))?.path === path;
  const below = needs ? needLines(needs, isNext, words) : [];
  // Of steps in order none is worth reaching for as such.
  if (!met && pick === 'first') {
    return { text: words.say('explain.step-not', args), places, below };
  }
  if (!met && needs) {
    const missing = missingText(needs, words);
    return {
      text: words.say('explain.step-missing', { ...args, missing }),
      places,
      tone: 'missing',
      below,
    };
  }
  return value === level
    ? { text: words.say('explain.step-awarded', args), places, tone: 'reached', below }
    : { text: words.say('explain.step-met', args), places, below };
}
