import { closestWord } from '../source/closest-word.ts';
import type { Finding } from '../source/finding.ts';
import { indexMoved, noteMoves } from '../source/moved-index.ts';
import type { Moves } from '../source/moved-index.ts';
import type { Path, SourceIndex } from '../source/source-index.ts';
import { bindCondition, bindPieces } from './bind-names.ts';
import { bindNode } from './bind-scoring.ts';
import type { QuestionnaireFile } from './file.ts';
import type { QuestionFile } from './question-file.ts';
import type { NodeFile } from './scoring-file.ts';
import { groupOf, groupsIn, innerId, itemsOf, nameGroups } from './group-names.ts';
import type { Group, GroupNames, Item } from './group-names.ts';
import { joinTexts } from './join-texts.ts';
import type { Text } from './question-types.ts';

/** A questionnaire's file without groups, and the places of what they became. */
export interface LaidOut {
  readonly value: QuestionnaireFile;
  readonly index: SourceIndex;
}

/**
 * A file as written → the same with every repeat group laid out: after the group, which asks how many
 * items there are, one question for each inner question and item, shown where there is such an item;
 * and one node for each item instead of a node that is `per` group.
 */
export function layOutGroups(file: QuestionnaireFile, index: SourceIndex): LaidOut {
  const groups = groupsIn(file);
  if (groups.length === 0) return { value: file, index };
  const moves = noteMoves();
  const [language = 'zh-CN'] = file.languages;
  const sections = file.sections.map((section, position) => ({
    ...section,
    questions: placed(
      section.questions.map((question) => questionsOf(question, language)),
      ['sections', position, 'questions'],
      moves,
    ),
  }));
  const scoring = { ...file.scoring, nodes: layOutNodes(file, groups, moves) };
  return { value: { ...file, sections, scoring }, index: indexMoved(index, moves) };
}

/** A node that is `per` something that is no repeat group. */
export function* checkPer(file: QuestionnaireFile): Generator<Finding> {
  const known = new Set(groupsIn(file).map(({ id }) => id));
  for (const [position, { per }] of file.scoring.nodes.entries()) {
    if (per === undefined || known.has(per)) continue;
    const path = ['scoring', 'nodes', position, 'per'];
    yield {
      code: 'unknown-id',
      path,
      args: { id: per, suggestion: closestWord(per, [...known]) ?? '' },
    };
  }
}

/** A question, and what of it is written elsewhere than it stands. */
interface Copy {
  readonly question: QuestionFile;
  /** From the question of the file. */
  readonly from: Path;
  readonly shift?: (offset: number) => number;
}

function placed(
  lists: readonly (readonly Copy[])[],
  path: Path,
  moves: Moves,
): readonly QuestionFile[] {
  const copies = lists.flatMap((list, place) => list.map((copy) => ({ ...copy, place })));
  for (const [position, { from, shift, place, question }] of copies.entries()) {
    const [now, written] = [
      [...path, position],
      [...path, place, ...from],
    ];
    moves.set(now, written);
    if (!question.repeat) continue;
    moveTitle(question.title, now, written, moves);
    // The group says how many items there are.
    if (shift) moves.set([...now, 'when'], [...written, 'when'], shift);
    else moves.set([...now, 'when'], [...path, place, 'maximum']);
    for (const at of (question.was ?? []).keys())
      moves.set([...now, 'was', at], [...written, 'id']);
  }
  return copies.map(({ question }) => question);
}

/** A title with the item before it, which may be in more languages than what is written. */
function moveTitle(title: Text, now: Path, written: Path, moves: Moves): void {
  const place = [...written, 'title'];
  moves.set([...now, 'title'], place, 'whole');
  if (typeof title === 'string') return;
  for (const tag of Object.keys(title)) moves.set([...now, 'title', tag], place, 'whole');
}

function questionsOf(file: QuestionFile, language: string): readonly Copy[] {
  const group = groupOf(file);
  if (!group) return [{ question: file, from: [] }];
  const { questions: _, ...count } = file;
  const names = [file.id, ...(file.was ?? [])];
  const asked = itemsOf(group).flatMap((item) =>
    group.inner.map((question, at) => copyOf(question, { item, language, names, at })),
  );
  return [{ question: count, from: [] }, ...asked];
}

interface Copying {
  readonly item: Item;
  readonly language: string;
  /** Of the group, also in earlier versions. */
  readonly names: readonly string[];
  /** Position in the group. */
  readonly at: number;
}

function copyOf(file: QuestionFile, { item, language, names, at }: Copying): Copy {
  const { group, number } = item;
  const inner = new Set(group.inner.map(({ id }) => id));
  const bound = { group: group.id, item: number, inner };
  const { text, shift } = bindCondition(file.when, bound);
  const [, ...was] = names.flatMap((name) =>
    [file.id, ...(file.was ?? [])].map((id) => `${name}.${number}.${id}`),
  );
  const { when, ...rest } = file;
  const question = {
    ...bindPieces(rest, bound),
    id: innerId(item, file.id),
    title: joinTexts(itemName(item), bindPieces(file.title, bound), language),
    when: text,
    ...(was.length > 0 && { was }),
    repeat: { id: group.id, item: number, of: file.id },
  };
  return { question, from: ['questions', at], ...(when !== undefined && { shift }) };
}

/** 「车间 1」, in every language there is. */
function itemName({ group: { item }, number }: Item): Text {
  if (typeof item === 'string') return `${item} ${number}`;
  return Object.fromEntries(Object.entries(item).map(([tag, text]) => [tag, `${text} ${number}`]));
}

function layOutNodes(
  file: QuestionnaireFile,
  groups: readonly Group[],
  moves: Moves,
): readonly NodeFile[] {
  const names = nameGroups(groups, file);
  const [language = 'zh-CN'] = file.languages;
  const copies = file.scoring.nodes.flatMap((node, place) => {
    const group = groups.find(({ id }) => id === node.per);
    const items = group ? itemsOf(group) : [undefined];
    return items.map((item) => ({ node: item ? nodeOf(node, item, language) : node, place, item }));
  });
  return copies.map(({ node, place, item }, position) => {
    const now = ['scoring', 'nodes', position];
    const written = ['scoring', 'nodes', place];
    moves.set(now, written);
    if (item) moveTitle(node.title, now, written, moves);
    return bindNode(node, { now, written }, binding(names, moves, item));
  });
}

function binding(
  names: GroupNames,
  moves: Moves,
  item: Item | undefined,
): Parameters<typeof bindNode>[2] {
  return { names, moves, ...(item && { item }) };
}

function nodeOf(file: NodeFile, item: Item, language: string): NodeFile {
  const { per: _, ...node } = file;
  return {
    ...node,
    id: `${file.id}.${item.number}`,
    title: joinTexts(itemName(item), file.title, language),
    repeat: { id: item.group.id, item: item.number, of: file.id },
  };
}
