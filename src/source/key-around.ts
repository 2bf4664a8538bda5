import { isRecord } from './is-record.ts';

/**
 * Of the keys known in one place, the one under which another would be known: that was written a step
 * too far out. It goes by the whole schema, since built checks share parts of theirs.
 */
export function keyAround(key: string, known: readonly string[], schema: unknown): string {
  const around = new Set(
    [...propertiesIn(schema)].filter(([, inner]) => knows(inner, key)).map(([name]) => name),
  );
  return known.find((name) => around.has(name)) ?? '';
}

function knows(schema: unknown, key: string): boolean {
  if (!isRecord(schema)) return false;
  const { properties, items } = schema;
  return (isRecord(properties) && Object.hasOwn(properties, key)) || knows(items, key);
}

function* propertiesIn(schema: unknown): Generator<readonly [string, unknown]> {
  if (!isRecord(schema)) return;
  const { properties } = schema;
  if (isRecord(properties)) yield* Object.entries(properties);
  for (const inner of Object.values(schema)) yield* propertiesIn(inner);
}
