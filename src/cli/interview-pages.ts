import type { Page, PageReply, Row } from '../ask/page.ts';
import { textIn } from '../messages/text-in.ts';
import type { Questionnaire } from '../questionnaire/types.ts';
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
  { title, description, minutes, sections }: Questionnaire,
  { say, language }: Session,
  terminal: Terminal,
): Promise<boolean> {
  const total = sections.reduce((sum, section) => sum + section.questions.length, 0);
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
