import type { Answer } from '../answers/types.ts';
import type { Option } from '../questionnaire/question-types.ts';
import type { Given } from './next-question.ts';
import type { Page, ShowPage } from './page.ts';
import type { Speech } from './speech.ts';

/** What the pages of one question are shown and worded with. */
export interface Tools {
  readonly show: ShowPage;
  readonly speech: Speech;
}

/** One line of words to ask for, on a page like the one it belongs to. */
export interface WordsWanted {
  readonly title?: string;
  readonly label?: string;
  readonly help: string;
  /** What stands in the line already. */
  readonly line: string;
  /** The most characters. */
  readonly longest: number;
  readonly problemWith?: (line: string) => string | undefined;
}

/** The words that were typed; undefined when the person goes back. */
export async function askWords(
  { title, label, help, line, longest, problemWith }: WordsWanted,
  page: Page,
  { show, speech }: Tools,
): Promise<string | undefined | { readonly kind: 'interrupted' }> {
  const { hint: _hint, introduction: _introduction, emptySkips: _skips, ...shown } = page;
  const { remarks: _, choices: __, ...bare } = shown;
  const words = await show({
    ...bare,
    title: title ?? page.title,
    help,
    rows: [
      {
        kind: 'input',
        label: label ?? speech.say('ask.text-label'),
        note: speech.say('ask.text-note', { limit: longest }),
        longest,
      },
    ],
    many: false,
    canGoBack: true,
    canJump: false,
    more: [],
    start: { focus: 0, ticked: [], line },
    problemWith: (typed) => problemWith?.(typed) ?? tooLong(typed, longest, speech),
  });
  if (words.kind === 'interrupted') return { kind: 'interrupted' };
  return words.kind === 'line' ? words.line : undefined;
}

const LONGEST_WORDS = 60;

/** Why something does not apply. */
export function reasonWanted(earlier: Answer | undefined, speech: Speech): WordsWanted {
  const { say } = speech;
  return {
    help: say('ask.reason'),
    line: earlier?.reason ?? '',
    longest: LONGEST_WORDS,
    problemWith: (line) => (line.trim() === '' ? say('ask.reason-empty') : undefined),
  };
}

/** Who is to answer in the person's stead; who was named last is there already. */
export function assigneeWanted(
  { profile, answers }: Given,
  earlier: Answer | undefined,
  speech: Speech,
): WordsWanted {
  const { say } = speech;
  const named = [...profile.values(), ...answers.values()].flatMap(
    ({ assigned }) => assigned ?? [],
  );
  return {
    label: say('ask.assign-label'),
    help: say('ask.assign-help'),
    line: earlier?.assigned ?? named.at(-1) ?? '',
    longest: LONGEST_WORDS,
    problemWith: (line) => (line.trim() === '' ? say('ask.assign-empty') : undefined),
  };
}

/** What 「其他」 is. */
export function specifyWanted(
  { label }: Option,
  earlier: Answer | undefined,
  speech: Speech,
): WordsWanted {
  return {
    help: speech.say('ask.specify', { label: speech.text(label) }),
    line: earlier?.text ?? '',
    longest: LONGEST_WORDS,
  };
}

/** A pipe can send more than a person can type. */
function tooLong(line: string, limit: number, { say }: Pick<Speech, 'say'>): string | undefined {
  const length = Array.from(line.trim()).length;
  return length <= limit ? undefined : say('ask.text-too-long', { limit, length });
}
