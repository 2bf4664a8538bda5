import { BASES } from '../answers/basis.ts';
import type { Basis } from '../answers/basis.ts';
import { isRecord } from '../source/is-record.ts';

/** As whom a person answers, which part of the questionnaire, and against which earlier answers. */
export interface InterviewPlan {
  readonly respondent?: string;
  /** Ids of sections; `profile` among them where all of it is asked, and not the name alone. */
  readonly sections?: readonly string[];
  /** What the answers rest on. */
  readonly basis?: Basis;
  /** The file with the earlier answers. */
  readonly baseline?: string;
  /** What cannot have changed for the better is taken over from there. */
  readonly onlyChanged?: boolean;
}

/** A plan as the first line of a journal has it; what cannot be read is left out. */
export function parsePlan(raw: unknown): InterviewPlan {
  if (!isRecord(raw)) return {};
  const { respondent, baseline } = raw;
  const basis = BASES.find((one) => one === raw['basis']);
  const list: readonly unknown[] | undefined = Array.isArray(raw['sections'])
    ? raw['sections']
    : undefined;
  const sections = list?.filter((one) => typeof one === 'string');
  return {
    ...(typeof respondent === 'string' && { respondent }),
    ...(sections && { sections }),
    ...(basis && { basis }),
    ...(typeof baseline === 'string' && { baseline }),
    ...(raw['onlyChanged'] === true && { onlyChanged: true }),
  };
}
