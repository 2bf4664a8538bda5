import { sameWords } from '../batch/heading.ts';
import { LEAST_ALIKE, likeness } from '../batch/likeness.ts';
import { optionFinder } from '../batch/option-finder.ts';
import type { OptionFinder } from '../batch/option-finder.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { textsOf } from '../questionnaire/texts-of.ts';

/** What a cell names: sure ones by id; the others as they are written, with what they are like. */
export interface NamesRead {
  readonly ids: readonly string[];
  readonly unsure: readonly Unsure[];
}

export interface Unsure {
  readonly text: string;
  /** Id and title of the one it is most like; absent where it is like none. */
  readonly like?: { readonly id: string; readonly title: string };
}

/** Finds classes or capabilities by id, full title, or what a mapping says; never by being similar. */
export function nameFinder(
  question: Question,
  texts: Readonly<Record<string, string>> = {},
): (cell: string) => NamesRead {
  const finder = optionFinder(question, { texts });
  return (cell) => {
    const ids = new Set<string>();
    const unsure: Unsure[] = [];
    for (const piece of piecesOf(cell, finder)) {
      const found = finder.find(piece);
      if (found) ids.add(found.option.code);
      else unsure.push({ text: piece, ...mostAlike(piece, question, finder) });
    }
    return { ids: [...ids], unsure };
  };
}

/** So many pieces at most make up one title: 「进销存、轻 ERP」 has two. */
const MOST_JOINED = 6;

/** A cell by its separators, where these are not part of a title. */
function piecesOf(cell: string, { find }: OptionFinder): readonly string[] {
  // At the odd places stand the separators.
  const parts = cell.split(/([,，、;；|/\n])/);
  const pieces: string[] = [];
  for (let at = 0; at < parts.length;) {
    const joined = Array.from({ length: MOST_JOINED }, (_, more) => ({
      text: parts.slice(at, at + 1 + 2 * more).join(''),
      length: 1 + 2 * more,
    }));
    const known = joined.findLast(({ text }) => find(text) !== undefined);
    pieces.push((known?.text ?? parts[at] ?? '').trim());
    at += (known?.length ?? 1) + 1;
  }
  return pieces.filter((piece) => piece !== '');
}

function mostAlike(
  piece: string,
  { options }: Question,
  { find }: OptionFinder,
): Pick<Unsure, 'like'> {
  const words = sameWords(piece.slice(0, 60));
  const rated = options.flatMap(({ code, label, import: names = [] }) =>
    [...textsOf(label), ...names].map((title) => {
      const known = sameWords(title);
      const within = words.length > 1 && known.includes(words) ? LEAST_ALIKE : 0;
      return { id: code, title, alike: Math.max(likeness(words, known), within) };
    }),
  );
  const [best] = rated.toSorted((a, b) => b.alike - a.alike);
  if (!best || best.alike < LEAST_ALIKE || find(best.title) === undefined) return {};
  const { id, title } = best;
  return { like: { id, title } };
}
