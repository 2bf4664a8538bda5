import type { Answer } from '../../answers/types.ts';
import type { View } from '../../answers/visibility.ts';
import { questionsOf } from '../../questionnaire/questions-of.ts';
import { calculate, firedChecks } from '../../scoring/cross-checks.ts';
import { flagsUp } from '../../scoring/score.ts';
import { viewOf } from '../../scoring/view.ts';
import { asBytes } from '../format-line.ts';
import { cellText } from './cell-text.ts';
import type { PlainReading, PlainRow } from './plain-row.ts';

/** What of the questionnaire concerns a row. */
export interface Seen {
  /** Absent where everything is asked always and nothing looks at the answers. */
  readonly looked?: Looked;
  readonly flags: IdTexts;
  readonly checks: IdTexts;
}

export interface Looked {
  readonly view: View;
  readonly answers: ReadonlyMap<string, Answer>;
}

/** Ids as a list of JSON and as a cell. */
interface IdTexts {
  readonly json: string;
  readonly cell: string;
}

const NO_IDS: IdTexts = { json: '[]', cell: '' };
const ALL: Seen = { flags: NO_IDS, checks: NO_IDS };

/** Undefined where an answer is given to what is not asked: that is to be told. */
export function rowLooker(
  { loaded, fields }: PlainReading,
  isViewNeeded: boolean,
): (row: PlainRow) => Seen | undefined {
  const { sections, flags, checks, calculated } = loaded.questionnaire;
  const questions = questionsOf(loaded.questionnaire);
  const isConditional = [...sections, ...questions].some(({ when }) => when !== undefined);
  if (!isViewNeeded && !isConditional && flags.length + checks.length === 0) return () => ALL;
  return (row) => {
    const answers = byId(questions, row.answers);
    const profile = byId(fields, row.profile);
    const view = viewOf(loaded, { profile, answers });
    for (const [at, { id }] of questions.entries()) {
      const own = row.answers[at];
      if (!own || own.isPassedOver || own.answer.state === 'skipped') continue;
      if (!view.visible.has(id)) return undefined;
    }
    const fired = firedChecks(loaded, calculate(calculated, view, { answers }), view, { answers });
    return {
      looked: { view, answers },
      flags: told(flagsUp(loaded, view).map(({ id }) => id)),
      checks: told(fired),
    };
  };
}

function byId(
  questions: readonly { readonly id: string }[],
  known: readonly ({ readonly answer: Answer } | undefined)[],
): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (let at = 0; at < questions.length; at += 1) {
    const own = known[at];
    if (own) answers.set(questions[at]?.id ?? '', own.answer);
  }
  return answers;
}

function told(ids: readonly string[]): IdTexts {
  if (ids.length === 0) return NO_IDS;
  return { json: asBytes(JSON.stringify(ids)), cell: cellText(ids.join(' ')) };
}
