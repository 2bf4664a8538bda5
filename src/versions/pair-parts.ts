import { MOST_ITEMS } from '../questionnaire/group-names.ts';
import type { Part } from './parts.ts';
import { oldNameOf } from './renames.ts';

/** Which part of the new questionnaire is which of the old. */
export interface Pairs {
  readonly newOf: ReadonlyMap<Part, Part>;
  readonly oldOf: ReadonlyMap<Part, Part>;
  /** Old options that went into one which is another's successor already. */
  readonly joined: ReadonlyMap<Part, Part>;
  /** Old names of renamed questions by today's. */
  readonly renames: ReadonlyMap<string, string>;
  /** Old codes of renamed options by question and code of today, with a space between. */
  readonly codes: ReadonlyMap<string, string>;
}

/** Parts are the same by kind and id, or by an id that the new one says it `was`. */
export function pairParts(old: readonly Part[], now: readonly Part[]): Pairs {
  const byKey = new Map(old.map((part) => [keyOf(part.kind, part.owner, part.name), part]));
  const renames = renamesOf(old, now);
  const pairs = now.flatMap((part) => {
    const owner = renames.get(part.owner) ?? part.owner;
    const name = part.kind === 'input' ? (renames.get(part.name) ?? part.name) : part.name;
    const names = part.kind === 'option' ? [name, ...part.was] : [name];
    const found = names
      .map((one) => byKey.get(keyOf(part.kind, owner, one)))
      .find((one) => one !== undefined);
    return found ? [[found, part] as const] : [];
  });
  const newOf = new Map(pairs);
  // Who ticked both of two options has one tick less now: there the second is gone.
  const many = new Set(
    now.filter(({ values }) => values['kind'] === 'multiple').map(({ id }) => id),
  );
  const joined = now
    .filter(({ kind, owner }) => kind === 'option' && !many.has(owner))
    .flatMap((part) => {
      const owner = renames.get(part.owner) ?? part.owner;
      const before = part.was.flatMap((one) => byKey.get(keyOf('option', owner, one)) ?? []);
      return before.filter((one) => !newOf.has(one)).map((one) => [one, part] as const);
    });
  const joining = new Set(joined.map(([, part]) => part));
  return {
    newOf,
    joined: new Map(joined),
    oldOf: new Map(pairs.map(([before, after]) => [after, before])),
    renames,
    codes: new Map(
      pairs
        .filter(([before, { kind, name }]) => kind === 'option' && before.name !== name)
        // A condition on it holds for more answers than before.
        .filter(([, part]) => !joining.has(part))
        .map(([before, { owner, name }]) => [`${owner} ${name}`, before.name]),
    ),
  };
}

function renamesOf(old: readonly Part[], now: readonly Part[]): ReadonlyMap<string, string> {
  const known = new Set(old.filter(isQuestion).map(({ id }) => id));
  return new Map(
    now
      .filter(isQuestion)
      .map(({ id, was }) => [id, oldNameOf(id, was, known)] as const)
      .filter(([id, earlier]) => id !== earlier)
      .flatMap(forEachItem),
  );
}

/** What is asked of each item of a repeat group is a part once, and named in lists for each item. */
function forEachItem([id, earlier]: readonly [string, string]): readonly (readonly [
  string,
  string,
])[] {
  const FIRST = /^(\w+)\.1(?=\.\w+$)/;
  if (!FIRST.test(id)) return [[id, earlier]];
  const items = Array.from({ length: MOST_ITEMS }, (_, at) => `$1.${at + 1}`);
  return items.map((item) => [id.replace(FIRST, item), earlier.replace(FIRST, item)]);
}

function isQuestion({ kind }: Part): boolean {
  return kind === 'question';
}

function keyOf(kind: Part['kind'], owner: string, name: string): string {
  return `${kind} ${owner} ${name}`;
}
