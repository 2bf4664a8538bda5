import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../', import.meta.url));
export const PROGRAM = fileURLToPath(new URL('../bin/diagnose.js', import.meta.url));

/** Certificates named there are read at every start of Node, which is none of ours. */
export const ENVIRONMENT = { ...process.env, LC_ALL: 'zh_CN.UTF-8', NODE_EXTRA_CA_CERTS: '' };

/** What takes its time as a whole process: `node` with these arguments. */
export function node(...args) {
  return () => {
    const begin = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: ROOT,
      env: ENVIRONMENT,
      stdio: ['ignore', 'ignore', 'pipe'],
      maxBuffer: 1 << 26,
    });
    if (status !== 0) throw new Error(`${args.join(' ')}: ${status}\n${stderr}`);
    return performance.now() - begin;
  };
}

/**
 * Runs each row once a round, one after the other, so that a busy machine slows all of them. Median
 * and least milliseconds of each, and the median as a multiple of the row `base`.
 */
export async function compare(rows, { base, rounds }) {
  const times = Object.fromEntries(Object.keys(rows).map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(rows)) {
      const time = await run();
      if (round >= 0) times[name].push(time); // the first round warms the disk
    }
  }
  const medians = Object.fromEntries(
    Object.entries(times).map(([name, all]) => [name, median(all)]),
  );
  const table = Object.entries(times).map(([name, all]) => {
    const ratio = medians[name] / medians[base];
    return [name, medians[name].toFixed(0), Math.min(...all).toFixed(0), `${ratio.toFixed(2)}×`];
  });
  return [['', 'median ms', 'least ms', `× ${base}`], ['---', '--:', '--:', '--:'], ...table]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** The number after an option such as `--rounds`. */
export function asked(option, fallback) {
  const position = process.argv.indexOf(option);
  return position < 0 ? fallback : Number(process.argv[position + 1]);
}
