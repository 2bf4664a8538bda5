import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../bin/diagnose.js', import.meta.url));

test.runIf(existsSync('/dev/full'))('when the disk behind the output is full, then one line says so', () => {
  const full = openSync('/dev/full', 'w');
  const env = { ...process.env, NO_COLOR: '1' };
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'packs', '--lang', 'en'], { stdio: ['ignore', full, 'pipe'], encoding: 'utf8', env });
  closeSync(full);
  expect(stderr).toBe('The output could not be written in full: the disk is full; make room and try again\n');
  expect(status).toBe(3);
});
