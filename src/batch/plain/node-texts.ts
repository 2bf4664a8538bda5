import type { Plan } from '../../scoring/compiled/compile-plan.ts';
import { percentIn } from '../../scoring/compiled/compile-firms.ts';
import type { NodeScore } from '../../scoring/compiled/score-sheet.ts';
import { COUNTED, numberAt } from '../../scoring/compiled/sheet.ts';
import type { Columns, Sheet } from '../../scoring/compiled/sheet.ts';
import { HIGH, LOW, VALUE } from '../../scoring/compiled/sides.ts';
import { reduced } from '../../scoring/ratio.ts';
import type { Ratio } from '../../scoring/ratio.ts';
import { asBytes } from '../format-line.ts';
import { cellText } from './cell-text.ts';
import { numberText } from '../number-text.ts';

type TellNodes<Texts> = (scores: readonly NodeScore[], sheet: Sheet) => Texts;

interface NodeCells {
  /** Adds score and level of each node. */
  readonly add: (scores: readonly NodeScore[], cells: string[]) => void;
  readonly main: TellNodes<Readonly<Record<'score' | 'exact' | 'coverage', string>>>;
}

/** What `scoreSheet` gives → cells. */
export function nodeCells({ nodes }: Plan, main: string): NodeCells {
  const mainAt = nodes.findIndex(({ id }) => id === main);
  return {
    add: (scores, cells) => {
      for (let at = 0; at < scores.length; at += 1) {
        const { score = null, level = null } = scores[at] ?? {};
        cells.push(
          score === null ? '' : numberText(score),
          level === null ? '' : numberText(level),
        );
      }
    },
    main: (scores, sheet) => {
      const own = scores[mainAt];
      const { score, exact } = scoreTexts(own, mainAt, sheet.nodes);
      const coverage = numberText(own?.coverage ?? 1);
      return { score: score ?? '', exact: exactCell(exact), coverage };
    },
  };
}

/** Below 0 it looks like a formula. */
function exactCell(exact: string | null): string {
  return exact?.startsWith('-') ? cellText(exact) : (exact ?? '');
}

/** Of all nodes, and of the main one. */
interface NodeMembers {
  readonly all: string;
  readonly main: string;
  readonly coverage: string;
}

/** The same as members of JSON; what does not change from row to row is put into words once. */
export function nodeMembers({ nodes }: Plan, main: string): TellNodes<NodeMembers> {
  const keys = nodes.map(({ id }, at) => asBytes(`${at === 0 ? '' : ','}${JSON.stringify(id)}:`));
  const mainAt = nodes.findIndex(({ id }) => id === main);
  return (scores, { nodes: scored }) => {
    let all = '';
    let own = '"score":null,"exact":null';
    let coverage = '1';
    for (let at = 0; at < scores.length; at += 1) {
      const node = scores[at];
      if (!node) continue;
      const { score, exact } = scoreTexts(node, at, scored);
      const start = `"score":${score ?? 'null'},"exact":${exact === null ? 'null' : `"${exact}"`}`;
      const covered = numberText(node.coverage);
      all += `${keys[at] ?? ''}{${start}${restOf(node, percentText(at, scored, score ?? 'null'), score ?? 'null')},"coverage":${covered},"status":"${node.status}"}`;
      if (at === mainAt) [own, coverage] = [start, covered];
    }
    return { all, main: own, coverage };
  };
}

interface ScoreTexts {
  readonly score: string | null;
  /** As a fraction. */
  readonly exact: string | null;
}

function scoreTexts(node: NodeScore | undefined, at: number, nodes: Columns): ScoreTexts {
  const score = node?.score ?? null;
  if (score === null) return { score: null, exact: null };
  const text = numberText(score);
  const isCounted = nodes.state[at] === COUNTED;
  return { score: text, exact: isCounted ? fractionText(numberAt(nodes, at, VALUE), text) : null };
}

function restOf(node: NodeScore, percent: string, score: string): string {
  // Most nodes are known for sure, and their numbers the same.
  const min = node.min === node.score ? score : numberText(node.min);
  const max = node.max === node.score ? score : numberText(node.max);
  return `,"min":${min},"max":${max},"percent":${percent},"level":${node.level}`;
}

/** Where the range is 0 to 100 a score is its own share. */
function percentText(at: number, nodes: Columns, score: string): string {
  const low = numberAt(nodes, at, LOW);
  const high = numberAt(nodes, at, HIGH);
  const { n, d } = numberAt(nodes, at, VALUE);
  const isWhole = low.n === 0 && high.n === 100 * high.d;
  if (nodes.state[at] === COUNTED && isWhole && n >= 0 && n <= 100 * d) return score;
  const percent = percentIn(nodes, at);
  return percent === null ? 'null' : numberText(percent);
}

/** A whole number is written as its score is. */
function fractionText(value: Ratio, score: string): string {
  if (value.d === 1) return score;
  const { n, d } = reduced(value);
  return d === 1 ? score : `${n}/${d}`;
}
