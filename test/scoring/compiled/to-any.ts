import type { LoadedQuestionnaire } from '../../../src/questionnaire/load-questionnaire.ts';
import { questionsOf } from '../../../src/questionnaire/questions-of.ts';
import type { AnyQuestion } from './any-questionnaire.ts';

/** The questions of a questionnaire as they are loaded, for the generator of answers. */
export function toAny(loaded: LoadedQuestionnaire): readonly AnyQuestion[] {
  return questionsOf(loaded.questionnaire).map((question) => {
    const ends = [question.minimum ?? '0', question.maximum ?? '100'];
    const inside = question.bands.flatMap(({ from, to, includesFrom, includesTo }) => [
      ...(from !== undefined && includesFrom ? [from] : []),
      ...(to !== undefined && includesTo ? [to] : []),
    ]);
    const fits = inside.filter((end) => Number(end) >= Number(ends[0]));
    return {
      id: question.id,
      kind: question.kind,
      not_applicable: question.notApplicable,
      options: question.options.map(({ code, exclusive = false }) => ({ code, exclusive })),
      bands: question.bands,
      numbers: [...ends, ...fits].map(Number).filter((end) => end <= Number(ends[1])),
    };
  });
}
