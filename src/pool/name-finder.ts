import { sameWords } from '../batch/heading.ts';
import { LEAST_ALIKE, likeness } from '../batch/likeness.ts';
import { optionFinder } from '../batch/option-finder.ts';
import type { OptionFinder } from '../batch/option-finder.ts';
import { splitPieces } from '../batch/read-choice.ts';
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
    const alone = finder.find(cell);
    const pieces = alone ? [cell] : splitPieces(cell, finder);
    const ids = new Set<string>();
    const unsure: Unsure[] = [];
    for (const piece of pieces.map((one) => one.trim()).filter((one) => one !== '')) {
      const found = finder.find(piece);
      if (found) ids.add(found.option.code);
      else unsure.push({ text: piece, ...mostAlike(piece, question, finder) });
    }
    return { ids: [...ids], unsure };
  };
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
