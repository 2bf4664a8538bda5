import type {
  ChosenOption,
  InputExplanation,
  QuestionExplanation,
} from '../scoring/explanation.ts';
import type { Line } from './explain-tree.ts';
import { bandText, numberText, policyText } from './explain-words.ts';
import type { Words } from './explain-words.ts';
import { plainText } from './plain-text.ts';

/** A question, its answer, and what else is to be said of it. */
export function questionLine(
  question: QuestionExplanation,
  more: readonly Line[],
  words: Words,
  policy: InputExplanation['policy'] = null,
): Line {
  return {
    text: words.head(question),
    places: words.place(question.path),
    below: [...answerLines(question, policy, words), ...more],
  };
}

function answerLines(
  question: QuestionExplanation,
  policy: InputExplanation['policy'],
  words: Words,
): readonly Line[] {
  const { say } = words;
  const { state, chosen, reason } = question;
  const places = words.answerPlace(question.answer_path);
  if (state === 'hidden') {
    return question.hidden_by.map(({ condition, path }) => ({
      text: say('explain.hidden', { condition: plainText(condition) }),
      places: words.place(path),
    }));
  }
  if (state !== 'answered') {
    const why = reason === undefined ? 'none' : plainText(reason);
    return [
      {
        text: say('explain.state', { state, reason: why, policy: policyText(policy, words) }),
        places,
      },
    ];
  }
  if (chosen.length === 0) return [{ text: otherAnswer(question, words), places }];
  const lines = chosen.map((option) => ({
    text: chosenText(option, question, words),
    places: [places, option.path ? words.place(option.path) : ''].filter(Boolean).join(' '),
  }));
  if (chosen.length === 1 || !question.points) return lines;
  const points = numberText(question.points);
  return [...lines, { text: say('explain.together', { combine: question.combine, points }) }];
}

/** Words, and numbers that earn nothing. */
function otherAnswer({ answer }: QuestionExplanation, { say }: Words): string {
  const text = answer?.kind === 'number' ? answer.decimal : '';
  return say('explain.answer-text', {
    text: answer?.kind === 'text' ? plainText(answer.text) : text,
  });
}

function chosenText(
  { code, label, value, band }: ChosenOption,
  { answer }: QuestionExplanation,
  words: Words,
): string {
  const args = { code, label: words.text(label), value: value ?? '0' };
  if (band) {
    const held = { ...args, band: bandText(band, words) };
    return answer?.kind === 'number'
      ? words.say('explain.answer-number', { ...held, number: answer.decimal })
      : words.say('explain.answer-band', held);
  }
  return words.say(value === null ? 'explain.answer-unscored' : 'explain.answer', args);
}
