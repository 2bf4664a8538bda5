import type { Place } from '../diagnostics/diagnostic.ts';
import type { Effect } from './effect.ts';
import type { PartKind } from './parts.ts';

/** One thing that is not as it was. */
export interface Change {
  readonly what: 'added' | 'removed' | 'renamed' | 'changed';
  readonly kind: PartKind;
  /** Its name in the new version, or in the old one where it is gone. */
  readonly id: string;
  /** The key as written, for `changed`. */
  readonly key?: string;
  /** Values of the key, or names; absent where there was none. */
  readonly old?: unknown;
  readonly new?: unknown;
  /** For `scored_questions`: how many of them are in both. */
  readonly in_both?: number;
  readonly effect: Effect;
  readonly old_place?: Place;
  readonly new_place?: Place;
}
