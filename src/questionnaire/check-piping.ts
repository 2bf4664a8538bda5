import { closestWord } from '../source/closest-word.ts';
import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import type { QuestionnaireFile } from './file.ts';
import { piecesIn } from './piping.ts';
import type { Piece, WrittenPiece } from './piping.ts';
import { questionsOf } from './questions-of.ts';
import type { Question, Section } from './question-types.ts';

/** What texts may speak of. */
interface Known {
  /** In the order they are asked. */
  readonly answers: readonly string[];
  readonly profile: readonly string[];
}

/** Every `{{…}}` names a profile field or a question, and in a question one that is asked before it. */
export function* checkPiping(
  file: QuestionnaireFile,
  questionnaire: { readonly sections: readonly Section[] },
  profile: readonly Question[],
): Generator<Finding> {
  const known = {
    answers: questionsOf(questionnaire).map(({ id }) => id),
    profile: profile.map(({ id }) => id),
  };
  for (const { text, path } of textsWithBraces(file, [])) {
    const earlier = new Set(known.answers.slice(0, countEarlier(path, file)));
    for (const written of piecesIn(text)) {
      const found = checkPiece(written, known, earlier);
      if (found) yield { ...found, path };
    }
  }
}

type Complaint = Omit<Finding, 'path'>;

function checkPiece(
  written: WrittenPiece,
  known: Known,
  earlier: ReadonlySet<string>,
): Complaint | undefined {
  const { inside, begin, start, end } = written;
  const span = { start, end };
  const piece = written.piece ?? misnamed(inside);
  if (!piece) return { code: 'piping-malformed', args: { inside }, span };
  const { of, id } = piece;
  if (!known[of].includes(id)) {
    const args = { id, suggestion: closestWord(id, known[of]) ?? '' };
    const from = begin + of.length + 1;
    return { code: 'unknown-id', args, span: { start: from, end: from + id.length } };
  }
  return of === 'profile' || earlier.has(id)
    ? undefined
    : { code: 'piping-later', args: { id }, span };
}

/** What would name something if its id were written as ids are. */
function misnamed(inside: string): Piece | undefined {
  const [, of, id] = /^(answers|profile)\.([\p{L}\d_.-]+)$/u.exec(inside) ?? [];
  if (id === undefined) return undefined;
  return { of: of === 'profile' ? 'profile' : 'answers', id };
}

interface FoundText {
  readonly text: string;
  readonly path: Path;
}

function* textsWithBraces(value: unknown, path: Path): Generator<FoundText> {
  if (typeof value === 'string') {
    if (value.includes('{{') && path.at(-1) !== 'when') yield { text: value, path };
  } else if (typeof value === 'object' && value !== null) {
    const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [key, item] of entries) yield* textsWithBraces(item, [...path, key]);
  }
}

/** How many questions are asked before a text is shown; after the last section, all of them. */
function countEarlier(path: Path, { sections }: QuestionnaireFile): number {
  const [list, position, key, place] = path;
  if (list !== 'sections' || typeof position !== 'number') return Number.POSITIVE_INFINITY;
  const before = sections.slice(0, position).flatMap(({ questions }) => questions);
  const inside = key === 'questions' ? sections[position]?.questions.slice(0, Number(place)) : [];
  return [...before, ...(inside ?? [])].reduce((sum, { rows }) => sum + (rows?.length ?? 1), 0);
}
