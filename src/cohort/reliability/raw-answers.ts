import type { FirmQuestion, ScoredFirm } from '../scored-firm.ts';

/** The answers of a row as an answer file holds them; what was hidden or left out is left out. */
export function rawAnswers(questions: ScoredFirm['questions']): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(questions).flatMap(([id, question]) => {
      const raw = rawAnswer(question);
      return raw === undefined ? [] : [[id, raw] as const];
    }),
  );
}

function rawAnswer({ state, value }: FirmQuestion): unknown {
  switch (state) {
    case 'answered':
      return value;
    case 'not_applicable':
      // The reason stays out of rows; a file has to have one.
      return { state, reason: '-' };
    case 'dont_know':
      return { state };
    case 'skipped':
    case 'hidden':
      return undefined;
  }
}
