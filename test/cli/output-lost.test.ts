import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../bin/diagnose.js', import.meta.url));

test.runIf(existsSync('/dev/full'))('when the disk behind the output is full, then one line says so', async () => {
  const full = openSync('/dev/full', 'w');
  const program = spawn(process.execPath, [PROGRAM, 'packs', '--lang', 'en'], { stdio: ['ignore', full, 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
  const status = new Promise((resolve) => {
    program.on('exit', resolve);
  });
  expect(await text(program.stderr)).toBe('The output could not be written in full: the disk is full; make room and try again\n');
  expect(await status).not.toBe(0);
});
