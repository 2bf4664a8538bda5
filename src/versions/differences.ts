import { isRecord } from '../source/is-record.ts';
import type { Path } from '../source/source-index.ts';

/** The smallest pieces in which two values differ; what one side lacks is `undefined` there. */
export interface Difference {
  readonly path: Path;
  readonly old: unknown;
  readonly new: unknown;
}

export function* differences(
  before: unknown,
  after: unknown,
  path: Path = [],
): Generator<Difference> {
  if (Object.is(before, after)) return;
  const [old, now] = [translatedAs(before, after), translatedAs(after, before)];
  if (isRecord(old) && isRecord(now)) {
    for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
      yield* differences(old[key], now[key], [...path, key]);
    }
    return;
  }
  if (Array.isArray(old) && Array.isArray(now) && old.length === now.length) {
    const items: readonly unknown[] = now;
    for (const [position, item] of old.entries()) {
      yield* differences(item, items[position], [...path, position]);
    }
    return;
  }
  yield { path, old, new: now };
}

/** A text without translations, where the other side has some: the first language is the one it was written in. */
function translatedAs(value: unknown, other: unknown): unknown {
  if (typeof value !== 'string' || !isRecord(other)) return value;
  const [language] = Object.keys(other);
  return language === undefined ? value : { [language]: value };
}
