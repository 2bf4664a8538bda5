import type { Answer } from '../answers/types.ts';
import type { MatrixRow, Question } from '../questionnaire/question-types.ts';
import type { Item } from './next-question.ts';
import type { Choice, MatrixLine, Page } from './page.ts';
import type { Speech } from './speech.ts';
import { statesOf } from './states-of.ts';

interface Setting {
  readonly earlier: ReadonlyMap<string, Answer>;
  readonly speech: Speech;
}

/** What the page of a matrix has of its own: one line a row, and what each can be given. */
export function matrixParts(
  item: Item,
  { title, help }: MatrixRow,
  { earlier, speech }: Setting,
): Pick<Page, 'title' | 'help' | 'rows' | 'choices' | 'many' | 'start'> {
  const choices = choicesOf(item, speech);
  return {
    title: speech.text(title),
    ...(help !== undefined && { help: speech.text(help) }),
    rows: item.questions.map((question) => lineOf(question, speech)),
    choices,
    many: false,
    start: { focus: 0, ticked: [], line: '', chosen: chosenBefore(item, choices, earlier) },
  };
}

function lineOf({ id, title, matrix }: Question, { text }: Speech): MatrixLine {
  const help = matrix?.rowHelp;
  return {
    kind: 'line',
    id,
    label: text(matrix?.label ?? title),
    ...(help !== undefined && { help: text(help) }),
  };
}

// One key each, so that a row is done with one: digits first, then the letters beside them.
const KEYS = '123456789abcdefghijklmnopqrstuvwxyz';

function choicesOf(item: Item, { say, text }: Speech): readonly Choice[] {
  const options = item.question.options.map(({ code, label }) => ({
    label: text(label),
    gives: { kind: 'option' as const, code },
  }));
  const states = statesOf(item).map((state) => ({
    label: say(`ask.state-${state}`),
    gives: { kind: 'state' as const, state },
  }));
  const offered = new Set(options.map(({ label }) => label));
  const rest = states.filter(({ label }) => !offered.has(label));
  return [...options, ...rest].map((choice, position) => ({
    ...choice,
    key: KEYS[position] ?? '',
  }));
}

function chosenBefore(
  { questions }: Item,
  choices: readonly Choice[],
  earlier: ReadonlyMap<string, Answer>,
): ReadonlyMap<string, number> {
  const chosen = new Map<string, number>();
  for (const { id } of questions) {
    const answer = earlier.get(id);
    const position = choices.findIndex(({ gives }) => isGiven(gives, answer));
    if (position >= 0) chosen.set(id, position);
  }
  return chosen;
}

function isGiven(gives: Choice['gives'], answer: Answer | undefined): boolean {
  if (gives.kind === 'state') return answer?.state === gives.state;
  return answer?.value?.kind === 'code' && answer.value.code === gives.code;
}
