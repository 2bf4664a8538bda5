import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { quantity } from './explanation.ts';
import type { Ends, Path } from './explanation.ts';
import type { Interval } from './intervals.ts';
import type { Sheet } from './sheet.ts';

/** What an explanation is made from: the questionnaire, the answers, and what they came to. */
export interface Trace {
  readonly loaded: LoadedQuestionnaire;
  readonly sheet: Sheet;
}

/** Where what bears an id is written. */
export function pathOf(id: string, { loaded }: Trace): Path {
  const path = loaded.written.parts.get(id);
  if (!path) throw new Error(`"${id}" is not written anywhere`);
  return path;
}

export function endsOf({ low, high }: Interval): Ends {
  return { low: quantity(low), high: quantity(high) };
}
