import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { quantity } from './explanation.ts';
import type { Ends, Path } from './explanation.ts';
import type { Range } from './measure.ts';
import type { Scored, Sheet } from './score.ts';

/** What an explanation is made from: the questionnaire, the answers, and what they came to. */
export interface Trace {
  readonly loaded: LoadedQuestionnaire;
  readonly sheet: Sheet;
  readonly scored: ReadonlyMap<string, Scored>;
}

/** Where what bears an id is written. */
export function pathOf(id: string, { loaded }: Trace): Path {
  const path = loaded.written.parts.get(id);
  if (!path) throw new Error(`"${id}" is not written anywhere`);
  return path;
}

export function endsOf({ low, high }: Range): Ends {
  return { low: quantity(low), high: quantity(high) };
}
