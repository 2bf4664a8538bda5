import type { AnswersFile } from '../../answers/schema.ts';
import type { RowPlace } from '../../cohort/scored-firm.ts';
import type { Draft } from '../draft.ts';
import type { PlainCells } from './read-plain-cells.ts';

interface Found {
  readonly place: RowPlace;
  readonly cells: readonly string[];
  readonly found: PlainCells;
  readonly columnOf: Draft['columnOf'];
}

/** A plain row as a draft; its answer file is made only where it is asked for. */
export function plainDraft(
  { place, cells, found, columnOf }: Found,
  fileOf: () => AnswersFile,
): Draft {
  return {
    place,
    get file() {
      return fileOf();
    },
    findings: NONE,
    kept: found.kept,
    totals: NONE,
    ...(found.key !== undefined && { key: found.key }),
    ...(found.wave !== undefined && { wave: found.wave }),
    written: cells,
    columnOf,
    plain: found,
  };
}

const NONE: readonly never[] = [];
