import type { Finding } from '../source/finding.ts';

/** Ids that come twice in the list under a key. */
export function* checkIds(
  items: readonly { readonly id: string }[],
  key: string,
): Generator<Finding> {
  const first = new Map<string, number>();
  for (const [position, { id }] of items.entries()) {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, position);
      continue;
    }
    const related = { path: [key, earlier, 'id'], part: 'value' as const };
    yield { code: 'duplicate-id', path: [key, position, 'id'], args: { id }, related };
  }
}
