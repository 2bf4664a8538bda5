import type { QuestionnaireFile } from './file.ts';
import type { QuestionFile } from './question-file.ts';

/** The most items that a repeat group may have. */
export const MOST_ITEMS = 20;

/** A repeat group as written. */
export interface Group {
  readonly id: string;
  /** What one item is called. */
  readonly item: NonNullable<QuestionFile['item']>;
  /** The most items there can be. */
  readonly most: number;
  readonly inner: readonly QuestionFile[];
}

/** One item of a group. */
export interface Item {
  readonly group: Group;
  /** Counts from 1. */
  readonly number: number;
}

/** What the names of an author stand for once groups are laid out. */
export interface GroupNames {
  /** One id, or one for each item; with `item` what is of that item only. */
  resolve(name: string, item?: Item): readonly { readonly id: string; readonly item?: Item }[];
  /** An item's own questions with a tag. */
  tagged(tag: string, item: Item): readonly { readonly id: string; readonly scores: boolean }[];
}

export function groupsIn({ sections }: QuestionnaireFile): readonly Group[] {
  return sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) => groupOf(question) ?? []);
}

export function groupOf({ id, item, maximum, questions, kind }: QuestionFile): Group | undefined {
  if (kind !== 'repeat' || item === undefined || !questions) return undefined;
  return { id, item, most: Number(maximum), inner: questions };
}

export function itemsOf(group: Group): readonly Item[] {
  return Array.from({ length: group.most }, (_, index) => ({ group, number: index + 1 }));
}

export function innerId({ group, number }: Item, id: string): string {
  return `${group.id}.${number}.${id}`;
}

/** What an author writes for a question or node of an item: `dust` for `sites.2.dust`, `score` for `score.2`. */
export function writtenName(id: string): string {
  return id.replace(/^.*\.\d+\.(?=[^.]+$)/, '').replace(/\.\d+$/, '');
}

export function nameGroups(groups: readonly Group[], file: QuestionnaireFile): GroupNames {
  const inner = new Map(
    groups.flatMap((group) =>
      group.inner.flatMap(({ id }) => {
        const named = { group, idOf: (item: Item) => innerId(item, id) };
        return [[id, named] as const, [`${group.id}.${id}`, named] as const];
      }),
    ),
  );
  const nodes = new Map(
    file.scoring.nodes.flatMap(({ id, per }) => {
      const group = groups.find((one) => one.id === per);
      return group ? [[id, { group, idOf: ({ number }: Item) => `${id}.${number}` }] as const] : [];
    }),
  );
  return {
    resolve(name, item) {
      const named = nodes.get(name) ?? inner.get(name);
      if (!named) return [{ id: name, ...(item && { item }) }];
      const items = item?.group.id === named.group.id ? [item] : itemsOf(named.group);
      return items.map((one) => ({ id: named.idOf(one), item: one }));
    },
    tagged: (tag, item) =>
      item.group.inner
        .filter(({ tags = [] }) => tags.includes(tag))
        .map((question) => ({ id: innerId(item, question.id), scores: mayScore(question, file) })),
  };
}

function mayScore(
  { kind, options = [], bands = [], scale }: QuestionFile,
  file: QuestionnaireFile,
): boolean {
  if (kind === 'level' || kind === 'text') return kind === 'level';
  const shared = file.scales?.[scale ?? ''] ?? [];
  const listed = 'options' in shared ? shared.options : shared;
  return [...options, ...bands, ...listed].some(({ value }) => value !== undefined);
}
