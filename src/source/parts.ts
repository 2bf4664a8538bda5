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
    // In the list `of` an id is a reference; elsewhere an item without one lacks it.
    const isPart = Array.isArray(value) && path[at - 1] !== 'of' && value.some(idOf);
    if (isPart) depth = at + 1;
    value = childOf(value, step);
  }
  return path.slice(0, depth);
}

/** What a part is called by others. */
export function idOf(value: unknown): string | undefined {
  return isRecord(value) && typeof value['id'] === 'string' ? value['id'] : undefined;
}

export function childOf(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return value[Number(step)];
  return isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}
