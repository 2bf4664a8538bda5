import type { Stage } from './cohort.ts';
import type { FirmRecord } from './firm-record.ts';

/** Stages of the service, as columns are usually called. They are counts of their own, not a chain. */
export const STAGE_COLUMNS = ['走访', '需求', '诊断', '方案', '项目'] as const;

/** Columns that may hold how far a loan has come. */
export const LOAN_COLUMNS = ['数字贷', '贷款'] as const;

/** How far a loan comes; who is at one has passed those before it. */
export const LOAN_STEPS = ['备案', '授信', '放款'] as const;

/**
 * How many firms each stage has reached, by status columns. A rate from one stage to the next is taken over
 * firms that reached the one and are known at the other.
 */
export function followStages(
  firms: readonly FirmRecord[],
  columns: readonly string[],
): readonly Stage[] {
  const known = columns.filter((name) =>
    firms.some(({ kept }) => isReached(kept[name]) !== undefined),
  );
  return stagesOf(known, (name) => firms.map(({ kept }) => isReached(kept[name])));
}

/** The same of the loan, by one column that names the step, or by a column a step. */
export function followLoans(
  firms: readonly FirmRecord[],
  columns: readonly string[] = LOAN_COLUMNS,
): readonly Stage[] {
  const column = columns.find((name) => firms.some(({ kept }) => stepOf(kept[name]) !== undefined));
  if (column === undefined) return followStages(firms, LOAN_STEPS);
  return stagesOf(LOAN_STEPS, (_, at) =>
    firms.map(({ kept }) => {
      const step = stepOf(kept[column]);
      return step === undefined ? isReached(kept[column]) : step >= at;
    }),
  );
}

function stagesOf(
  names: readonly string[],
  statesOf: (name: string, at: number) => readonly (boolean | undefined)[],
): readonly Stage[] {
  const states = names.map(statesOf);
  return names.map((name, at) => {
    const own = states[at] ?? [];
    const before = states[at - 1];
    const from = before && {
      firms: own.filter((state, firm) => state !== undefined && before[firm] === true).length,
      reached: own.filter((state, firm) => state === true && before[firm] === true).length,
    };
    return {
      name,
      known: own.filter((state) => state !== undefined).length,
      reached: own.filter((state) => state === true).length,
      from: from ?? null,
    };
  });
}

const NOT = /^(?:未|没|无|不|否|尚未|待|n\b|no|not|none|false|0$|×|✗)/iu;

/**
 * Whether a cell of a status column says that the stage is reached; undefined where it says nothing.
 * @public tested by itself
 */
export function isReached(cell: string | undefined): boolean | undefined {
  const text = (cell ?? '').normalize('NFKC').trim();
  return text === '' || text === '-' || text === '—' ? undefined : !NOT.test(text);
}

function stepOf(cell: string | undefined): number | undefined {
  const text = (cell ?? '').normalize('NFKC');
  if (NOT.test(text.trim())) return undefined;
  const at = LOAN_STEPS.findLastIndex((step) => text.includes(step));
  return at < 0 ? undefined : at;
}
