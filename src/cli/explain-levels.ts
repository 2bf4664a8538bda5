import type {
  ComparedItem,
  ComparisonExplanation,
  LevelsExplanation,
  NeedExplanation,
  StepExplanation,
} from '../scoring/explanation.ts';
import { questionLine } from './explain-question.ts';
import type { Line } from './explain-tree.ts';
import { numberText } from './explain-words.ts';
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
  { level, steps }: LevelsExplanation,
  words: Words,
): Line {
  const args = { value, name: words.text(name) };
  const places = words.place(path);
  // Who reaches what is told for the next step only.
  const isNext =
    steps.find((step) => step.value > (level ?? Number.NEGATIVE_INFINITY))?.path === path;
  const below = needs ? needLines(needs, isNext, words) : [];
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

/** What is missing until a need holds, as numbers. */
function missingText(need: NeedExplanation, words: Words): string {
  const { say } = words;
  switch (need.kind) {
    case 'all':
    case 'any': {
      const missing = need.needs.filter((part) => !part.met);
      return missing.map((part) => missingText(part, words)).join(say(`explain.gaps-${need.kind}`));
    }
    case 'not':
      return say('explain.gap-not');
    case 'score':
    case 'each':
    case 'count':
      return say(`explain.gap-${need.kind}`, {
        gap: numberText(need.gap),
        title: titleOf(need, words),
        where: need.where ?? '',
      });
  }
}

/** The needs as a tree; where all must hold they are simply its lines. */
function needLines(need: NeedExplanation, isNext: boolean, words: Words): readonly Line[] {
  const places = words.place(need.path);
  if ('needs' in need) {
    const below = need.needs.flatMap((part) => needLines(part, isNext, words));
    if (need.kind === 'all') return below;
    const text = words.say('explain.group', { kind: need.kind, mark: markOf(need) });
    return [{ text, places, below }];
  }
  const text = words.say(`explain.compared-${need.kind}`, {
    mark: markOf(need),
    title: titleOf(need, words),
    have: numberText(need.have),
    need: numberText(need.need),
    where: need.where ?? '',
  });
  return [{ text, places, below: isNext ? itemLines(need, words) : [] }];
}

function markOf({ met }: NeedExplanation): string {
  return met ? '[x]' : '[ ]';
}

/** What the comparison is called: as the questionnaire says, else by what it looks at. */
function titleOf(need: ComparisonExplanation, { text }: Words): string {
  if (need.title !== undefined) return text(need.title);
  // `none` is what the sentences know for nothing.
  if (need.kind === 'count') return 'none';
  const [first] = need.items;
  const weakest = need.items.find(({ value }) => value?.exact === need.have.exact) ?? first;
  return text(weakest?.title ?? '');
}

/** Which of several reach what is asked of each, where too few do. */
function itemLines(need: ComparisonExplanation, words: Words): readonly Line[] {
  if (need.met || need.kind === 'score') return [];
  const list = (met: boolean): string =>
    need.items
      .filter((item) => item.met === met)
      .map((item) => itemText(item, words))
      .join(words.say('explain.and'));
  const [reached, short] = [list(true), list(false)];
  return [
    ...(reached === '' ? [] : [{ text: words.say('explain.items-met', { list: reached }) }]),
    ...(short === '' ? [] : [{ text: words.say('explain.items-short', { list: short }) }]),
  ];
}

function itemText({ id, value }: ComparedItem, { say }: Words): string {
  const shown = value ? numberText(value) : say('explain.not-applicable');
  return say('explain.item', { id, value: shown });
}
