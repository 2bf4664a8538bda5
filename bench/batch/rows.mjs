import { closeSync, openSync, writeSync } from 'node:fs';
import { eachLineAlone } from '../scoring/lines.mjs';
import { QUESTIONS, writeSheets } from '../scoring/sheets.mjs';

/** What the names of all firms begin with. */
export const FIRM = '示例厂';

/** The sheets of `bench/scoring` with a firm's name each: as JSON Lines and as the CSV that a survey platform gives. */
export function writeRows({ sheets, lines, table }, count) {
  writeSheets(sheets, count);
  const [out, csv] = [openSync(lines, 'w'), openSync(table, 'w')];
  writeSync(csv, `${['name', ...QUESTIONS.map(({ id }) => id)].join(',')}\n`);
  let [text, cells] = ['', ''];
  const flush = () => {
    writeSync(out, text);
    writeSync(csv, cells);
    [text, cells] = ['', ''];
  };
  eachLineAlone(sheets, count, (line) => {
    const { questionnaire, id, answers } = JSON.parse(line);
    const name = `${FIRM}${id}`;
    text += `${JSON.stringify({ questionnaire, id, profile: { name }, answers })}\n`;
    cells += `${[name, ...QUESTIONS.map((one) => cell(answers[one.id]))].join(',')}\n`;
    if (text.length > 1 << 20) flush();
  });
  flush();
  closeSync(out);
  closeSync(csv);
}

function cell(answer) {
  if (answer === undefined) return '';
  if (Array.isArray(answer)) return answer.join('┋');
  if (typeof answer !== 'object') return String(answer);
  return answer.state === 'dont_know' ? '不清楚' : '不适用';
}
