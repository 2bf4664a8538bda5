import type { Theme } from '../template/theme.ts';
import { COLOURS } from './colours.ts';

/** Our colours → those of the theme, as `#RRGGBB`; only what differs. */
export function recolouring({ colours }: Theme): ReadonlyMap<string, string> {
  const pairs = [
    [COLOURS.navy, colours.primary],
    [COLOURS.blue, colours.secondary],
    [COLOURS.amber, colours.accent],
    [COLOURS.ink, colours.text],
    [COLOURS.muted, colours.muted],
    [COLOURS.line, colours.line],
    [COLOURS.tint, colours.tint],
  ] as const;
  return new Map(pairs.filter(([ours, theirs]) => ours !== theirs.toUpperCase()));
}
