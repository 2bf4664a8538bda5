import { openOurs } from './ours.mjs';

/** Our own renderer without tags: `diagnose report --untagged`. */
export function open() {
  return openOurs({ untagged: true });
}
