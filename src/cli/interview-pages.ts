import type { Page, PageReply, Row } from '../ask/page.ts';
import { pipedText } from '../scoring/piped-text.ts';
import type { Given, Item } from '../ask/next-question.ts';
import { textIn } from '../messages/text-in.ts';
import { wordingIn } from '../messages/wording.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { askedTogether, questionsOf, writtenOnce } from '../questionnaire/questions-of.ts';
import type { Questionnaire } from '../questionnaire/types.ts';
import type { FileError } from './errors.ts';
import { countAnswers, firmOf } from './interview-folder.ts';
import type { Unfinished } from './interview-folder.ts';
import type { Session } from './session.ts';
import type { Terminal } from './terminal.ts';

const NEW = 'new';

/** Which interview to go on with; `left` when the person leaves. */
export async function chooseUnfinished(
  unfinished: readonly Unfinished[],
  mayStartAnew: boolean,
  { say }: Session,
  terminal: Terminal,
): Promise<Unfinished | 'new' | 'left'> {
  const rows = unfinished.map((one, position) =>
    option(
      String(position),
      say('ask.unfinished-row', {
        firm: firmOf(one),
        time: one.journal.last.slice(0, 16).replace('T', ' '),
        count: countAnswers(one),
      }),
    ),
  );
  const reply = await terminal.show({
    ...menu(mayStartAnew ? [...rows, option(NEW, say('ask.unfinished-new'))] : rows),
    title: say(mayStartAnew ? 'ask.unfinished' : 'ask.which-unfinished'),
  });
  const code = chosen(reply);
  if (code === NEW) return NEW;
  return unfinished[Number(code ?? 'none')] ?? 'left';
}

/** What the questionnaire is, how long it takes, and that nothing gets lost; false when the person leaves. */
export async function showWelcome(
  { title, description, minutes, ...questionnaire }: Questionnaire,
  { say, language }: Session,
  terminal: Terminal,
): Promise<boolean> {
  const total = askedTogether(writtenOnce(questionsOf(questionnaire))).size;
  const reply = await terminal.show({
    ...menu([option('begin', say('ask.welcome-begin'))]),
    title: textIn(title, language),
    help: [
      ...(description === undefined ? [] : [textIn(description, language).trim(), '']),
      say('ask.welcome', { minutes: minutes ?? 'none', total }),
      say('ask.welcome-local'),
    ].join('\n'),
  });
  return chosen(reply) !== undefined;
}

/** Says that the questionnaire is another one than before; false when the person leaves. */
export async function showChanged(
  dropped: number,
  { say }: Session,
  terminal: Terminal,
): Promise<boolean> {
  const reply = await terminal.show({
    ...menu([option('go-on', say('ask.changed-go-on'))]),
    title: say('ask.changed'),
    help: say('ask.changed-help', { dropped }),
  });
  return chosen(reply) !== undefined;
}

/** Says why an answer could not be saved; true when it is to be tried again. */
export async function showNotSaved(
  { key, args }: FileError,
  { say }: Session,
  terminal: Terminal,
): Promise<boolean> {
  const reply = await terminal.show({
    ...menu([
      option('again', say('ask.not-saved-again')),
      option('leave', say('ask.not-saved-leave')),
    ]),
    title: say('ask.not-saved'),
    help: say('ask.not-saved-help', { reason: say(key, args) }),
  });
  return chosen(reply) === 'again';
}

const MOST_TITLES = 6;

/** What was about to be hidden, and in view of which answers. */
interface Hiding {
  readonly loaded: LoadedQuestionnaire;
  readonly hidden: readonly Item[];
  readonly given: Given;
}

/** Says which answers drop out of the count with a change, before they do. */
export async function showHidden(
  { loaded, hidden, given }: Hiding,
  { say, language }: Session,
  terminal: Terminal,
): Promise<'go_on' | 'back' | 'interrupted'> {
  const text = pipedText(loaded, given, wordingIn(say, language));
  const titles = hidden
    .slice(0, MOST_TITLES)
    .map(({ question }) =>
      say('ask.hidden-title', { title: text(question.matrix?.title ?? question.title) }),
    );
  const count = hidden.length;
  const more = count > MOST_TITLES ? [say('ask.hidden-more', { count })] : [];
  const reply = await terminal.show({
    ...menu([option('go_on', say('ask.hidden-go-on')), option('back', say('ask.hidden-back'))]),
    title: say('ask.hidden', { count }),
    help: say('ask.hidden-help', { titles: [...titles, ...more].join('\n') }),
    canGoBack: true,
  });
  if (reply.kind === 'interrupted') return 'interrupted';
  return chosen(reply) === 'go_on' ? 'go_on' : 'back';
}

function option(code: string, label: string): Row {
  return { kind: 'option', code, label, exclusive: false };
}

function chosen(reply: PageReply): string | undefined {
  return reply.kind === 'option' ? reply.code : undefined;
}

/** A page that is no question: the first row is where one stands. */
function menu(rows: readonly Row[]): Omit<Page, 'title'> {
  return {
    progress: '',
    firm: '',
    more: [],
    rows,
    many: false,
    canGoBack: false,
    start: { focus: 0, ticked: [], line: '' },
    problemWith: () => undefined,
  };
}
