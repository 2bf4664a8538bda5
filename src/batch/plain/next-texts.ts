import type { Language, Say } from '../../messages/message.ts';
import type { LevelStep } from '../../questionnaire/scoring-types.ts';
import type { GateResult } from '../../scoring/result.ts';
import { levelOf } from '../../scoring/score.ts';
import { gateWords } from '../firm-columns.ts';
import { asBytes } from '../format-line.ts';
import { cellText } from './cell-text.ts';
import { numberText } from '../number-text.ts';

/** A step and what there is of its comparisons → a text; all but the numbers is put into words once. */
type NextTexter = (step: LevelStep, gates: readonly GateResult[]) => string;

/** What surrounds the number that a comparison has. */
interface Around {
  readonly before: string;
  readonly after: string;
}

/** The next level as a value of JSON. */
export function nextTexter(): NextTexter {
  const aroundOf = onceForEach(jsonAround);
  const known = new Map<LevelStep, string>();
  return (step, gates) => {
    const start = known.get(step) ?? asBytes(`{"level":${JSON.stringify(levelOf(step))},"gates":[`);
    known.set(step, start);
    const around = aroundOf(step, gates);
    let members = '';
    for (let at = 0; at < gates.length; at += 1) {
      const gate = gates[at];
      const own = around[at];
      if (!gate || !own) continue;
      members += `${at === 0 ? '' : ','}${own.before}${numberText(gate.have)}${own.after}${gate.met}}`;
    }
    return `${start}${members}]}`;
  };
}

/** What of the next level is still missing, as a cell. */
export function missingTexter(say: Say, language: Language): NextTexter {
  const aroundOf = onceForEach((gate) => wordsAround(gate, say, language));
  return (step, gates) => {
    const around = aroundOf(step, gates);
    let missing = '';
    for (let at = 0; at < gates.length; at += 1) {
      const gate = gates[at];
      const own = around[at];
      if (!gate || gate.met || !own) continue;
      missing += `${missing === '' ? '' : '\n'}${own.before}${numberText(gate.have)}${own.after}`;
    }
    return missing === '' ? '' : cellText(missing);
  };
}

function onceForEach(
  make: (gate: GateResult) => Around,
): (step: LevelStep, gates: readonly GateResult[]) => readonly Around[] {
  const known = new Map<LevelStep, readonly Around[]>();
  return (step, gates) => {
    const all = known.get(step) ?? gates.map(make);
    known.set(step, all);
    return all;
  };
}

function jsonAround(gate: GateResult): Around {
  const { have: _, met: __, need, ...fixed } = gate;
  const before = asBytes(`${JSON.stringify(fixed).slice(0, -1)},"have":`);
  return { before, after: `,"need":${need},"met":` };
}

// No sentence has it.
const HERE = '\u0001';

function wordsAround(gate: GateResult, say: Say, language: Language): Around {
  const [before = '', after = ''] = gateWords(gate, HERE, say, language).split(HERE);
  return { before, after };
}
