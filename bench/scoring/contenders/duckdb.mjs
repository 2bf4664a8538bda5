import { performance } from 'node:perf_hooks';
import { DuckDBInstance } from '@duckdb/node-api';
import { LEVELS, PART_WEIGHTS, QUESTIONS, STAGES, SYSTEMS } from '../sheets.mjs';

// One query over the JSON Lines, on as many threads as are given.
const [, , file, count, threads = '1'] = process.argv;

function share({ id, kind }) {
  switch (kind) {
    case 'single':
      return `CASE ${id} ${Object.entries(STAGES)
        .map(([code, points]) => `WHEN '${code}' THEN ${points * 25}`)
        .join(' ')} ELSE 0 END`;
    case 'level':
      return `coalesce(TRY_CAST(${id} AS INTEGER), 0) * 25`;
    case 'multiple': {
      const points = Object.entries(SYSTEMS).map(
        ([code, value]) => `CASE WHEN contains(${id}, '"${code}"') THEN ${value} ELSE 0 END`,
      );
      return `CASE WHEN ${id}[1] = '[' THEN (${points.join(' + ')}) * 100 / 11.0::DOUBLE ELSE 0 END`;
    }
    default:
      return `CASE WHEN TRY_CAST(${id} AS DOUBLE) >= 60 THEN 100 WHEN TRY_CAST(${id} AS DOUBLE) >= 20 THEN 50 ELSE 0 END`;
  }
}

const applies = ({ id }, value) =>
  `CASE WHEN contains(coalesce(${id}, ''), '"not_applicable"') THEN 0 ELSE ${value} END`;

function part(number) {
  const own = QUESTIONS.filter((question) => question.part === number);
  const points = own.map((question) =>
    applies(question, `(${share(question)}) * ${question.weight}`),
  );
  const weights = own.map((question) => applies(question, question.weight));
  return `(${points.join(' + ')})::DOUBLE / (${weights.join(' + ')}) AS p${number}`;
}

const columns = QUESTIONS.map(({ id }) => `${id}: 'VARCHAR'`).join(', ');
const parts = PART_WEIGHTS.map((_, number) => part(number)).join(', ');
const total = PART_WEIGHTS.map((weight, number) => `p${number} * ${weight}`).join(' + ');
const levels = LEVELS.toReversed().map(({ level, total: least, part: each }) => {
  const reached = PART_WEIGHTS.map((_, number) => `p${number} >= ${each}`).join(' AND ');
  return `WHEN total >= ${least} AND ${reached} THEN ${level}`;
});
const rows = `SELECT answers.* FROM read_json('${file}', format = 'newline_delimited',
  columns = {answers: 'STRUCT(${columns.replaceAll(': ', ' ').replaceAll("'", '')})'}) LIMIT ${Number(count)}`;
const query = `WITH rows AS (${rows}), parts AS (SELECT ${parts} FROM rows),
  scored AS (SELECT *, (${total}) / 100 AS total FROM parts)
  SELECT count(*) AS sheets, sum(floor(total * 1e6 + 0.123456))::BIGINT AS points,
    sum(CASE ${levels.join(' ')} ELSE 0 END)::BIGINT AS levels FROM scored`;

const instance = await DuckDBInstance.create(':memory:', { threads });
const connection = await instance.connect();
const started = performance.now();
const reader = await connection.runAndReadAll(query);
const seconds = (performance.now() - started) / 1000;
const [{ sheets, points, levels: reached }] = reader.getRowObjects();
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(
  JSON.stringify({ sheets: Number(sheets), seconds, megabytes, checksum: `${points}/${reached}` }),
);
