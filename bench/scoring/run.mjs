import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { writeSheets } from './sheets.mjs';

const SHEETS = 200_000;
const CONTENDERS = [
  { name: '`JSON.parse` of every line, nothing else', file: 'json-parse', limit: true },
  {
    name: 'the same, every line decoded by itself',
    file: 'json-parse',
    options: ['alone'],
    limit: true,
  },
  { name: '**ours**, parsed answers', file: 'ours-objects' },
  { name: '**ours**, from JSON Lines', file: 'ours-lines' },
  { name: 'DuckDB SQL, from JSON Lines, 1 thread', file: 'duckdb', options: ['1'] },
  { name: 'DuckDB SQL, from JSON Lines, 2 threads', file: 'duckdb', options: ['2'] },
  { name: 'json-logic-js, parsed answers', file: 'json-logic', sheets: 20_000 },
  { name: 'json-rules-engine, parsed answers', file: 'json-rules-engine', sheets: 2000 },
  { name: 'SurveyJS without pages, parsed answers', file: 'surveyjs', sheets: 300 },
];

const [, , runs = '5'] = process.argv;
const folder = new URL('../.data/', import.meta.url);
mkdirSync(folder, { recursive: true });
const data = fileURLToPath(new URL('sheets.jsonl', folder));
writeSheets(data, SHEETS);

// All contenders in every round, so that a busy minute of the machine hits them alike.
const results = CONTENDERS.map(() => []);
for (let round = 0; round < Number(runs); round += 1) {
  for (const [at, contender] of CONTENDERS.entries()) results[at].push(run(contender));
}

const expected = new Map();
console.log(
  `${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}, ${runs} rounds\n`,
);
console.log('| what | sheets | sheets/s, median | best | ÷ `JSON.parse` | MB |');
console.log('|---|---|---|---|---|---|');
const limit = rates(results[0]);
for (const [at, contender] of CONTENDERS.entries()) {
  const own = rates(results[at]);
  const ratio = `${shown(own.median / limit.median)} (${shown(own.best / limit.best)})`;
  const megabytes = Math.round(Math.max(...results[at].map((result) => result.megabytes)));
  const sheets = (contender.sheets ?? SHEETS).toLocaleString('en');
  const cells = [contender.name, sheets, whole(own.median), whole(own.best), ratio, megabytes];
  console.log(`| ${cells.join(' | ')} |`);
  if (!contender.limit) check(contender, results[at]);
}

function run({ file, sheets = SHEETS, options = [] }) {
  const script = fileURLToPath(new URL(`contenders/${file}.mjs`, import.meta.url));
  const output = execFileSync(process.execPath, [script, data, String(sheets), ...options]);
  return JSON.parse(output.toString());
}

function rates(of) {
  const sorted = of.map(({ sheets, seconds }) => sheets / seconds).toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], best: sorted.at(-1) };
}

/** Whoever does not say what we say is not doing the same work. */
function check({ name, sheets = SHEETS }, of) {
  if (!expected.has(sheets)) {
    expected.set(sheets, run({ file: 'ours-lines', sheets }).checksum);
  }
  for (const { checksum } of of) {
    if (checksum !== expected.get(sheets)) throw new Error(`${name}: ${checksum}`);
  }
}

function whole(number) {
  return Math.round(number).toLocaleString('en');
}

function shown(ratio) {
  return ratio < 0.1 ? ratio.toPrecision(2) : ratio.toFixed(2);
}
