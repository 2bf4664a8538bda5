import type {
  CalculatedExplanation,
  CheckExplanation,
  ConditionExplanation,
  Explanation,
  HiddenExplanation,
} from '../scoring/explanation.ts';
import { nodeLine } from './explain-node.ts';
import { questionLine } from './explain-question.ts';
import { formatTree } from './explain-tree.ts';
import type { Line } from './explain-tree.ts';
import { bandText, factLines, numberText, wordsFor } from './explain-words.ts';
import type { Words } from './explain-words.ts';
import { plainText } from './plain-text.ts';
import type { ReadSheet } from './read-case.ts';
import type { Session } from './session.ts';

/** An explanation as a person reads it on a terminal. */
export function formatExplanation(
  explanation: Explanation,
  read: ReadSheet,
  session: Session,
): string {
  const words = wordsFor(read, session);
  const { say, paint } = session;
  const { root } = explanation;
  const { index, baseFile } = read.loaded;
  const name = read.answers.profile.get('name')?.value;
  const firm = name?.kind === 'text' ? `${plainText(name.text)} · ` : '';
  const head = [
    paint.bold(`${firm}${words.text(read.loaded.questionnaire.title)}`),
    say('explain.legend-answers', { file: plainText(read.answersIndex.file) }),
    say('explain.legend-questionnaire', { file: plainText(index.file) }),
    ...(baseFile === undefined ? [] : [say('explain.legend-base', { file: plainText(baseFile) })]),
  ];
  const parts = [
    root.kind === 'node' ? nodeLine(root, words) : questionLine(root, [], words),
    ...section('explain.calculated', calculatedLines(explanation.calculated, words), words),
    ...section(
      'explain.checks',
      explanation.checks.map((one) => checkLine(one, words)),
      words,
    ),
    ...section(
      'explain.flags',
      explanation.flags.map(({ title, id, path, condition }) => ({
        text: words.head({ id, title }),
        places: words.place(path),
        below: becauseLines(condition, words),
      })),
      words,
    ),
    ...section('explain.hidden-questions', hiddenLines(explanation.hidden, words), words),
  ];
  const trees = parts.map((part) => formatTree([part], session));
  return [`${head.join('\n')}\n`, ...trees].join('\n');
}

function section(
  key: 'explain.calculated' | 'explain.checks' | 'explain.flags' | 'explain.hidden-questions',
  below: readonly Line[],
  { say }: Words,
): readonly Line[] {
  return below.length === 0 ? [] : [{ text: say(key), tone: 'title', below }];
}

function calculatedLines(values: readonly CalculatedExplanation[], words: Words): readonly Line[] {
  const known = values.flatMap((one) =>
    one.value
      ? [
          {
            text: words.say('explain.calculated-value', {
              head: words.head(one),
              dividend: numberText(one.dividend.value),
              divisor: numberText(one.divisor.value),
              times: one.times,
              value: numberText(one.value),
            }),
            places: words.place(one.path),
          },
        ]
      : [],
  );
  const unknown = values.filter(({ value }) => !value).map(({ id }) => id);
  if (unknown.length === 0) return known;
  const list = unknown.join(words.say('explain.and'));
  return [...known, { text: words.say('explain.calculated-none', { list }) }];
}

function checkLine({ message, path, fires }: CheckExplanation, words: Words): Line {
  const text = words.text(message);
  const places = words.place(path);
  if (fires.kind === 'when') return { text, places, below: becauseLines(fires.condition, words) };
  const [chosen] = fires.chosen;
  const band = chosen?.band ? bandText(chosen.band, words) : '';
  const args = { value: numberText(fires.value), code: chosen?.code ?? '', band };
  const below = { text: words.say('explain.check-band', args) };
  return {
    text,
    places,
    below: [chosen?.path ? { ...below, places: words.place(chosen.path) } : below],
  };
}

function becauseLines(condition: ConditionExplanation, words: Words): readonly Line[] {
  const text = words.say('explain.because', { condition: plainText(condition.condition) });
  return [{ text, places: words.place(condition.path), below: factLines(condition, words) }];
}

/** Questions that the same condition hides stand together. */
function hiddenLines(hidden: readonly HiddenExplanation[], words: Words): readonly Line[] {
  const groups = new Map<string, { condition: ConditionExplanation; heads: string[] }>();
  for (const question of hidden) {
    for (const condition of question.conditions) {
      const group = groups.get(condition.condition) ?? { condition, heads: [] };
      group.heads.push(words.head(question));
      groups.set(condition.condition, group);
    }
  }
  return [...groups.values()].map(({ condition, heads }) => ({
    text: words.say('explain.not-holding', { condition: plainText(condition.condition) }),
    places: words.place(condition.path),
    below: [...factLines(condition, words), { text: heads.join(words.say('explain.and')) }],
  }));
}
