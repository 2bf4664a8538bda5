import type { Plan } from '../../scoring/compiled/compile-plan.ts';
import { percentIn } from '../../scoring/compiled/compile-firms.ts';
import type { NodeScore } from '../../scoring/compiled/score-sheet.ts';
import { COUNTED } from '../../scoring/compiled/sheet.ts';
import type { Scored, Sheet } from '../../scoring/compiled/sheet.ts';
import { reduced } from '../../scoring/ratio.ts';
import type { Ratio } from '../../scoring/ratio.ts';
import { asBytes } from '../format-line.ts';
import { cellText } from './cell-text.ts';
import { numberText } from '../number-text.ts';

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
    const members: string[] = [];
    const cells: string[] = [];
    let own = NO_MAIN;
    for (let at = 0; at < scores.length; at += 1) {
      const node = scores[at];
      const scored = sheet.nodes[at];
      if (!node || !scored) continue;
      const texts = numberTexts(node, scored);
      members.push(`${keys[at] ?? ''}${memberOf(node, scored, texts)}`);
      cells.push(`,${texts.cell},${node.level ?? ''}`);
      if (at === mainAt) own = texts;
    }
    const { score, exact, coverage, cell } = own;
    const scoreCells = `${cell},${cellText(exact)},${coverage}`;
    return {
      nodes: members.join(','),
      cells: cells.join(''),
      score,
      exact: exact === '' ? 'null' : `"${exact}"`,
      coverage,
      scoreCells,
    };
  };
}

interface NumberTexts {
  readonly score: string;
  readonly cell: string;
  /** Empty where there is no score. */
  readonly exact: string;
  readonly coverage: string;
}

function numberTexts({ score, coverage }: NodeScore, { state, value }: Scored): NumberTexts {
  const text = score === null ? 'null' : numberText(score);
  return {
    score: text,
    cell: score === null ? '' : text,
    exact: state === COUNTED ? fractionText(value, text) : '',
    coverage: numberText(coverage),
  };
}

function memberOf(node: NodeScore, own: Scored, { score, exact, coverage }: NumberTexts): string {
  const { level, status } = node;
  // Most nodes are known for sure, and their numbers the same.
  const min = node.min === node.score ? score : numberText(node.min);
  const max = node.max === node.score ? score : numberText(node.max);
  const percent = percentText(own, score);
  const fraction = exact === '' ? 'null' : `"${exact}"`;
  return `{"score":${score},"exact":${fraction},"min":${min},"max":${max},"percent":${percent},"level":${level},"coverage":${coverage},"status":"${status}"}`;
}

const NO_MAIN: NumberTexts = { score: 'null', cell: '', exact: '', coverage: '1' };

/** Where the range is 0 to 100 a score is its own share. */
function percentText(own: Scored, score: string): string {
  const { low, high, value } = own;
  const isWhole = low.n === 0 && high.n === 100 * high.d;
  if (own.state === COUNTED && isWhole && value.n >= 0 && value.n <= 100 * value.d) return score;
  const percent = percentIn(own);
  return percent === null ? 'null' : numberText(percent);
}

/** A whole number is written as its score is. */
function fractionText(value: Ratio, score: string): string {
  if (value.d === 1) return score;
  const { n, d } = reduced(value);
  return d === 1 ? score : `${n}/${d}`;
}
