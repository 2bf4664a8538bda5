import type { Answer } from '../answers/types.ts';
import { picksOf } from '../questionnaire/picks.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { answerWords } from './answer-words.ts';
import { matrixParts } from './build-matrix-page.ts';
import { inputRows } from './input-rows.ts';
import { firmName } from './next-question.ts';
import type { Item } from './next-question.ts';
import type { Page, Remark, Row } from './page.ts';
import { doubtAboutLine, problemWithLine, problemWithTicks } from './problem-with-line.ts';
import { speechFor } from './speech.ts';
import type { AskRequest, Speech, Voice } from './speech.ts';
import { statesOf } from './states-of.ts';

/** A question → the page that asks it. */
export function buildPage(request: AskRequest, voice: Voice): Page {
  const { item, given, canGoBack } = request;
  const { question, group, questions } = item;
  const speech = speechFor(request, voice);
  const earlier = withEarlier(request);
  const emptySkips = question.kind === 'text' && !question.required;
  const isEmpty = earlier.get(question.id)?.value === undefined;
  const hints = [
    earlierHint(request, speech),
    hintOf(item, speech),
    emptySkips && isEmpty && speech.say('ask.text-optional'),
  ];
  const hint = hints.filter(Boolean).join('\n');
  const parts = question.matrix
    ? matrixParts(item, question.matrix, { earlier, speech })
    : plainParts(item, earlier.get(question.id), speech);
  return {
    ...headOf(request, speech),
    firm: firmName(given),
    more: explanationsOf(question, speech),
    ...(hint !== '' && { hint }),
    canGoBack,
    canJump: true,
    ...(emptySkips && { emptySkips }),
    ...(group === 'answers' && {
      remarks: remarksOf(questions, given[group]),
      remarksOf: question.id,
    }),
    problemWith: (line) => problemWithLine(line, question, voice),
    doubtAbout: (line, when) => doubtAboutLine(line, question, when, voice),
    problemWithTicks: (codes) => problemWithTicks(codes, question, voice),
    ...parts,
    start: request.start ?? parts.start,
  };
}

/** Where nobody has answered yet, a page starts as it was answered some time ago. */
function withEarlier({ loaded, item: { group }, given }: AskRequest): ReadonlyMap<string, Answer> {
  return new Map([...(loaded.earlier?.[group] ?? []), ...given[group]]);
}

function earlierHint({ loaded, item }: AskRequest, speech: Speech): string {
  const { earlier } = loaded;
  const words = earlier ? answerWords(item, earlier, speech) : '';
  return words === '' ? '' : speech.say('ask.earlier', { answer: words });
}

/** A question's title, help, rows and where to start. */
function plainParts(
  item: Item,
  earlier: Answer | undefined,
  speech: Speech,
): Pick<Page, 'title' | 'help' | 'rows' | 'many' | 'start'> {
  const { question } = item;
  const rows = rowsOf(item, speech);
  return {
    title: speech.text(question.title),
    ...(question.help !== undefined && { help: speech.text(question.help) }),
    rows,
    many: question.kind === 'multiple',
    start: startOf(question, rows, earlier),
  };
}

type Head = Pick<Page, 'progress' | 'share' | 'timeLeft' | 'section' | 'introduction'>;

function headOf({ item, minutesLeft }: AskRequest, speech: Speech): Head {
  const { say } = speech;
  const { progress } = item;
  return {
    share: progress.done / progress.total,
    ...(minutesLeft !== undefined && { timeLeft: say('ask.time-left', { minutes: minutesLeft }) }),
    ...(item.group === 'profile' && !item.late
      ? headOfProfile(item, speech)
      : headOfSection(item, speech)),
  };
}

type HeadOf = Pick<Head, 'progress' | 'section' | 'introduction'>;

function headOfProfile({ question, opensSection, progress }: Item, { say }: Speech): HeadOf {
  const { position, total } = progress;
  const named = question.required ? 'yes' : 'no';
  return {
    progress: say('ask.progress-profile', { position, total }),
    section: say('ask.profile'),
    ...(opensSection && { introduction: say('ask.profile-introduction', { named }) }),
  };
}

function headOfSection(
  { section, opensSection, progress, late }: Item,
  { say, text }: Speech,
): HeadOf {
  const { part, parts, position, total, place, places } = progress;
  const [title, description] = late
    ? [say('ask.late'), say('ask.late-introduction')]
    : [text(section?.title ?? ''), section?.description && text(section.description)];
  return {
    progress: say('ask.progress', { part, parts, position, total }),
    section: say('ask.progress-section', { title, place, places }),
    ...(opensSection && description !== undefined && { introduction: description }),
  };
}

/** How many to tick; or, once a section, what to choose where options are steps of one ladder. */
function hintOf({ question, opensSection }: Item, { say }: Speech): string | undefined {
  const { least, most, range } = picksOf(question);
  if (least > 1 || most > 0) return say('ask.picks-hint', { least, most, range });
  const ladder =
    question.kind === 'single' && question.options.every(({ value }) => value !== undefined);
  return opensSection && ladder && !question.matrix ? say('ask.hint') : undefined;
}

function explanationsOf(question: Question, { say, language, text }: Speech): Page['more'] {
  const { why, good, evidence } = question;
  const papers = evidence.map(text).join(language === 'zh-CN' ? '、' : ', ');
  return [
    ...(why === undefined ? [] : [{ label: say('ask.more-why'), text: text(why) }]),
    ...(good === undefined ? [] : [{ label: say('ask.more-good'), text: text(good) }]),
    ...(papers === '' ? [] : [{ label: say('ask.more-evidence'), text: papers }]),
  ];
}

function remarksOf(
  questions: readonly Question[],
  earlier: ReadonlyMap<string, Answer>,
): ReadonlyMap<string, Remark> {
  return new Map(
    questions.map(({ id }) => {
      const answer = earlier.get(id);
      return [id, { note: answer?.note ?? '', evidence: answer?.evidence ?? [] }];
    }),
  );
}

function rowsOf(item: Item, speech: Speech): readonly Row[] {
  const { question } = item;
  const { say, text } = speech;
  const states = statesOf(item).map((state) => ({
    kind: 'state' as const,
    state,
    label: say(`ask.state-${state}`),
  }));
  const toOther: readonly Row[] = item.late
    ? [{ kind: 'state', state: 'skipped', toOther: true, label: say('ask.assign') }]
    : [];
  const options = [...question.options, ...question.bands].map((option) => {
    const label = text(option.label);
    // A questionnaire may have its own 「不清楚」: then it stands for ours.
    const same = states.find((row) => row.label === label);
    return {
      kind: 'option' as const,
      code: option.code,
      label,
      exclusive: option.exclusive ?? false,
      ...(same && { standsFor: same.state }),
    };
  });
  const taken = new Set(options.map(({ standsFor }) => standsFor));
  const rest = states.filter(({ state }) => !taken.has(state));
  return [...options, ...inputRows(question, speech), ...toOther, ...rest];
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
    const toOther = earlier.assigned !== undefined;
    const focus = find(
      (row) => row.kind === 'state' && row.state === state && (row.toOther ?? false) === toOther,
    );
    return { ...fresh, focus };
  }
  if (value.kind === 'number') return { ...fresh, focus: input, line: value.decimal };
  if (value.kind === 'text') return { ...fresh, focus: input, line: value.text };
  const codes = value.kind === 'codes' ? value.codes : [value.code];
  const focus = find((row) => row.kind === 'option' && row.code === codes[0]);
  return { ...fresh, focus, ticked: question.kind === 'multiple' ? codes : [] };
}
