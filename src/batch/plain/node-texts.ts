import type { Plan } from '../../scoring/compiled/compile-plan.ts';
import { percentIn } from '../../scoring/compiled/compile-firms.ts';
import type { NodeScore } from '../../scoring/compiled/score-sheet.ts';
import { COUNTED } from '../../scoring/compiled/sheet.ts';
import type { Scored, Sheet } from '../../scoring/compiled/sheet.ts';
import { reduced } from '../../scoring/ratio.ts';
import type { Ratio } from '../../scoring/ratio.ts';
import { asBytes } from '../format-line.ts';
import { cellText } from './cell-text.ts';
import { numberText } from './number-text.ts';

/** What a row says of its nodes. */
export interface NodeTexts {
  /** The members of JSON. */
  readonly nodes: string;
  /** The cells of all nodes: score and level of each. */
  readonly cells: string;
  /** Of the main node, as JSON; the three of them as cells. */
  readonly score: string;
  readonly exact: string;
  readonly coverage: string;
  readonly scoreCells: string;
}

/** What `scoreSheet` gives → its words; what does not change from row to row is put into words once. */
export function nodeTexter(
  { nodes }: Plan,
  main: string,
): (scores: readonly NodeScore[], sheet: Sheet) => NodeTexts {
  const keys = nodes.map(({ id }) => asBytes(`${JSON.stringify(id)}:`));
  const mainAt = nodes.findIndex(({ id }) => id === main);
  return (scores, sheet) => {
    let members = '';
    let cells = '';
    let own: Omit<NodeTexts, 'nodes' | 'cells'> = NO_MAIN;
    for (let at = 0; at < scores.length; at += 1) {
      const node = scores[at];
      const scored = sheet.nodes[at];
      if (!node || !scored) continue;
      const { min, max, level, status } = node;
      const score = orNull(node.score);
      const scoreCell = node.score === null ? '' : score;
      const fraction = scored.state === COUNTED ? fractionText(scored.value) : '';
      const exact = fraction === '' ? 'null' : `"${fraction}"`;
      const coverage = numberText(node.coverage);
      const percent = percentText(scored, score);
      members += `${at === 0 ? '' : ','}${keys[at] ?? ''}{"score":${score},"exact":${exact},"min":${numberText(min)},"max":${numberText(max)},"percent":${percent},"level":${orNull(level)},"coverage":${coverage},"status":"${status}"}`;
      cells += `,${scoreCell},${level ?? ''}`;
      if (at !== mainAt) continue;
      own = { score, exact, coverage, scoreCells: `${scoreCell},${cellText(fraction)},${coverage}` };
    }
    return { nodes: members, cells, ...own };
  };
}

const NO_MAIN = { score: 'null', exact: 'null', coverage: '1', scoreCells: ',,1' };

function orNull(number: number | null): string {
  return number === null ? 'null' : numberText(number);
}

/** Where the range is 0 to 100 a score is its own share. */
function percentText(own: Scored, score: string): string {
  const { low, high, value } = own;
  const isWhole = low.n === 0 && high.n === 100 * high.d;
  if (own.state === COUNTED && isWhole && value.n >= 0 && value.n <= 100 * value.d) return score;
  return orNull(percentIn(own));
}

function fractionText(value: Ratio): string {
  const { n, d } = reduced(value);
  return d === 1 ? String(n) : `${n}/${d}`;
}
