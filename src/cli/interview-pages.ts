import { menuPage, menuRow } from '../ask/menu-page.ts';
import type { PageReply, ShowPage } from '../ask/page.ts';
import { sectionPicture } from '../ask/section-picture.ts';
import { speechFor } from '../ask/speech.ts';
import type { Speaker, Speech } from '../ask/speech.ts';
import { nextQuestion } from '../ask/next-question.ts';
import type { AskedQuestionnaire, Given, Item } from '../ask/next-question.ts';
import { textIn } from '../messages/text-in.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import {
  askedProfile,
  askedTogether,
  questionsOf,
  writtenOnce,
} from '../questionnaire/questions-of.ts';
import type { FileError } from './errors.ts';
import { countAnswers, firmOf } from './interview-folder.ts';
import type { Unfinished } from './interview-folder.ts';
import type { Ready } from './interview-ready.ts';

const NEW = 'new';
const LANGUAGE = 'language';

/** Which interview to go on with; `left` when the person leaves. */
export async function chooseUnfinished(
  unfinished: readonly Unfinished[],
  mayStartAnew: boolean,
  speaker: Speaker,
  show: ShowPage,
): Promise<Unfinished | 'new' | 'left'> {
  const { say } = speaker.voice();
  const rows = unfinished.map((one, position) =>
    menuRow(
      String(position),
      say('ask.unfinished-row', {
        firm: firmOf(one),
        time: one.journal.last.slice(0, 16).replace('T', ' '),
        count: countAnswers(one),
      }),
    ),
  );
  const all = mayStartAnew ? [...rows, menuRow(NEW, say('ask.unfinished-new'))] : rows;
  const title = say(mayStartAnew ? 'ask.unfinished' : 'ask.which-unfinished');
  const code = chosen(await show(menuPage(all, { title })));
  if (code === NEW) return NEW;
  return unfinished[Number(code ?? 'none')] ?? 'left';
}

/** What the questionnaire is, how long it takes, and that nothing gets lost; false when the person leaves. */
export async function showWelcome(
  { asked, start }: Pick<Ready, 'asked' | 'start'>,
  speaker: Speaker,
  show: ShowPage,
): Promise<boolean> {
  const { title, description } = asked.questionnaire;
  const extent = extentOf(asked);
  const kept = askedTogether(
    questionsOf(asked.questionnaire).filter(({ id }) => start.answers.has(id)),
  );
  for (;;) {
    const { say, language } = speaker.voice();
    const rows = [
      menuRow('begin', say('ask.welcome-begin')),
      menuRow(LANGUAGE, say('ask.other-language')),
    ];
    const help = [
      ...(description === undefined ? [] : [textIn(description, language).trim(), '']),
      say('ask.welcome', { ...extent, kept: kept.size }),
      say('ask.welcome-local'),
    ];
    const page = menuPage(rows, {
      title: textIn(title, language),
      help: help.join('\n'),
      passes: true,
      nothingToSave: true,
    });
    const code = chosen(await show(page));
    if (code !== LANGUAGE) return code !== undefined;
    speaker.turn();
  }
}

/** How much this person is asked at most, and their part of the minutes that the questionnaire names. */
function extentOf(asked: AskedQuestionnaire): Readonly<Record<Extent, number>> & {
  readonly minutes: number | 'none';
} {
  const { questionnaire, isAsked = () => true } = asked;
  const questions = writtenOnce(questionsOf(questionnaire));
  const all = askedTogether(questions).size;
  const total = askedTogether(questions.filter((one) => isAsked(one, 'answers'))).size;
  const fields = askedProfile(asked).filter((one) => isAsked(one, 'profile'));
  const late = fields.filter(({ ask }) => ask === 'last').length;
  const { minutes } = questionnaire;
  return {
    minutes: minutes === undefined ? 'none' : Math.max(1, Math.ceil((minutes * total) / all)),
    total,
    fields: fields.length - late,
    late,
  };
}

/** Questions, fields of the firm asked before them, and those that are put off. */
type Extent = 'total' | 'fields' | 'late';

/** Says that the questionnaire is another one than before; false when the person leaves. */
export async function showChanged(
  dropped: number,
  speaker: Speaker,
  show: ShowPage,
): Promise<boolean> {
  const { say } = speaker.voice();
  const page = menuPage([menuRow('go-on', say('ask.changed-go-on'))], {
    title: say('ask.changed'),
    help: say('ask.changed-help', { dropped }),
    passes: true,
  });
  return chosen(await show(page)) !== undefined;
}

/** Says why an answer could not be saved; true when it is to be tried again. */
export async function showNotSaved(
  { error: { key, args }, tries }: { readonly error: FileError; readonly tries: number },
  speaker: Speaker,
  show: ShowPage,
): Promise<boolean> {
  const { say } = speaker.voice();
  const rows = [
    menuRow('again', say('ask.not-saved-again')),
    menuRow('leave', say('ask.not-saved-leave')),
  ];
  const page = menuPage(rows, {
    title: say('ask.not-saved', { tries }),
    help: say('ask.not-saved-help', { reason: say(key, args) }),
    nothingToSave: true,
  });
  return chosen(await show(page)) === 'again';
}

const MOST_TITLES = 6;

/** A questionnaire, and in view of which answers. */
interface Known {
  readonly loaded: LoadedQuestionnaire;
  readonly given: Given;
}

/** Says which answers drop out of the count with a change, before they do. */
export async function showHidden(
  hidden: readonly Item[],
  known: Known,
  speaker: Speaker,
  show: ShowPage,
): Promise<'go_on' | 'back' | 'interrupted'> {
  const { say, text } = speechFor(known, speaker.voice());
  const titles = hidden
    .slice(0, MOST_TITLES)
    .map(({ question }) =>
      say('ask.hidden-title', { title: text(question.matrix?.title ?? question.title) }),
    );
  const count = hidden.length;
  const more = count > MOST_TITLES ? [say('ask.hidden-more', { count })] : [];
  const rows = [menuRow('go_on', say('ask.hidden-go-on')), menuRow('back', say('ask.hidden-back'))];
  const page = menuPage(rows, {
    title: say('ask.hidden', { count }),
    help: say('ask.hidden-help', { titles: [...titles, ...more].join('\n') }),
    canGoBack: true,
  });
  return onward(await show(page));
}

/** Shows how a section stands that was just answered; nothing where it counts for no dimension. */
export async function showSection(
  last: Item,
  known: Known,
  speaker: Speaker,
  show: ShowPage,
): Promise<'go_on' | 'back' | 'interrupted'> {
  const speech = speechFor(known, speaker.voice());
  const { say, text } = speech;
  const bars = sectionPicture(known.loaded, last, known.given, speech);
  if (bars.length === 0) return 'go_on';
  const next = nextQuestion(known.loaded, known.given);
  const page = menuPage([menuRow('go_on', say('ask.section-next'))], {
    title: say('ask.section-done', { title: last.section ? text(last.section.title) : '' }),
    ...(next && { help: say('ask.section-ahead', aheadOf(next, speech)) }),
    bars,
    canGoBack: true,
    passes: true,
  });
  return onward(await show(page));
}

function aheadOf(
  { late, section, progress }: Item,
  { say, text }: Speech,
): { readonly title: string; readonly count: number } {
  const title = late ? say('ask.late') : text(section?.title ?? '');
  return { title, count: progress.places - progress.place + 1 };
}

function onward(reply: PageReply): 'go_on' | 'back' | 'interrupted' {
  if (reply.kind === 'interrupted') return 'interrupted';
  return chosen(reply) === 'go_on' ? 'go_on' : 'back';
}

function chosen(reply: PageReply): string | undefined {
  return reply.kind === 'option' ? reply.code : undefined;
}
