import type { Language, Say } from '../../messages/message.ts';
import type { LevelStep } from '../../questionnaire/scoring-types.ts';
import type { GateResult } from '../../scoring/result.ts';
import { levelOf } from '../../scoring/score.ts';
import { gateWords } from '../firm-columns.ts';
import { asBytes } from '../format-line.ts';
import { cellText } from './cell-text.ts';
import { numberText } from '../number-text.ts';

/** What a row says of the next level: a value of JSON, and the cell of what is still missing. */
export interface NextTexts {
  readonly next: string;
  readonly missing: string;
}

export const NO_NEXT: NextTexts = { next: 'null', missing: '' };

/** Steps and what there is of their comparisons → words; all but the numbers is put into words once. */
export function nextTexter(
  say: Say,
  language: Language,
): (step: LevelStep, gates: readonly GateResult[]) => NextTexts {
  const known = new Map<LevelStep, StepWords>();
  return (step, gates) => {
    const words = known.get(step) ?? wordsOf(step, gates, say, language);
    known.set(step, words);
    let members = '';
    let missing = '';
    for (let at = 0; at < gates.length; at += 1) {
      const gate = gates[at];
      const own = words.gates[at];
      if (!gate || !own) continue;
      const have = numberText(gate.have);
      members += `${at === 0 ? '' : ','}${own.head}${have}${own.tail}${gate.met}}`;
      if (!gate.met) missing += `${missing === '' ? '' : '\n'}${own.before}${have}${own.after}`;
    }
    return {
      next: `${words.start}${members}]}`,
      missing: missing === '' ? '' : cellText(missing),
    };
  };
}

interface StepWords {
  readonly start: string;
  readonly gates: readonly GateWords[];
}

interface GateWords {
  /** JSON before what there is, and between it and whether it is met. */
  readonly head: string;
  readonly tail: string;
  /** A sentence around what there is. */
  readonly before: string;
  readonly after: string;
}

// No sentence has it.
const HERE = '\u0001';

function wordsOf(
  step: LevelStep,
  gates: readonly GateResult[],
  say: Say,
  language: Language,
): StepWords {
  return {
    start: asBytes(`{"level":${JSON.stringify(levelOf(step))},"gates":[`),
    gates: gates.map((gate) => {
      const { have: _, met: __, need, ...fixed } = gate;
      const [before = '', after = ''] = gateWords(gate, HERE, say, language).split(HERE);
      const head = asBytes(`${JSON.stringify(fixed).slice(0, -1)},"have":`);
      return { head, tail: `,"need":${need},"met":`, before, after };
    }),
  };
}
