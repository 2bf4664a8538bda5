import jsonLogic from 'json-logic-js';
import { report, timeScoring } from '../measure.mjs';
import { LEVELS, PART_WEIGHTS, QUESTIONS, STAGES, SYSTEMS } from '../sheets.mjs';

// The questionnaire as one rule of json-logic: a tree of sums, told as data.
const [, , file, count] = process.argv;

const of = (id) => ({ var: id });
const state = (id) => ({ var: `${id}.state` });

function share({ id, kind }) {
  switch (kind) {
    case 'single':
      return chain(
        Object.entries(STAGES).map(([code, points]) => [{ '===': [of(id), code] }, points * 25]),
      );
    case 'level':
      return { if: [{ in: [of(id), [1, 2, 3, 4]] }, { '*': [of(id), 25] }, 0] };
    case 'multiple': {
      const points = Object.entries(SYSTEMS).map(([code, value]) => ({
        if: [{ in: [code, of(id)] }, value, 0],
      }));
      const isList = { in: [{ var: `${id}.0` }, ['none', ...Object.keys(SYSTEMS)]] };
      return { if: [isList, { '/': [{ '*': [{ '+': points }, 100] }, 11] }, 0] };
    }
    default:
      return chain([
        [{ '>=': [of(id), 60] }, 100],
        [{ '>=': [of(id), 20] }, 50],
      ]);
  }
}

function chain(cases) {
  return { if: [...cases.flat(), 0] };
}

const applies = (id) => ({ '!==': [state(id), 'not_applicable'] });

function part(number) {
  const own = QUESTIONS.filter((question) => question.part === number);
  const points = own.map((question) => ({
    if: [applies(question.id), { '*': [share(question), question.weight] }, 0],
  }));
  const weights = own.map(({ id, weight }) => ({ if: [applies(id), weight, 0] }));
  return { '/': [{ '+': points }, { '+': weights }] };
}

const parts = PART_WEIGHTS.map((_, number) => part(number));
const total = {
  '/': [{ '+': PART_WEIGHTS.map((weight, number) => ({ '*': [of(`p${number}`), weight] })) }, 100],
};
const level = chain(
  LEVELS.toReversed().map(({ level: value, total: least, part: each }) => [
    {
      and: [
        { '>=': [of('total'), least] },
        ...PART_WEIGHTS.map((_, number) => ({ '>=': [of(`p${number}`), each] })),
      ],
    },
    value,
  ]),
);

function score(answers, checksum) {
  const facts = {};
  for (const [number, rule] of parts.entries())
    facts[`p${number}`] = jsonLogic.apply(rule, answers);
  facts.total = jsonLogic.apply(total, facts);
  checksum.add(facts.total, jsonLogic.apply(level, facts));
}

await report((checksum) => timeScoring(file, Number(count), (answers) => score(answers, checksum)));
