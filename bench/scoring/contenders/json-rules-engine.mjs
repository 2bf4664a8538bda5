import { performance } from 'node:perf_hooks';
import { Engine } from 'json-rules-engine';
import { eachBlock } from '../lines.mjs';
import { report } from '../measure.mjs';
import { LEVELS, PART_WEIGHTS, QUESTIONS, STAGES, SYSTEMS } from '../sheets.mjs';

// A rule for every option, whose event carries its points; sums are ours, since the engine has none.
const [, , file, count] = process.argv;

function optionsOf({ kind }) {
  const is = (operator, value, share) => ({ operator, value, share });
  switch (kind) {
    case 'single':
      return Object.entries(STAGES).map(([code, points]) => [is('equal', code), points * 25]);
    case 'level':
      return [1, 2, 3, 4].map((value) => [is('equal', value), value * 25]);
    case 'multiple':
      return Object.entries(SYSTEMS).map(([code, points]) => [
        is('ticks', code),
        (points * 100) / 11,
      ]);
    default:
      return [
        [is('from60', 60), 100],
        [is('from20', 20), 50],
      ];
  }
}

const engine = new Engine([], { allowUndefinedFacts: true });
engine.addOperator('ticks', (fact, code) => Array.isArray(fact) && fact.includes(code));
engine.addOperator('from60', (fact) => typeof fact === 'number' && fact >= 60);
engine.addOperator('from20', (fact) => typeof fact === 'number' && fact >= 20 && fact < 60);
engine.addOperator('outside', (fact) => fact?.state === 'not_applicable');
for (const question of QUESTIONS) {
  const { id: fact, part, weight } = question;
  for (const [{ operator, value }, share] of optionsOf(question)) {
    const event = { type: 'points', params: { part, points: share * weight, weight: 0 } };
    engine.addRule({ conditions: { all: [{ fact, operator, value }] }, event });
  }
  const event = { type: 'points', params: { part, points: 0, weight: -weight } };
  engine.addRule({ conditions: { all: [{ fact, operator: 'outside', value: '' }] }, event });
}
const levels = new Engine();
for (const { level, total, part } of LEVELS) {
  const conditions = [
    { fact: 'total', operator: 'greaterThanInclusive', value: total },
    ...PART_WEIGHTS.map((_, number) => ({
      fact: `p${number}`,
      operator: 'greaterThanInclusive',
      value: part,
    })),
  ];
  levels.addRule({ conditions: { all: conditions }, event: { type: 'level', params: { level } } });
}

async function score(answers, checksum) {
  const { events } = await engine.run(answers);
  const sums = PART_WEIGHTS.map(() => ({ points: 0, weight: 15 }));
  for (const { params } of events) {
    sums[params.part].points += params.points;
    sums[params.part].weight += params.weight;
  }
  const facts = { total: 0 };
  for (const [number, { points, weight }] of sums.entries()) {
    facts[`p${number}`] = points / weight;
    facts.total += (points / weight) * PART_WEIGHTS[number];
  }
  facts.total /= 100;
  const reached = await levels.run(facts);
  checksum.add(facts.total, Math.max(0, ...reached.events.map(({ params }) => params.level)));
}

await report(async (checksum) => {
  const blocks = [];
  eachBlock(file, Number(count), (block) => blocks.push(block));
  const started = performance.now();
  for (const block of blocks) for (const { answers } of block) await score(answers, checksum);
  return (performance.now() - started) / 1000;
});
