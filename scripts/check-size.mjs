import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// What is downloaded by everyone who tries the program.
const LIMIT = 8_000_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const told = execFileSync(npm, ['pack', '--dry-run', '--json', '--ignore-scripts'], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const [{ size, entryCount }] = JSON.parse(told);
const sizes = `${size.toLocaleString('en')} bytes packed, ${entryCount} files`;
if (size > LIMIT) {
  process.stderr.write(`package too large: ${sizes}; at most ${LIMIT.toLocaleString('en')}\n`);
  process.exitCode = 1;
} else process.stdout.write(`package: ${sizes}\n`);
