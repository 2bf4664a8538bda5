import { Model } from 'survey-core';
import { report, timeScoring } from '../measure.mjs';
import { LEVELS, PART_WEIGHTS, QUESTIONS, STAGES, SYSTEMS } from '../sheets.mjs';

// One model without a page drawn, used for every sheet; scores are its calculated values.
const [, , file, count] = process.argv;

function element({ id: name, kind }) {
  switch (kind) {
    case 'single':
      return { type: 'radiogroup', name, choices: Object.keys(STAGES) };
    case 'level':
      return { type: 'radiogroup', name, choices: [0, 1, 2, 3, 4] };
    case 'multiple':
      return { type: 'checkbox', name, choices: ['none', ...Object.keys(SYSTEMS)] };
    default:
      return { type: 'text', inputType: 'number', name };
  }
}

function share({ id, kind }) {
  switch (kind) {
    case 'single':
      return Object.entries(STAGES).reduceRight(
        (rest, [code, points]) => `iif({${id}} = '${code}', ${points * 25}, ${rest})`,
        '0',
      );
    case 'level':
      return `iif({${id}} notempty, {${id}} * 25, 0)`;
    case 'multiple': {
      const points = Object.entries(SYSTEMS).map(
        ([code, value]) => `iif({${id}} contains '${code}', ${value}, 0)`,
      );
      return `((${points.join(' + ')}) * 100 / 11)`;
    }
    default:
      return `iif({${id}} >= 60, 100, iif({${id}} >= 20, 50, 0))`;
  }
}

const applies = ({ id }, value) => `iif({${id}-outside} = 1, 0, ${value})`;

function part(number) {
  const own = QUESTIONS.filter((question) => question.part === number);
  const points = own.map((question) =>
    applies(question, `${share(question)} * ${question.weight}`),
  );
  const weights = own.map((question) => applies(question, question.weight));
  return `(${points.join(' + ')}) / (${weights.join(' + ')})`;
}

const total = PART_WEIGHTS.map((weight, number) => `{p${number}} * ${weight}`).join(' + ');
const level = LEVELS.reduce((rest, { level: value, total: least, part: each }) => {
  const parts = PART_WEIGHTS.map((_, number) => `{p${number}} >= ${each}`);
  return `iif({total} >= ${least} and ${parts.join(' and ')}, ${value}, ${rest})`;
}, '0');
const model = new Model({
  elements: QUESTIONS.map(element),
  calculatedValues: [
    ...PART_WEIGHTS.map((_, number) => ({ name: `p${number}`, expression: part(number) })),
    { name: 'total', expression: `(${total}) / 100` },
    { name: 'level', expression: level },
  ],
});

/** States have no place in its data: what does not apply is a value of its own, the rest is absent. */
function dataOf(answers) {
  const data = {};
  for (const { id } of QUESTIONS) {
    const answer = answers[id];
    if (answer?.state === 'not_applicable') data[`${id}-outside`] = 1;
    else if (answer !== undefined && answer.state === undefined) data[id] = answer;
  }
  return data;
}

function score(answers, checksum) {
  model.data = dataOf(answers);
  const value = (name) => model.getVariable(name);
  checksum.add(value('total'), value('level'));
}

await report((checksum) => timeScoring(file, Number(count), (answers) => score(answers, checksum)));
