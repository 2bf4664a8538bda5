import type { RawAnswers } from '../../answers/faultless-answers.ts';
import type { AnswersFile } from '../../answers/schema.ts';
import { fileFinder } from '../read-draft.ts';
import type { Entries, PlainReading, PlainRow } from './plain-row.ts';

export type ReadPlainSheet = (file: AnswersFile) => PlainRow | undefined;

/** Answer files of which there is nothing to say → answers that came before; undefined of any other. */
export function plainSheetReader(reading: PlainReading): ReadPlainSheet {
  const isMeant = fileFinder(reading.loaded);
  return (file) => {
    if (!isMeant(file)) return undefined;
    const profile = readEntries(file.profile ?? {}, reading.profile);
    const answers = profile && readEntries(file.answers ?? {}, reading.answers);
    if (!answers) return undefined;
    return { answers, profile, ...(file.id !== undefined && { id: file.id }) };
  };
}

function readEntries<Known>(
  raw: RawAnswers,
  { positions, readers }: Entries<Known>,
): readonly (Known | undefined)[] | undefined {
  const found = Array.from<Known | undefined>({ length: readers.length });
  // Keys and values apart are read several times faster than one value by each key.
  const values = Object.values(raw);
  let index = 0;
  for (const id of Object.keys(raw)) {
    const at = positions.get(id);
    const known = at === undefined ? undefined : readers[at]?.(values[index]);
    if (at === undefined || known === undefined) return undefined;
    found[at] = known;
    index += 1;
  }
  return found;
}
