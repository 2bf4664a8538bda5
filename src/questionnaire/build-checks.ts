import type { Path } from '../source/source-index.ts';
import { checkId } from './check-references.ts';
import type { ReferenceContext } from './check-references.ts';
import { toDecimal } from './decimal.ts';
import type { CalculatedFile, CheckFile } from './file.ts';
import type { Question } from './question-types.ts';
import type { Calculated, Check } from './types.ts';

/** Calculated values as written → with every id known to be a number question. */
export function buildCalculated(
  files: readonly CalculatedFile[],
  context: ReferenceContext,
): readonly Calculated[] {
  const numbers = idsOf(context, (question) => question.kind === 'number');
  return files.map(({ id, title, ratio, times }, position) => {
    for (const [place, input] of ratio.entries()) {
      checkId(input, ['calculated', position, 'ratio', place], numbers, context);
    }
    const [dividend, divisor] = ratio;
    return { id, title, dividend, divisor, times: toDecimal(times ?? 1) };
  });
}

/** Cross-checks as written → each with one way to fire. */
export function buildChecks(
  files: readonly CheckFile[],
  calculated: readonly Calculated[],
  context: ReferenceContext,
): readonly Check[] {
  const known = new Set(calculated.map((value) => value.id));
  const banded = idsOf(context, (question) => question.bands.length > 0);
  return files.flatMap((file, position): readonly Check[] => {
    const path = ['checks', position];
    const { id, message, severity = 'warning', when, band, holds } = file;
    if (when !== undefined) {
      if (band !== undefined || holds !== undefined) conflict(path, context);
      return [{ id, severity, message, fires: { kind: 'when', condition: when } }];
    }
    if (band === undefined || holds === undefined) {
      const key = band === undefined ? 'when' : 'holds';
      context.findings.push({ code: 'missing-key', path, part: 'key', args: { key, where: id } });
      return [];
    }
    checkId(band, [...path, 'band'], banded, context);
    checkId(holds, [...path, 'holds'], known, context);
    return [{ id, severity, message, fires: { kind: 'band', question: band, calculated: holds } }];
  });
}

function conflict(path: Path, { findings }: ReferenceContext): void {
  findings.push({
    code: 'needs-conflict',
    path,
    part: 'key',
    args: { keys: ['when', 'band', 'holds'] },
  });
}

function idsOf(
  { questions }: ReferenceContext,
  fits: (question: Question) => boolean,
): ReadonlySet<string> {
  return new Set([...questions.values()].filter(fits).map((question) => question.id));
}
