import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Ends } from '../questionnaire/bands-apart.ts';
import type { ScoreNode } from '../questionnaire/scoring-types.ts';
import { exact, toDouble } from '../scoring/exact.ts';
import { EVERYTHING, hull } from '../scoring/intervals.ts';
import type { Interval } from '../scoring/intervals.ts';
import { applyToInterval } from '../scoring/steps.ts';
import { compare } from '../scoring/truth.ts';
import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { optionLists } from './option-lists.ts';

/** Bands of a node in which its score never lies; `inside` is what its rule gives. */
export function* bandUnreachable(
  { id, steps }: ScoreNode,
  path: Path,
  inside: Interval | undefined,
): Generator<Finding> {
  if (!inside) return;
  for (const [place, step] of steps.entries()) {
    if (step.kind !== 'bands') continue;
    const before = applyToInterval(steps.slice(0, place), inside, () => 'maybe');
    const args = { id, of: 'node', low: toDouble(before.low), high: toDouble(before.high) };
    for (const position of outside(step.bands, before)) {
      const here = [...path, 'then', place, 'bands', position, 'range'];
      yield { code: 'band-unreachable', path: here, args };
    }
  }
}

/** Bands of a question in which no number lies that it takes. */
export function* answerBandUnreachable(loaded: LoadedQuestionnaire): Generator<Finding> {
  for (const { question, list } of optionLists(loaded, ({ kind }) => kind === 'number')) {
    const { id, bands, minimum, maximum } = question;
    const range = {
      low: minimum === undefined ? EVERYTHING.low : exact(minimum),
      high: maximum === undefined ? EVERYTHING.high : exact(maximum),
    };
    const args = { id, of: 'question', low: minimum ?? '-∞', high: maximum ?? '∞' };
    for (const position of outside(bands, hull([range.low, range.high]))) {
      yield { code: 'band-unreachable', path: [...list, position, 'range'], args };
    }
  }
}

/** The positions of bands that hold nothing of an interval. */
function* outside(bands: readonly Ends[], interval: Interval): Generator<number> {
  for (const [position, { from, to, includesFrom, includesTo }] of bands.entries()) {
    const above =
      from === undefined
        ? 'yes'
        : compare({ is: includesFrom ? 'at_least' : 'above', than: from }, interval);
    const below =
      to === undefined
        ? 'yes'
        : compare({ is: includesTo ? 'at_most' : 'below', than: to }, interval);
    if (above === 'no' || below === 'no') yield position;
  }
}
