import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { spawn } from '@lydell/node-pty';
import { asked, ENVIRONMENT, PROGRAM } from '../processes.mjs';

// From Enter to the next question on the terminal, the answer on the disk in between, through the
// whole of `lighting`; beside it one line appended to a file and flushed, which is the floor.

const folder = mkdtempSync(join(tmpdir(), 'diagnose-bench-'));
const CLEAR = '\u001B[H\u001B[J';
const ENTER = '\r';
const SKIP = '\u0010';
const SETTLED = 200;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function open() {
  const terminal = spawn(process.execPath, [PROGRAM, 'run'], {
    cols: 80,
    rows: 24,
    cwd: folder,
    env: ENVIRONMENT,
  });
  let output = '';
  let told = () => undefined;
  terminal.onData((data) => {
    output += data;
    told();
  });
  const page = () => output.split(CLEAR).at(-1) ?? '';
  /** Milliseconds until another page stands there. A key that came too early for the page is pressed again. */
  const press = (key, isNext) => {
    let begin = performance.now();
    return new Promise((resolve) => {
      const again = setInterval(() => {
        begin = performance.now();
        terminal.write(key);
      }, 2000);
      told = () => {
        if (!isNext(page())) return;
        clearInterval(again);
        told = () => undefined;
        resolve(performance.now() - begin);
      };
      terminal.write(key);
    });
  };
  return { terminal, page, press };
}

/** Where we are, as the first line of a page has it. */
const progressOf = (page) => /第 \d+ [项题]/u.exec(page.replace(/第 \d+ 部分/u, ''))?.[0] ?? '';

async function interview() {
  const { terminal, page, press } = open();
  while (!page().includes('开始答题')) await pause(20);
  await pause(SETTLED);
  await press(ENTER, (now) => now.includes('企业名称'));
  terminal.write('一厂');
  await pause(SETTLED);
  const steps = [];
  await press(ENTER, (now) => now.includes('第 2 项'));
  for (;;) {
    const before = progressOf(page());
    const isProfile = before.endsWith('项');
    if (!isProfile) terminal.write('3');
    await pause(SETTLED);
    const isNext = (now) => now.includes('接着答') || !['', before].includes(progressOf(now));
    const time = await press(isProfile ? SKIP : ENTER, isNext);
    if (!isProfile) steps.push(time);
    await pause(20);
    if (page().includes('红线自查')) break;
    if (!page().includes('接着答')) continue;
    await pause(SETTLED);
    await press(ENTER, (now) => !now.includes('接着答'));
    await pause(20);
    if (page().includes('红线自查')) break;
  }
  terminal.kill('SIGKILL');
  return steps;
}

/** One line on the disk, as a journal's. */
function append(count) {
  const path = join(folder, 'floor.jsonl');
  return Array.from({ length: count }, () => {
    const begin = performance.now();
    const file = openSync(path, 'a');
    writeSync(file, `${'x'.repeat(120)}\n`);
    fsyncSync(file);
    closeSync(file);
    return performance.now() - begin;
  });
}

function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

try {
  const rounds = asked('--rounds', 3);
  const steps = [];
  const floor = [];
  for (let round = 0; round < rounds; round += 1) {
    floor.push(...append(40));
    steps.push(...(await interview()));
    rmSync(join(folder, 'diagnose-out'), { recursive: true });
  }
  const row = (name, values) => {
    const [median, late] = [quantile(values, 0.5), quantile(values, 0.95)];
    const ratio = median / quantile(floor, 0.5);
    return `| ${name} | ${values.length} | ${median.toFixed(1)} | ${late.toFixed(1)} | ${ratio.toFixed(1)}× |`;
  };
  const table = [
    '| | n | median ms | 95 % below | × floor |',
    '| --- | --: | --: | --: | --: |',
    row('one line appended and flushed (floor)', floor),
    row('Enter to the next question', steps),
  ];
  process.stdout.write(`${table.join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
