import { spawn } from '@lydell/node-pty';
import type { IPty } from '@lydell/node-pty';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { expect } from 'vitest';

/** What is run, without its arguments. */
export const COMMAND: readonly string[] = [fileURLToPath(new URL('../../bin/diagnose.js', import.meta.url)), 'run'];

export const ENTER = '\r';
export const ESCAPE = '\u001B';
export const DOWN = '\u001B[B';
export const LEFT = '\u001B[D';
export const CTRL_C = '\u0003';
export const CTRL_G = '\u0007';
export const CTRL_K = '\u000B';
export const CTRL_P = '\u0010';

/** A person in front of a terminal. */
export interface Person {
  /**
   * Waits until the page shows the words. On a busy machine Enter may come before the page has
   * settled, and is passed over: where nothing moves any more, it is pressed again.
   */
  sees(words: string): Promise<string>;
  /** Types at the pace of a quick person; Enter once the page has settled. */
  types(...keys: readonly string[]): Promise<void>;
  resizes(columns: number, rows: number): void;
  kill(): Promise<void>;
  /** Everything that was written so far, with its control sequences. */
  written(): string;
  readonly exit: Promise<number>;
}

const STANDS_STILL = 1500;
const running = new Set<IPty>();

export function killAll(): void {
  for (const terminal of running) terminal.kill('SIGKILL');
  running.clear();
}

/** `diagnose run` in a terminal of 80 columns. */
export function start(cwd: string, args: readonly string[], change: Readonly<Record<string, string>> = {}): Person {
  const env = { ...process.env, LC_ALL: 'zh_CN.UTF-8', NO_COLOR: '1', TERM: 'xterm-256color', ...change };
  const terminal = spawn(process.execPath, [...COMMAND, ...args], { cols: 80, rows: 24, cwd, env });
  running.add(terminal);
  let output = '';
  let entered = false;
  terminal.onData((data) => {
    output += data;
  });
  const exit = new Promise<number>((resolve) => {
    terminal.onExit(({ exitCode }) => {
      running.delete(terminal);
      resolve(exitCode);
    });
  });
  // Every page begins by clearing the screen.
  const page = (): string => stripVTControlCharacters(output.split('\u001B[H\u001B[J').at(-1) ?? '');
  return {
    exit,
    written: () => output,
    async sees(words) {
      let last = output;
      let since = Date.now();
      const look = (): string => {
        if (last !== output) {
          last = output;
          since = Date.now();
        } else if (entered && Date.now() - since > STANDS_STILL && !page().includes(words)) {
          since = Date.now();
          terminal.write(ENTER);
        }
        return page();
      };
      await expect.poll(look, { timeout: 20_000, interval: 10 }).toContain(words);
      return page();
    },
    async types(...keys) {
      for (const key of keys) {
        await pause(key === ENTER ? 180 : 10);
        terminal.write(key);
        entered = key === ENTER;
        // An escape with a key right behind it would be another key.
        if (key === ESCAPE) await pause(120);
      }
    },
    resizes(columns, rows) {
      terminal.resize(columns, rows);
    },
    async kill() {
      terminal.kill('SIGKILL');
      await exit;
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
