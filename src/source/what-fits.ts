import { indexMerged } from './merged-index.ts';
import type { Origin } from './merged-index.ts';
import type { Source } from './parse-source.ts';
import type { Path, SourceIndex } from './source-index.ts';
import { doubtsAfter } from './doubts.ts';
import type { Doubts } from './doubts.ts';
import { childOf, holdsParts, stepsOf, unitOf, valueAt } from './parts.ts';

/** What does not fit the schema: a value, or one key of it that should not be there. */
export interface Misfit {
  readonly path: Path;
  readonly key?: string;
  /** The word that was meant, where one is near. */
  readonly meant?: string;
}

/** A file without what does not fit. */
export interface Rest<T = unknown> {
  readonly value: T;
  readonly index: SourceIndex;
  /** What cannot be said of it, since something is missing. */
  readonly doubts: Doubts;
}

/**
 * Reads a misspelt word as the one that was meant, and leaves out the least that stands on its own:
 * an unknown key alone, of anything else the whole question, node or entry. Undefined where that is
 * the whole file.
 */
export function leaveOut(source: Source, misfits: readonly Misfit[]): Rest | undefined {
  const units = misfits.map(({ path, key }) =>
    key !== undefined && (path.length === 0 || holdsParts(valueAt(source.value, path)))
      ? [...path, key]
      : unitOf(source.value, path),
  );
  const meant = new Map(misfits.map((misfit) => [markOf(misfit.path), misfit.meant]));
  const gone = misfits
    .map(({ path, key }, at) => (key === undefined ? (units[at] ?? []) : [...path, key]))
    .filter((_, at) => misfits[at]?.meant === undefined);
  if (gone.some((path) => path.length === 0)) return undefined;
  const marks = { gone: new Set(gone.map(markOf)), meant };
  const { value, origin } = without(source.value, { index: source.index, path: [] }, marks);
  return { value, index: indexMerged(origin), doubts: doubtsAfter(source, units) };
}

interface Kept {
  readonly value: unknown;
  readonly origin: Origin;
}

interface Marks {
  readonly gone: ReadonlySet<string>;
  readonly meant: ReadonlyMap<string, string | undefined>;
}

/** The value without the marked paths, and where each part of it is written. */
function without(value: unknown, origin: Origin, marks: Marks): Kept {
  const meant = marks.meant.get(markOf(origin.path));
  if (meant !== undefined) return { value: meant, origin: { ...origin, children: new Map() } };
  const steps = stepsOf(value);
  const isGone = (step: string | number): boolean => marks.gone.has(markOf([...origin.path, step]));
  const kept = steps
    .filter((step) => !isGone(step))
    .map((step) => {
      const child = { index: origin.index, path: [...origin.path, step] };
      return [step, without(childOf(value, step), child, marks)] as const;
    });
  const isWhole =
    kept.length === steps.length && kept.every(([, { origin: own }]) => !own.children);
  if (isWhole) return { value, origin };
  const isList = Array.isArray(value);
  const children = new Map(
    kept.map(([step, { origin: own }], at) => [String(isList ? at : step), own]),
  );
  return {
    value: isList
      ? kept.map(([, child]) => child.value)
      : Object.fromEntries(kept.map(([step, child]) => [step, child.value])),
    origin: { ...origin, children },
  };
}

function markOf(path: Path): string {
  return JSON.stringify(path.map(String));
}
