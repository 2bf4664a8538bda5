import { isRecord } from './is-record.ts';
import type { Path } from './source-index.ts';

/**
 * The path of the smallest part around a path that can be left out: an item of a list with an id of
 * its own, such as a question; else what stands one below the top, such as a scale or an answer.
 */
export function unitOf(root: unknown, path: Path): Path {
  let value = root;
  let depth = Math.min(2, path.length);
  for (const [at, step] of path.entries()) {
    // An item without an id lacks it.
    if (isListOfParts(value, path[at - 1])) depth = at + 1;
    value = childOf(value, step);
  }
  return path.slice(0, depth);
}

/** What a part is called by others. */
export function idOf(value: unknown): string | undefined {
  return isRecord(value) && typeof value['id'] === 'string' ? value['id'] : undefined;
}

/** Whether it is a list of parts with ids. In the list `of` an id is a reference. */
export function isListOfParts(
  value: unknown,
  key: string | number | undefined,
): value is readonly unknown[] {
  return Array.isArray(value) && key !== 'of' && value.some(idOf);
}

/** Whether a key of it may go without casting doubt on all it holds: the file, a section, the scoring. */
export function holdsParts(value: unknown): boolean {
  return isRecord(value) && Object.entries(value).some(([key, inner]) => isListOfParts(inner, key));
}

/** Keys of a map, positions of a list; of anything else nothing. */
export function stepsOf(value: unknown): readonly (string | number)[] {
  if (Array.isArray(value)) return [...value.keys()];
  return isRecord(value) ? Object.keys(value) : [];
}

export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce(childOf, root);
}

export function childOf(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return value[Number(step)];
  return isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}
