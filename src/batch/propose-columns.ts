import type { Column, ColumnUse, Target } from './column-use.ts';
import { nameOfTarget } from './column-use.ts';
import { parseHeading } from './heading.ts';
import type { Heading } from './heading.ts';
import { platformColumn } from './platform-columns.ts';
import { textsOf } from '../questionnaire/texts-of.ts';
import { optionNamed } from './question-names.ts';
import type { QuestionNames } from './question-names.ts';
import { sameWords } from './heading.ts';
import { LEAST_ALIKE, likenessTo } from './likeness.ts';

/**
 * What each column is for, by its heading alone. Sure are ids, import hints, titles, options and
 * rows of a question whose title is known; a number or similar words are not.
 */
export function proposeColumns(
  headings: readonly string[],
  names: QuestionNames,
  main: string,
): readonly Column[] {
  return columnsOf(headings, { names, main, guess });
}

/** The same of what is sure alone; looking for what is similar takes a hundred times longer. */
export function sureColumns(headings: readonly string[], names: QuestionNames): readonly Column[] {
  return columnsOf(headings, { names, main: '', guess: () => ({ kind: 'unknown' }) });
}

function columnsOf(
  headings: readonly string[],
  { names, main, guess: guessed }: Omit<Around, 'parent'>,
): readonly Column[] {
  let parent: Parent | undefined;
  return headings.map((written) => {
    const heading = parseHeading(written);
    const use = useOf(heading, { names, main, parent, guess: guessed });
    if (use.kind === 'option' || use.kind === 'question') {
      const { question } = use.target;
      const rows = names.inOrder.find((own) => own.includes(use.target)) ?? [use.target];
      const isGroup = question.kind === 'multiple' || question.matrix !== undefined;
      parent = isGroup ? { number: heading.number, targets: rows } : undefined;
    }
    return { heading: written, use };
  });
}

/** The multiple question or matrix that the column before belongs to. */
interface Parent {
  readonly number: number | undefined;
  readonly targets: readonly Target[];
}

interface Around {
  readonly names: QuestionNames;
  readonly main: string;
  readonly parent: Parent | undefined;
  /** What a heading may be for that is nothing sure. */
  readonly guess: (heading: Heading, names: QuestionNames) => ColumnUse;
}

function useOf(heading: Heading, around: Around): ColumnUse {
  const { names, main, parent } = around;
  if (heading.whole === '') return { kind: 'drop' };
  const byId = names.ids.get(heading.written.trim());
  if (byId) return { kind: 'question', target: byId };
  const named = byWords(heading, names);
  if (named) return named;
  const part = byParts(heading, around);
  if (part) return part;
  // 「8、关卡设计」: the title stands on the first row of the matrix only.
  const follows = parent !== undefined && heading.number === parent.number;
  const row = follows ? rowNamed(heading.stem, parent.targets) : undefined;
  if (row) return { kind: 'question', target: row };
  const platform = platformColumn(heading.written);
  if (platform === 'total') return { kind: 'total', node: main };
  return platform ? { kind: platform } : around.guess(heading, names);
}

function byWords(
  { whole, stem }: Heading,
  { hints, titles }: QuestionNames,
): ColumnUse | undefined {
  const found = hints.get(whole) ?? hints.get(stem) ?? titles.get(whole) ?? titles.get(stem);
  const [target, ...more] = found ?? [];
  if (!target) return undefined;
  // The title of a matrix is that of all its rows, and names none of them.
  if (target.question.matrix && found === titles.get(stem)) return undefined;
  if (more.length === 0) return { kind: 'question', target };
  return { kind: 'unsure', like: nameOfTarget(target), why: 'words' };
}

function byParts(
  { parts, number }: Heading,
  { names: { titles, hints }, parent }: Around,
): ColumnUse | undefined {
  let unsure: ColumnUse | undefined;
  for (const { stem, part } of parts) {
    const follows = stem === '' && parent !== undefined && number === parent.number;
    const targets = follows ? parent.targets : (hints.get(stem) ?? titles.get(stem) ?? []);
    const use = partOf(part, targets);
    if (use && use.kind !== 'unsure') return use;
    unsure ??= use;
  }
  return unsure;
}

/** A row of a matrix, or an option of the one question that may have several. */
function partOf(part: string, targets: readonly Target[]): ColumnUse | undefined {
  const [target, ...more] = targets;
  if (!target) return undefined;
  const row = rowNamed(part, targets);
  if (row) return { kind: 'question', target: row };
  if (target.question.kind !== 'multiple' || more.length > 0) return undefined;
  const option = optionNamed(part, target.question.options);
  if (option) return { kind: 'option', target, option };
  return { kind: 'unsure', like: nameOfTarget(target), why: 'option' };
}

function rowNamed(words: string, targets: readonly Target[]): Target | undefined {
  return targets.find(({ question: { matrix } }) =>
    matrix ? textsOf(matrix.label).some((label) => sameWords(label) === words) : false,
  );
}

function guess({ number, stem }: Heading, names: QuestionNames): ColumnUse {
  const similar = mostAlike(stem, names);
  if (similar) return { kind: 'unsure', like: nameOfTarget(similar), why: 'words' };
  const [byNumber] = number === undefined ? [] : (names.inOrder[number - 1] ?? []);
  if (byNumber) return { kind: 'unsure', like: nameOfTarget(byNumber), why: 'number' };
  return { kind: 'unknown' };
}

function mostAlike(words: string, { titles, hints }: QuestionNames): Target | undefined {
  const alikeTo = likenessTo(words);
  let best: { readonly target: Target; readonly alike: number } | undefined;
  for (const [title, [target]] of [...titles, ...hints]) {
    const alike = alikeTo(title);
    if (target && alike >= LEAST_ALIKE && alike > (best?.alike ?? 0)) best = { target, alike };
  }
  return best?.target;
}
