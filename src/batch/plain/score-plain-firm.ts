import type { ProfileField } from '../../catalogue/types.ts';
import type { RowPlace, ScoredFirm } from '../../cohort/scored-firm.ts';
import type { PlainField } from './plain-answers.ts';
import type { PlainRow } from './plain-row.ts';
import type { PlainFirm, ScorePlainRow } from './score-plain-row.ts';

/** How firms are known. */
export interface Knowing {
  readonly profile: readonly ProfileField[];
  /** The profile field that firms are known by; the name where it is empty. */
  readonly keyField: string;
  /** The wave of rows that state none. */
  readonly wave?: string;
}

/** What a row says of itself beside its answers. */
export interface RowWords {
  readonly kept: Readonly<Record<string, string>>;
  readonly key?: string | undefined;
  readonly wave?: string | undefined;
}

export interface KnownFirm extends Pick<ScoredFirm, 'key' | 'wave'> {
  readonly plain: PlainFirm;
}

/** A plain row with the firm that it is of, scored; undefined where it is left to the general way. */
export type ScorePlainFirm = (
  row: PlainRow,
  words: RowWords,
  place: RowPlace,
) => KnownFirm | undefined;

export function plainFirmScorer(
  scorePlainly: ScorePlainRow,
  { profile, keyField, wave: usual }: Knowing,
): ScorePlainFirm {
  const keyAt = profile.findIndex(({ id }) => id === keyField);
  const nameAt = profile.findIndex(({ id }) => id === 'name');
  return (row, { kept, key: stated, wave: own }, place) => {
    const name = row.profile[nameAt];
    // The checks of answer files tell of a firm without a name.
    if (nameAt >= 0 && name?.answer.state !== 'answered') return undefined;
    const firm = wordsIn(name) ?? '';
    const key = stated ?? wordsIn(row.profile[keyAt]) ?? firm;
    const wave = own ?? usual ?? null;
    const plain = scorePlainly(row, { firm, key, wave, source: place, kept });
    return plain && { plain, key, wave };
  };
}

function wordsIn(field: PlainField | undefined): string | undefined {
  const value = field?.answer.value;
  return value?.kind === 'text' ? value.text : undefined;
}
