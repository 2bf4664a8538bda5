import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { asked } from '../processes.mjs';
import { batch, stream } from './program.mjs';
import { writeRows } from './rows.mjs';

// node bench/batch/run.mjs [--rows 200000] [--rounds 3] [--compare 1] [--growth 0] [--python PATH]
const rows = asked('--rows', 200_000);
const rounds = asked('--rounds', 3);
const python = process.argv.includes('--python')
  ? process.argv[process.argv.indexOf('--python') + 1]
  : 'python3';
const hasPandas = spawnSync(python, ['-c', 'import pandas']).status === 0;

console.log(
  `${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}, ${rounds} rounds\n`,
);
const ONE = ['--workers', '1'];
const TWO = ['--workers', '2'];
const TABLE = ['--table-only'];
if (asked('--compare', 1) > 0) await compare(rows);
if (asked('--growth', 0) > 0) await growth([2000, 20_000, 200_000, 1_000_000]);

async function compare(count) {
  const { lines, table, halves } = data(count);
  const contenders = [
    [
      '`JSON.parse` of every line, nothing else',
      () => script('../scoring/contenders/json-parse.mjs', lines, count),
      true,
    ],
    ['csv-parse, nothing else', () => script('contenders/csv-parse.mjs', table, count), true],
    [
      'csv-parse without streams, nothing else',
      () => script('contenders/csv-parse-sync.mjs', table, count),
      true,
    ],
    ['**ours**, `score --stream`, JSON Lines', () => stream([lines], count, ONE)],
    ['**ours**, `score --stream`, 2 processes', () => stream(halves, count, ONE)],
    ['**ours**, `score --stream --workers 2`', () => stream([lines], count, TWO)],
    ['**ours**, `batch`, JSON Lines', () => batch(lines, count, ONE)],
    ['**ours**, `batch`, CSV', () => batch(table, count, ONE)],
    ['**ours**, `batch`, CSV, 2 threads', () => batch(table, count, TWO)],
    ['**ours**, `batch --table-only`, CSV', () => batch(table, count, [...TABLE, ...ONE])],
    [
      '**ours**, `batch --table-only`, CSV, 2 threads',
      () => batch(table, count, [...TABLE, ...TWO]),
    ],
    [
      'DuckDB SQL, JSON Lines, 1 thread',
      () => script('../scoring/contenders/duckdb.mjs', lines, count),
    ],
    ...(hasPandas ? [['pandas, CSV', () => pandas(table, count)]] : []),
  ];
  const results = contenders.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, [, run]] of contenders.entries()) results[at].push(await run());
  }
  print(contenders, results, count);
  if (!hasPandas) console.log('\npandas is not to be had here.');
}

async function growth(counts) {
  console.log(
    '\n| rows | `score --stream` rows/s | MB | `batch --table-only` CSV rows/s | MB |\n|--:|--:|--:|--:|--:|',
  );
  for (const count of counts) {
    const { lines, table } = data(count);
    const [filter, whole] = [
      await stream([lines], count, ONE),
      await batch(table, count, [...TABLE, ...ONE]),
    ];
    const cells = [filter, whole].flatMap(({ sheets, seconds, megabytes }) => [
      shown(sheets / seconds),
      shown(megabytes),
    ]);
    console.log(`| ${[shown(count), ...cells].join(' | ')} |`);
  }
}

/** The rows as files, made anew; also as two halves, for two processes. */
function data(count) {
  const folder = new URL('../.data/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const named = (name) => fileURLToPath(new URL(`batch-${name}`, folder));
  const files = {
    sheets: named('sheets.jsonl'),
    lines: named('rows.jsonl'),
    table: named('rows.csv'),
  };
  writeRows(files, count);
  const halves = [named('half-1.jsonl'), named('half-2.jsonl')];
  const half = Math.ceil(count / 2);
  execFileSync('sh', [
    '-c',
    `head -n ${half} "${files.lines}" > "${halves[0]}"; tail -n +${half + 1} "${files.lines}" > "${halves[1]}"`,
  ]);
  return { ...files, halves };
}

function script(name, file, count) {
  const path = fileURLToPath(new URL(name, import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [path, file, String(count)]).toString());
}

function pandas(file, count) {
  const path = fileURLToPath(new URL('contenders/score.py', import.meta.url));
  return JSON.parse(execFileSync(python, [path, file, String(count)]).toString());
}

/** Whoever does not say what the others say is not doing the same work. */
function print(contenders, results, count) {
  const sums = contenders.flatMap(([, , isLimit], at) =>
    isLimit ? [] : results[at].map((one) => one.checksum),
  );
  if (new Set(sums).size !== 1) throw new Error(`the sums differ: ${[...new Set(sums)].join(' ')}`);
  const median = results.map(
    (own) =>
      own.map(({ sheets, seconds }) => sheets / seconds).toSorted((a, b) => a - b)[own.length >> 1],
  );
  console.log(`${shown(count)} rows\n`);
  console.log(
    '| what | rows/s, median | ÷ `JSON.parse` | ÷ csv-parse | MB |\n|---|--:|--:|--:|--:|',
  );
  for (const [at, [name]] of contenders.entries()) {
    const peak = Math.max(...results[at].map(({ megabytes }) => megabytes));
    const ratios = [median[at] / median[0], median[at] / median[1]].map((ratio) =>
      ratio.toFixed(2),
    );
    console.log(`| ${[name, shown(median[at]), ...ratios, shown(peak)].join(' | ')} |`);
  }
}

function shown(number) {
  return Math.round(number).toLocaleString('en');
}
