import type { FirmRecord } from '../../cohort/firm-record.ts';
import { firmGatherer } from '../../cohort/gather-firms.ts';
import type { Gathered } from '../../cohort/gather-firms.ts';
import type { ScoredFirm } from '../../cohort/scored-firm.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Io } from '../io.ts';
import { readFirms } from './read-firms.ts';

/** The firms of one questionnaire, and what else the files hold. */
export interface ReadRecords {
  readonly gathered: Gathered;
  readonly refused: number;
  readonly otherQuestionnaire: number;
  /** The first of what is wrong with lines. */
  readonly diagnostics: readonly Diagnostic[];
}

/** As many findings are told. */
const MOST_FINDINGS = 20;

export async function readRecords(
  io: Io,
  files: readonly string[],
  questionnaire: string,
  condense: (firm: ScoredFirm) => FirmRecord,
): Promise<ReadRecords> {
  const gatherer = firmGatherer();
  const diagnostics: Diagnostic[] = [];
  let refused = 0;
  let otherQuestionnaire = 0;
  for await (const line of readFirms(io, files)) {
    if (line.kind === 'refused') {
      refused += 1;
      // The first says enough of a line that is none of ours.
      if (diagnostics.length < MOST_FINDINGS) diagnostics.push(...line.diagnostics.slice(0, 1));
    } else if (line.firm.questionnaire.id !== questionnaire) otherQuestionnaire += 1;
    else gatherer.add(condense(line.firm));
  }
  return { gathered: gatherer.gathered(), refused, otherQuestionnaire, diagnostics };
}
