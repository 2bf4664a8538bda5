import type {
  ComparedItem,
  ComparisonExplanation,
  NeedExplanation,
} from '../scoring/explanation.ts';
import type { Line } from './explain-tree.ts';
import { factLines, neededText, numberText, whereText } from './explain-words.ts';
import type { Words } from './explain-words.ts';

/** What is missing until a need holds, as numbers. */
export function missingText(need: NeedExplanation, words: Words): string {
  const { say } = words;
  switch (need.kind) {
    case 'all':
    case 'any': {
      const missing = need.needs.filter((part) => !part.met);
      return missing.map((part) => missingText(part, words)).join(say(`explain.gaps-${need.kind}`));
    }
    case 'not':
      return say('explain.gap-not');
    case 'when':
      return say('explain.gap-when', { title: conditionTitle(need, words) });
    case 'score':
    case 'level':
    case 'each':
    case 'count':
    case 'share':
      return gapText(need, words);
  }
}

/** Short by so much, or over; where the limit itself is not enough, what there is and what is needed. */
function gapText(need: ComparisonExplanation, words: Words): string {
  const { say } = words;
  const called = calledIn(need, words);
  if (need.comparison === 'above' || need.comparison === 'below') {
    return say('explain.gap-strict', {
      have: numberText(need.have),
      need: neededText(need.comparison, numberText(need.need)),
      ...called,
    });
  }
  const kind = need.kind === 'each' && need.on === 'level' ? 'level' : need.kind;
  const more = need.comparison === 'at_least' ? 'yes' : 'no';
  return say(`explain.gap-${kind}`, { gap: numberText(need.gap), more, ...called });
}

/** The needs as a tree; where all must hold they are simply its lines. */
export function needLines(need: NeedExplanation, isNext: boolean, words: Words): readonly Line[] {
  const places = words.place(need.path);
  if ('needs' in need) {
    const below = need.needs.flatMap((part) => needLines(part, isNext, words));
    if (need.kind === 'all') return below;
    const text = words.say('explain.group', { kind: need.kind, mark: markOf(need) });
    return [{ text, places, below }];
  }
  if (need.kind === 'when') {
    const title = conditionTitle(need, words);
    const text = words.say('explain.compared-when', { mark: markOf(need), title });
    return [{ text, places, below: factLines(need.condition, words) }];
  }
  const text = words.say(`explain.compared-${need.kind}`, {
    mark: markOf(need),
    have: numberText(need.have),
    need: neededText(need.comparison, numberText(need.need)),
    ...calledIn(need, words),
  });
  return [{ text, places, below: isNext ? itemLines(need, words) : [] }];
}

function conditionTitle(
  { title, condition }: Extract<NeedExplanation, { kind: 'when' }>,
  { text }: Words,
): string {
  return title === undefined ? condition.condition : text(title);
}

function markOf({ met }: NeedExplanation): string {
  return met ? '[x]' : '[ ]';
}

/** How a comparison is called, and what it asks of each item it counts. */
function calledIn(
  need: ComparisonExplanation,
  words: Words,
): { readonly title: string; readonly where: string; readonly simple: string } {
  const { where } = need;
  const isSimple = where?.kind === 'limit' && where.on === 'score' && where.limit.is === 'at_least';
  const asked = where && (isSimple ? where.limit.than : whereText(where, words));
  return { title: titleOf(need, words), where: asked ?? '', simple: isSimple ? 'yes' : 'no' };
}

/** What the comparison is called: as the questionnaire says, else by what it looks at. */
function titleOf(need: ComparisonExplanation, { text }: Words): string {
  if (need.title !== undefined) return text(need.title);
  // `none` is what the sentences know for nothing.
  if (need.kind === 'count' || need.kind === 'share') return 'none';
  const [first] = need.items;
  const weakest = need.items.find(({ value }) => value?.exact === need.have.exact) ?? first;
  return text(weakest?.title ?? '');
}

/** Which of several reach what is asked of each, where too few do. */
function itemLines(need: ComparisonExplanation, words: Words): readonly Line[] {
  if (need.met || need.kind === 'score' || need.kind === 'level') return [];
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
