import { closeSync, openSync, writeSync } from 'node:fs';
import { mulberry } from '../../scripts/mulberry.mjs';

/** The questions of `questionnaire.yaml`: five parts of eight, the same kinds in each. */
export const QUESTIONS = Array.from({ length: 40 }, (_, at) => ({
  id: `q${String(at + 1).padStart(2, '0')}`,
  kind: ['single', 'single', 'single', 'single', 'single', 'level', 'multiple', 'number'][at % 8],
  weight: [3, 2, 1, 2, 1, 3, 2, 1][at % 8],
  part: Math.floor(at / 8),
}));

export const STAGES = { A: 0, B: 1, C: 2, D: 3, E: 4 };
export const SYSTEMS = { erp: 3, mes: 3, plm: 2, scada: 2, sheet: 1 };
export const PART_WEIGHTS = [25, 20, 30, 15, 10];
/** Least total and least part of each level. No firm stands right on a total: doubles miss some that do. */
export const LEVELS = [
  { level: 1, total: 30.003, part: 10 },
  { level: 2, total: 45.003, part: 25 },
  { level: 3, total: 60.003, part: 40 },
];

/** Writes answer sheets, one a line; the seed decides them all. */
export function writeSheets(file, count, seed = 20_261_122) {
  const random = mulberry(seed);
  const out = openSync(file, 'w');
  for (let from = 0; from < count; from += 1000) {
    const lines = [];
    for (let at = from; at < Math.min(from + 1000, count); at += 1) lines.push(line(at, random));
    writeSync(out, `${lines.join('\n')}\n`);
  }
  closeSync(out);
}

function line(at, random) {
  const answers = {};
  // A firm is good at most things or at few of them.
  const talent = random();
  for (const { id, kind } of QUESTIONS) {
    const chance = random();
    if (chance < 0.02) continue;
    answers[id] = chance < 0.04 ? unanswered(chance) : answer(kind, talent, random);
  }
  return JSON.stringify({ questionnaire: 'forty', id: String(at).padStart(7, '0'), answers });
}

function unanswered(chance) {
  return chance < 0.03
    ? { state: 'dont_know' }
    : { state: 'not_applicable', reason: '没有这道工序' };
}

function answer(kind, talent, random) {
  const height = Math.min(0.999, Math.max(0, talent + (random() - 0.5) * 0.8));
  switch (kind) {
    case 'single':
      return 'ABCDE'[Math.floor(height * 5)];
    case 'level':
      return Math.floor(height * 5);
    case 'multiple': {
      const ticked = Object.keys(SYSTEMS).filter(() => random() < height);
      return ticked.length > 0 ? ticked : ['none'];
    }
    default:
      return Math.round(height * 1000) / 10;
  }
}
