import { buildPage } from '../ask/build-page.ts';
import { joinKeys } from '../ask/lay-lines.ts';
import type { Given, Group } from '../ask/next-question.ts';
import type { Page, Row } from '../ask/page.ts';
import type { Voice } from '../ask/speech.ts';
import { wrapText } from '../ask/wrap-text.ts';
import { textIn } from '../messages/text-in.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import {
  askedProfile,
  askedTogether,
  questionsOf,
  writtenOnce,
} from '../questionnaire/questions-of.ts';
import type { Question, Section } from '../questionnaire/question-types.ts';
import { conditionInWords } from './condition-in-words.ts';

/** A questionnaire as text: the profile, then every section and question, hidden or not. */
export function previewText(loaded: LoadedQuestionnaire, voice: Voice, columns: number): string {
  const { sections } = loaded.questionnaire;
  const preview: Preview = { loaded, voice, columns };
  const profile = askedProfile(loaded).map((question, index) =>
    drawQuestion(preview, {
      group: 'profile',
      id: question.id,
      questions: [question],
      question,
      position: index + 1,
    }),
  );
  let position = 0;
  const parts = sections.map((section) => {
    const questions = [...askedTogether(writtenOnce(section.questions))].map(([id, together]) => {
      const [question] = together;
      if (!question) return [];
      position += 1;
      const asked = { group: 'answers', id, question, questions: together, section } as const;
      return drawQuestion(preview, { ...asked, position });
    });
    return [...drawSection(preview, section), ...questions.flat()];
  });
  const heading = [...drawTitle(preview), '', rule(voice.say('ask.profile'))];
  return `${[...heading, ...profile.flat(), ...parts.flat()].join('\n')}\n`;
}

interface Preview {
  readonly loaded: LoadedQuestionnaire;
  readonly voice: Voice;
  readonly columns: number;
}

function drawTitle({ loaded, voice, columns }: Preview): readonly string[] {
  const { questionnaire } = loaded;
  const { say, language } = voice;
  const { title, description, minutes = 'none', sections, version } = questionnaire;
  const questions = askedTogether(writtenOnce(questionsOf(questionnaire))).size;
  const about = description === undefined ? [] : wrapText(textIn(description, language), columns);
  return [
    `${textIn(title, language)}  ${version}`,
    ...about,
    say('preview.counts', { questions, parts: sections.length, minutes }),
  ];
}

function rule(title: string): string {
  return `── ${title} ──`;
}

function drawSection(preview: Preview, section: Section): readonly string[] {
  const { voice, columns } = preview;
  const { title, description, when } = section;
  const text =
    description === undefined ? [] : wrapText(textIn(description, voice.language), columns);
  return ['', rule(textIn(title, voice.language)), ...text, ...drawWhen(preview, when, 'section-')];
}

function drawWhen(
  { loaded, voice, columns }: Preview,
  when: string | undefined,
  of: 'section-' | '',
): readonly string[] {
  if (when === undefined) return [];
  const condition = conditionInWords(when, loaded, voice);
  return wrapText(voice.say(`preview.${of}when`, { condition }), columns);
}

interface Asked {
  readonly group: Group;
  readonly id: string;
  readonly question: Question;
  /** The same, or with the other rows of its matrix. */
  readonly questions: readonly Question[];
  readonly section?: Section;
  readonly position: number;
}

function drawQuestion(preview: Preview, asked: Asked): readonly string[] {
  const { loaded, voice, columns } = preview;
  const { question, position, ...where } = asked;
  const progress = { part: 0, parts: 0, position, total: 0, done: 0, place: 0, places: 0 };
  const item = { ...where, question, late: false, opensSection: false, progress };
  const page = buildPage({ loaded, item, given: NOTHING, canGoBack: false }, voice);
  const inner = columns - INDENT.length;
  const optional = question.required ? '' : voice.say('preview.optional');
  const many = page.many ? voice.say('preview.many') : '';
  const [first = '', ...rest] = wrapText(`${page.title}${many}${optional}`, inner);
  const lines = [
    ...rest,
    ...drawWhen({ ...preview, columns: inner }, question.when, ''),
    ...(page.help === undefined ? [] : wrapText(page.help, inner)),
    ...drawChoices(page, inner),
    ...page.rows.flatMap((row) => drawRow(row, page, { ...preview, columns: inner })),
  ];
  const number = `${String(position).padStart(2)}. `;
  return ['', number + first, ...lines.map((line) => INDENT + line)];
}

const NOTHING: Given = { profile: new Map(), answers: new Map() };

const INDENT = '    ';

/** What each row of a matrix can be given. */
function drawChoices({ choices = [] }: Page, columns: number): readonly string[] {
  return joinKeys(
    choices.map(({ label }) => `( ) ${label}`),
    columns,
  );
}

function drawRow(row: Row, { many }: Page, { voice, columns }: Preview): readonly string[] {
  const mark = row.kind === 'line' ? '- ' : many && row.kind === 'option' ? '[ ] ' : '( ) ';
  if (row.kind === 'input') return wrapText(`____ ${row.label} ${row.note}`, columns);
  const excludes = many && row.kind === 'option' && row.exclusive;
  const words = row.label + (excludes ? voice.say('preview.exclusive') : '');
  const [first = '', ...rest] = wrapText(words, columns - mark.length);
  return [mark + first, ...rest.map((line) => INDENT + line)];
}
