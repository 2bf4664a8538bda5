import type { Path } from '../source/source-index.ts';
import { buildNeed } from './build-need.ts';
import { buildLimits } from './build-where.ts';
import type { ReferenceContext } from './check-references.ts';
import type { LevelsFile, LevelStepFile } from './scoring-file.ts';
import type { Levels, LevelStep, Need } from './scoring-types.ts';

/** The levels of a node as written → with exact numbers. `id` is the node's. */
export function buildLevels(
  file: LevelsFile,
  id: string,
  path: Path,
  context: ReferenceContext,
): Levels {
  const pick = file.pick ?? 'highest';
  const steps = file.steps.map((step, position) =>
    buildStep(step, { id, position }, [...path, 'steps', position], context),
  );
  checkValues(file, steps, path, context);
  return { awardedOn: file.awarded_on ?? 'score', pick, steps };
}

/** Values rise, or at least differ; they are all written or none. */
function checkValues(
  { pick, steps: files }: LevelsFile,
  steps: readonly LevelStep[],
  path: Path,
  { findings }: ReferenceContext,
): void {
  const isNumbered = files.some(({ value }) => value !== undefined);
  for (const [position, { value }] of steps.entries()) {
    const here = [...path, 'steps', position];
    if (isNumbered && files[position]?.value === undefined) {
      const args = { key: 'value', where: 'steps' };
      findings.push({ code: 'missing-key', path: here, part: 'key', args });
      continue;
    }
    const before = steps.slice(0, position).map((step) => step.value);
    const isTaken = pick === 'first' ? before.includes(value) : value <= (before.at(-1) ?? -1);
    if (!isTaken) continue;
    const args = { value, before: before.at(-1) ?? value };
    findings.push({ code: 'levels-not-rising', path: [...here, 'value'], args });
  }
}

function buildStep(
  file: LevelStepFile,
  { id, position }: { readonly id: string; readonly position: number },
  path: Path,
  context: ReferenceContext,
): LevelStep {
  const own = buildLimits(file).map((limit): Need => ({ kind: 'score', id, limit }));
  const [limit] = own;
  if (limit && file.needs) {
    const args = { keys: [...buildLimits(file).map(({ is }) => is), 'needs'] };
    context.findings.push({ code: 'needs-conflict', path, part: 'key', args });
  }
  const inline: Need | undefined = own.length > 1 ? { kind: 'all', needs: own } : limit;
  const needs = file.needs ? buildNeed(file.needs, [...path, 'needs'], context) : inline;
  return {
    value: file.value ?? position,
    name: file.name,
    ...(file.meaning !== undefined && { meaning: file.meaning }),
    ...(needs && { needs }),
  };
}
