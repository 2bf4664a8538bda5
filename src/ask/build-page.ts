import type { Answer } from '../answers/types.ts';
import type { Language, Say } from '../messages/message.ts';
import { textIn } from '../messages/text-in.ts';
import type { Question, Text } from '../questionnaire/types.ts';
import type { Item } from './next-question.ts';
import type { Page, Row, UnansweredState } from './page.ts';
import { problemWithLine, shownNumber } from './problem-with-line.ts';

/** How the interview speaks. */
export interface Voice {
  readonly say: Say;
  readonly language: Language;
}

/** One question to put to a person. */
export interface AskRequest {
  readonly item: Item;
  /** What was answered before, when the person comes back to it. */
  readonly earlier?: Answer;
  readonly canGoBack: boolean;
  /** The firm's name, or empty. */
  readonly firm: string;
}

/** A question → the page that asks it. */
export function buildPage(request: AskRequest, voice: Voice): Page {
  const { item, earlier, canGoBack, firm } = request;
  const { question } = item;
  const { say, language } = voice;
  const text = (of: Text): string => textIn(of, language);
  const rows = rowsOf(item, voice);
  return {
    ...headOf(item, voice),
    firm,
    title: text(question.title),
    ...(question.help !== undefined && { help: text(question.help) }),
    more: explanationsOf(question, voice),
    ...(givesHint(item) && { hint: say('ask.hint') }),
    rows,
    many: question.kind === 'multiple',
    canGoBack,
    start: startOf(question, rows, earlier),
    problemWith: (line) => problemWithLine(line, question, voice),
  };
}

type Head = Pick<Page, 'progress' | 'share' | 'section' | 'introduction'>;

function headOf({ group, section, opensSection, progress }: Item, { say, language }: Voice): Head {
  const { part, parts, position, total } = progress;
  if (group === 'profile') {
    return {
      progress: say('ask.progress-profile', { position, total }),
      share: (position - 1) / total,
      section: say('ask.profile'),
      ...(opensSection && { introduction: say('ask.profile-introduction') }),
    };
  }
  const description = opensSection ? section?.description : undefined;
  return {
    progress: say('ask.progress', { part, parts, position, total }),
    share: (position - 1) / total,
    ...(section && { section: textIn(section.title, language) }),
    ...(description !== undefined && { introduction: textIn(description, language) }),
  };
}

/** Said once a section, where options are steps of one ladder. */
function givesHint({ question, opensSection }: Item): boolean {
  return (
    opensSection &&
    question.kind === 'single' &&
    question.options.every(({ value }) => value !== undefined)
  );
}

function explanationsOf(question: Question, { say, language }: Voice): Page['more'] {
  const { why, good, evidence } = question;
  const papers = evidence
    .map((one) => textIn(one, language))
    .join(language === 'zh-CN' ? '、' : ', ');
  return [
    ...(why === undefined ? [] : [{ label: say('ask.more-why'), text: textIn(why, language) }]),
    ...(good === undefined ? [] : [{ label: say('ask.more-good'), text: textIn(good, language) }]),
    ...(papers === '' ? [] : [{ label: say('ask.more-evidence'), text: papers }]),
  ];
}

function rowsOf(item: Item, voice: Voice): readonly Row[] {
  const { question } = item;
  const { say, language } = voice;
  const options = [...question.options, ...question.bands].map((option): Row => ({
    kind: 'option',
    code: option.code,
    label: textIn(option.label, language),
    exclusive: option.exclusive ?? false,
  }));
  const states = statesOf(item).map((state): Row => ({
    kind: 'state',
    state,
    label: say(`ask.state-${state}`),
  }));
  const offered = new Set(options.map((row) => (row.kind === 'option' ? row.label : '')));
  // A questionnaire may have its own 「不清楚」: then it stands for ours.
  const rest = states.filter((row) => row.kind !== 'state' || !offered.has(row.label));
  return [...options, ...inputOf(question, voice), ...rest];
}

/** The profile is facts about the firm: 「不适用」 with a reason would be a chore there. */
function statesOf({ group, question }: Item): readonly UnansweredState[] {
  if (group === 'answers') {
    return question.notApplicable
      ? ['dont_know', 'not_applicable', 'skipped']
      : ['dont_know', 'skipped'];
  }
  if (question.required) return [];
  return question.kind === 'text' ? ['skipped'] : ['dont_know', 'skipped'];
}

function inputOf(question: Question, { say, language }: Voice): readonly Row[] {
  if (question.kind === 'text') {
    const { maximumLength: limit } = question;
    const note = limit === undefined ? '' : say('ask.text-note', { limit });
    return [{ kind: 'input', label: say('ask.text-label'), note }];
  }
  if (question.kind !== 'number') return [];
  const unit = question.unit === undefined ? '' : textIn(question.unit, language);
  const key = question.bands.length > 0 ? 'ask.number-instead' : 'ask.number-label';
  return [
    { kind: 'input', label: say(key, { unit: unit || 'none' }), note: rangeNote(question, say) },
  ];
}

function rangeNote({ minimum, maximum, integer }: Question, say: Say): string {
  const low = shownNumber(minimum);
  const high = shownNumber(maximum);
  return say('ask.number-note', { low, high, whole: integer ? 'yes' : 'no' });
}

function startOf(
  question: Question,
  rows: readonly Row[],
  earlier: Answer | undefined,
): Page['start'] {
  const find = (matches: (row: Row) => boolean): number => rows.findIndex((row) => matches(row));
  const input = find((row) => row.kind === 'input');
  const fresh = { focus: question.bands.length > 0 ? -1 : input, ticked: [], line: '' };
  if (!earlier) return fresh;
  const { state, value } = earlier;
  if (!value) {
    return { ...fresh, focus: find((row) => row.kind === 'state' && row.state === state) };
  }
  if (value.kind === 'number') return { ...fresh, focus: input, line: value.decimal };
  if (value.kind === 'text') return { ...fresh, focus: input, line: value.text };
  const codes = value.kind === 'codes' ? value.codes : [value.code];
  const focus = find((row) => row.kind === 'option' && row.code === codes[0]);
  return { ...fresh, focus, ticked: question.kind === 'multiple' ? codes : [] };
}
