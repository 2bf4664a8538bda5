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
      const { score, exact } = scoreTexts(own, sheet.nodes[mainAt]);
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
  return (scores, sheet) => {
    let all = '';
    let own = '"score":null,"exact":null';
    let coverage = '1';
    for (let at = 0; at < scores.length; at += 1) {
      const node = scores[at];
      const scored = sheet.nodes[at];
      if (!node || !scored) continue;
      const { score, exact } = scoreTexts(node, scored);
      const start = `"score":${score ?? 'null'},"exact":${exact === null ? 'null' : `"${exact}"`}`;
      const covered = numberText(node.coverage);
      all += `${keys[at] ?? ''}{${start}${restOf(node, scored, score ?? 'null')},"coverage":${covered},"status":"${node.status}"}`;
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

function scoreTexts(node: NodeScore | undefined, scored: Scored | undefined): ScoreTexts {
  const score = node?.score ?? null;
  if (score === null || !scored) return { score: null, exact: null };
  const text = numberText(score);
  return { score: text, exact: scored.state === COUNTED ? fractionText(scored.value, text) : null };
}

function restOf(node: NodeScore, own: Scored, score: string): string {
  // Most nodes are known for sure, and their numbers the same.
  const min = node.min === node.score ? score : numberText(node.min);
  const max = node.max === node.score ? score : numberText(node.max);
  return `,"min":${min},"max":${max},"percent":${percentText(own, score)},"level":${node.level}`;
}

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
