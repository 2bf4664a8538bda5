import { hash } from 'node:crypto';
import type { RowPlace } from '../../cohort/scored-firm.ts';
import type { Language } from '../../messages/message.ts';
import { textIn } from '../../messages/text-in.ts';
import { levelOf } from '../../scoring/score.ts';
import { HIDDEN_QUESTION, firmQuestion } from '../firm-questions.ts';
import { asBytes } from '../format-line.ts';
import { cellText } from './cell-text.ts';
import type { PlainReading, PlainRow } from './plain-row.ts';

/** A text as JSON, in bytes. */
export function jsonText(text: string): string {
  return asBytes(JSON.stringify(text));
}

export interface LevelTexts {
  readonly json: string;
  /** Number and name. */
  readonly cells: { readonly value: string; readonly name: string };
}

/** The levels of the main node, as JSON and as cells. */
export function levelTexts({
  loaded: { questionnaire },
}: PlainReading): ReadonlyMap<number | null, LevelTexts> {
  const { main, nodes } = questionnaire.scoring;
  const steps = nodes.find(({ id }) => id === main)?.levels?.steps ?? [];
  return new Map(
    steps.map((step) => {
      const level = levelOf(step);
      const json = asBytes(JSON.stringify(level));
      return [
        step.value,
        { json, cells: { value: String(step.value), name: cellText(level?.name ?? null) } },
      ] as const;
    }),
  );
}

/** The members of a row's questions. `visible` is absent where all are asked. */
export function questionTexter({
  plan,
}: PlainReading): (row: PlainRow, visible: ReadonlySet<string> | undefined) => string {
  const all = plan.questions.map(({ question }) => {
    const key = jsonText(question.id);
    return {
      id: question.id,
      skipped: asBytes(`${key}:${JSON.stringify(firmQuestion(question)(undefined))}`),
      hidden: asBytes(`${key}:${JSON.stringify(HIDDEN_QUESTION)}`),
    };
  });
  return ({ answers }, visible) => {
    const texts: string[] = [];
    for (let at = 0; at < all.length; at += 1) {
      const own = all[at];
      if (!own) continue;
      const isHidden = visible !== undefined && !visible.has(own.id);
      texts.push(isHidden ? own.hidden : (answers[at]?.told ?? own.skipped));
    }
    // A joined text lies in one piece; one that is added to is put together piece by piece when it is written.
    return texts.join(',');
  };
}

type TellGaps = (row: PlainRow, visible: ReadonlySet<string> | undefined) => string;

/** Answered questions whose capability is below the target, as a list of JSON. */
export function gapLists({ loaded: { questionnaire }, plan }: PlainReading): TellGaps {
  const { target } = questionnaire;
  const texts = plan.questions.map(({ question: { id, capability } }) =>
    [0, 1, 2, 3, 4].map((level) =>
      asBytes(JSON.stringify({ question: id, capability, level, target })),
    ),
  );
  const gapsIn = gapFinder({ plan, target });
  return (row, visible) => {
    let json = '';
    for (const at of gapsIn(row, visible)) {
      json += `${json === '' ? '' : ','}${texts[at]?.[row.answers[at]?.reaches ?? 0] ?? ''}`;
    }
    return `[${json}]`;
  };
}

/** The same as titles in a cell. */
export function gapCells(
  { loaded: { questionnaire }, plan }: PlainReading,
  language: Language,
): TellGaps {
  const titles = plan.questions.map(({ question }) => textIn(question.title, language));
  const gapsIn = gapFinder({ plan, target: questionnaire.target });
  return (row, visible) => {
    let cell = '';
    for (const at of gapsIn(row, visible)) cell += `${cell === '' ? '' : '\n'}${titles[at] ?? ''}`;
    return cellText(cell);
  };
}

const NO_GAPS: readonly number[] = [];

/** Positions of the questions. */
function gapFinder({
  plan,
  target,
}: Pick<PlainReading, 'plan'> & { readonly target: number }): (
  row: PlainRow,
  visible: ReadonlySet<string> | undefined,
) => readonly number[] {
  const measured = plan.questions.flatMap(({ question: { id, capability } }, at) =>
    capability === undefined ? [] : [{ at, id }],
  );
  if (measured.length === 0) return () => NO_GAPS;
  return ({ answers }, visible) => {
    const found: number[] = [];
    for (const { at, id } of measured) {
      const level = answers[at]?.reaches ?? null;
      if (level !== null && level < target && visible?.has(id) !== false) found.push(at);
    }
    return found;
  };
}

/** The hash that a result of a row's answers has. */
export function rowHasher({ plan, fields }: PlainReading): (row: PlainRow) => string {
  const questions = inOrder(plan.questions.map(({ question }) => question.id));
  const profile = inOrder(fields.map(({ id }) => id));
  let room = Buffer.alloc(4096);
  return (row) => {
    const text = `{"answers":{${members(row.answers, questions)}},"profile":{${members(row.profile, profile)}}}`;
    if (text.length > room.length) room = Buffer.alloc(text.length * 2);
    const length = room.write(text, 'latin1');
    return hash('sha256', room.subarray(0, length));
  };
}

/** Positions in the order in which canonical JSON has their ids. */
function inOrder(ids: readonly string[]): readonly number[] {
  return [...ids.keys()].toSorted((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
}

function members(
  known: readonly ({ readonly hashed: string } | undefined)[],
  order: readonly number[],
): string {
  const texts: string[] = [];
  for (const at of order) {
    const own = known[at];
    if (own) texts.push(own.hashed);
  }
  return texts.join(',');
}

/** The members of the profile that is shown. */
export function shownProfile({ profile }: PlainRow): string {
  let text = '';
  for (const field of profile) {
    if (field && field.shown !== '') text += text === '' ? field.shown : `,${field.shown}`;
  }
  return text;
}

export interface PlaceTexts {
  /** The start of a record of JSON. */
  readonly json: string;
  /** File and sheet as cells. */
  readonly file: string;
  readonly table: string;
}

/** Where a row stands, but for its number. */
export function placeTexter(): (place: RowPlace) => PlaceTexts {
  let last: Pick<RowPlace, 'file' | 'sheet'> | undefined;
  let known: PlaceTexts = { json: '', file: '', table: '' };
  return ({ file, sheet }) => {
    if (last && file === last.file && sheet === last.sheet) return known;
    last = { file, ...(sheet !== undefined && { sheet }) };
    known = {
      json: asBytes(`${JSON.stringify(last).slice(0, -1)},"row":`),
      file: cellText(file),
      table: cellText(sheet ?? null),
    };
    return known;
  };
}
