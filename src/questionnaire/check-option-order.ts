import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { scalePath } from './build-options.ts';
import type { Scales } from './build-options.ts';
import type { Polarity } from './question-types.ts';

/** What is worth points, in the order it is written. */
interface Worth {
  readonly code: string;
  readonly value?: number | string;
}

/** Shared scales that say they are ordered, whether a question uses them or not. */
export function* checkScaleOrders(scales: Scales): Generator<Finding> {
  for (const [id, scale] of Object.entries(scales)) {
    if (!('options' in scale) || !scale.ordered) continue;
    yield* checkOptionOrder(scale.options, undefined, scalePath(id, scales));
  }
}

/**
 * Options that stand from least to most are worth more and more, or less and less; `negative`: never
 * more. The first option that breaks this is the finding. Options without points are passed over.
 */
export function* checkOptionOrder(
  options: readonly Worth[],
  polarity: Polarity | undefined,
  path: Path,
): Generator<Finding> {
  let rises = polarity && polarity === 'positive';
  let before: { readonly code: string; readonly value: number } | undefined;
  for (const [position, { code, value: written }] of options.entries()) {
    if (written === undefined) continue;
    const value = Number(written);
    const step = before ? Math.sign(value - before.value) : 0;
    if (before && step !== 0) {
      rises ??= step > 0;
      if (step > 0 !== rises) {
        const args = {
          code,
          value,
          before: before.code,
          earlier: before.value,
          rises: String(rises),
        };
        yield { code: 'option-order', path: [...path, position], args };
        return;
      }
    }
    before = { code, value };
  }
}
