import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { sumDecimals, toDecimal } from './decimal.ts';
import type { NodeFile } from './scoring-file.ts';
import type { NodeInput } from './scoring-types.ts';

/** A total of weights that is stated, and is not the total. */
export function* weightsTotal(
  { id, weights_total: stated }: NodeFile,
  inputs: readonly NodeInput[],
  path: Path,
): Generator<Finding> {
  if (stated === undefined) return;
  const total = sumDecimals(inputs.map(({ weight }) => weight));
  if (total === toDecimal(stated)) return;
  const args = { id, total, stated };
  yield { code: 'weights-total', path: [...path, 'weights_total'], args };
}
