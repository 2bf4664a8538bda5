import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { buildBands } from './build-bands.ts';
import { buildNeed } from './build-need.ts';
import type { ReferenceContext } from './check-references.ts';
import { toDecimal } from './decimal.ts';
import type { StepFile } from './scoring-file.ts';
import type { Step, StepKind } from './scoring-types.ts';

const KINDS = ['multiply', 'divide', 'add', 'round', 'clamp', 'bands', 'linear'] as const;

/** A node's later steps as written → with exact numbers. A step does one thing. */
export function buildSteps(
  files: readonly StepFile[],
  path: Path,
  context: ReferenceContext,
): readonly Step[] {
  const { findings } = context;
  return files.flatMap((file, position): readonly Step[] => {
    const here = [...path, position];
    const kinds = KINDS.filter((kind) => kind in file);
    if (kinds.length !== 1) {
      findings.push({ code: 'step-conflict', path: here, part: 'key', args: inSteps(file, kinds) });
    }
    const step = buildStep(file, here, findings);
    if (!step) return [];
    return file.when
      ? [{ ...step, when: buildNeed(file.when, [...here, 'when'], context) }]
      : [step];
  });
}

/** The same as several steps, one thing each. */
function inSteps(file: StepFile, kinds: readonly (typeof KINDS)[number][]): Finding['args'] {
  const steps = kinds.map((kind) => `{ ${kind}: ${JSON.stringify(file[kind])} }`);
  return { count: kinds.length, keys: kinds, example: steps.join(', ') };
}

function buildStep(
  file: StepFile,
  path: Path,
  findings: ReferenceContext['findings'],
): StepKind | undefined {
  if (file.multiply !== undefined) return { kind: 'multiply', by: toDecimal(file.multiply) };
  if (file.divide !== undefined) return buildDivision(file.divide, path, findings);
  if (file.add !== undefined) return { kind: 'add', by: toDecimal(file.add) };
  if (file.round !== undefined) {
    return { kind: 'round', places: file.round, mode: file.mode ?? 'half_up' };
  }
  if (file.clamp) {
    const [low, high] = file.clamp;
    return {
      kind: 'clamp',
      ...(low !== null && { low: toDecimal(low) }),
      ...(high !== null && { high: toDecimal(high) }),
    };
  }
  if (file.bands) {
    const labelled = file.bands.map((band, index) => ({ ...band, code: String(index), label: '' }));
    return { kind: 'bands', bands: buildBands(labelled, [...path, 'bands'], findings) };
  }
  return file.linear && buildLine(file.linear, [...path, 'linear'], findings);
}

function buildDivision(by: number, path: Path, findings: ReferenceContext['findings']): StepKind {
  if (by === 0) {
    const args = { value: '0', comparison: '≠', limit: '0' };
    findings.push({ code: 'number-not-allowed', path: [...path, 'divide'], args });
  }
  return { kind: 'divide', by: toDecimal(by) };
}

function buildLine(
  points: readonly (readonly [number, number])[],
  path: Path,
  findings: ReferenceContext['findings'],
): StepKind {
  for (const [position, [x]] of points.entries()) {
    const before = points[position - 1]?.[0];
    if (before === undefined || before < x) continue;
    const args = { value: x, before };
    findings.push({ code: 'line-not-rising', path: [...path, position, 0], args });
  }
  return { kind: 'linear', points: points.map(([x, y]) => [toDecimal(x), toDecimal(y)]) };
}
