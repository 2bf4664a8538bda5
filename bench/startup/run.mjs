import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { spawn } from '@lydell/node-pty';
import { compare, ENVIRONMENT, node, PROGRAM, asked } from '../processes.mjs';

// Whole processes, from nothing to their end; the interview from nothing to its first page.

const folder = mkdtempSync(join(tmpdir(), 'diagnose-bench-'));
const CLEAR = '\u001B[H\u001B[J';

/** Until the first page stands on the terminal. */
function firstPage() {
  const begin = performance.now();
  const terminal = spawn(process.execPath, [PROGRAM, 'run'], {
    cols: 80,
    rows: 24,
    cwd: folder,
    env: ENVIRONMENT,
  });
  return new Promise((resolve, reject) => {
    let output = '';
    let time;
    terminal.onData((data) => {
      output += data;
      if (time !== undefined || !/\p{Script=Han}/u.test(output.split(CLEAR)[1] ?? '')) return;
      time = performance.now() - begin;
      terminal.kill('SIGKILL');
    });
    terminal.onExit(() => {
      if (time === undefined) reject(new Error(`no page came:\n${output}`));
      else resolve(time);
    });
  });
}

/** Bare Node, started in a terminal as the interview is. */
function bareInTerminal() {
  const begin = performance.now();
  const terminal = spawn(process.execPath, ['-e', '0'], { cwd: folder, env: ENVIRONMENT });
  return new Promise((resolve) => {
    terminal.onExit(() => resolve(performance.now() - begin));
  });
}

const rounds = asked('--rounds', 15);
try {
  const commands = {
    'node -e 0': node('-e', '0'),
    'diagnose --help': node(PROGRAM, '--help'),
    'diagnose score examples/small.yaml': node(PROGRAM, 'score', 'examples/small.yaml'),
    'diagnose explain examples/small.yaml': node(PROGRAM, 'explain', 'examples/small.yaml'),
    'diagnose lint questionnaires/quick': node(PROGRAM, 'lint', 'questionnaires/quick'),
    'diagnose report examples/small.yaml': node(
      PROGRAM,
      ...['report', 'examples/small.yaml', '--force', '-o', join(folder, 'report.pdf')],
    ),
  };
  const terminal = {
    'node -e 0 in a terminal': bareInTerminal,
    'first page of diagnose': firstPage,
  };
  process.stdout.write(`${await compare(commands, { base: 'node -e 0', rounds })}\n\n`);
  const base = 'node -e 0 in a terminal';
  process.stdout.write(`${await compare(terminal, { base, rounds })}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
