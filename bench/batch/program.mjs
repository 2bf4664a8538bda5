import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { eachLineAlone } from '../scoring/lines.mjs';
import { Checksum } from '../scoring/measure.mjs';
import { FIRM } from './rows.mjs';
import { ENVIRONMENT, PROGRAM } from '../processes.mjs';

const PEAK = new URL('peak.mjs', import.meta.url).href;
const PACK = new URL('../scoring/questionnaire.yaml', import.meta.url).pathname;

/** `diagnose score --stream` from file to file, in as many processes as there are files. */
export async function stream(inputs, count, more = []) {
  const outputs = inputs.map((input) => `${input}.out`);
  const began = performance.now();
  const megabytes = await Promise.all(
    inputs.map((input, at) => run(['score', '--stream', PACK, ...more], input, outputs[at])),
  );
  const seconds = (performance.now() - began) / 1000;
  const checksum = new Checksum();
  for (const output of outputs) eachLineAlone(output, count, (line) => add(line, checksum));
  return result(checksum, seconds, megabytes);
}

/** `diagnose batch`: scores, tables, findings and manifest of one file. */
export async function batch(input, count, more = []) {
  const out = `${input}.batch`;
  const began = performance.now();
  const megabytes = await run(
    ['batch', input, '-q', PACK, '-o', out, '--force', ...more],
    '/dev/null',
    '/dev/null',
  );
  const seconds = (performance.now() - began) / 1000;
  const checksum = new Checksum();
  if (more.includes('--table-only')) addTable(`${out}/scores.csv`, checksum);
  else eachLineAlone(`${out}/scores.jsonl`, count, (line) => add(line, checksum));
  return result(checksum, seconds, [megabytes]);
}

function add(line, checksum) {
  const { score, level } = JSON.parse(line);
  checksum.add(score, level?.value ?? 0);
}

/** The table's columns of score and level; what the next level asks for may go on in more lines. */
function addTable(file, checksum) {
  eachLineAlone(file, Number.POSITIVE_INFINITY, (line) => {
    const cells = line.split(',');
    if (line.startsWith(FIRM)) checksum.add(Number(cells[5]), Number(cells[3]));
  });
}

function result({ sheets, points, levels }, seconds, megabytes) {
  const sum = megabytes.reduce((total, own) => total + own, 0);
  return { sheets, seconds, megabytes: sum, checksum: `${points}/${levels}` };
}

/** Runs the built program; gives its greatest memory in megabytes. */
function run(args, input, output) {
  const [from, to] = [openSync(input, 'r'), openSync(output, 'w')];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', PEAK, PROGRAM, ...args], {
      env: ENVIRONMENT,
      stdio: [from, to, 'inherit', 'pipe'],
    });
    let peak = '';
    child.stdio[3].on('data', (data) => (peak += data));
    child.on('close', (code) => {
      closeSync(from);
      closeSync(to);
      if (code === 0) resolve(Number(peak));
      else reject(new Error(`${args.join(' ')}: ${code}`));
    });
  });
}
