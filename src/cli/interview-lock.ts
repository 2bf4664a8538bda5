import { setTimeout as pause } from 'node:timers/promises';
import { join, relative } from 'node:path';
import { isRecord } from '../source/is-record.ts';
import { UsageError } from './errors.ts';
import type { Io, Machine } from './io.ts';

/** Says which program is answering in a folder; left behind where that one was killed. */
export const LOCK = 'journal.lock';

/** Gives the folder free for others. */
export type Unlock = () => Promise<void>;

/** Takes a folder for this program alone; complains where another one has it. */
export async function lockInterview(io: Io, folder: string): Promise<Unlock> {
  const path = join(folder, LOCK);
  const here = await io.machine();
  const { name, program, upSince } = here;
  const own = `${JSON.stringify({ name, program, upSince })}\n`;
  const unlock = async (): Promise<void> => {
    if ((await readText(io, path)) === own) await io.files.remove(path);
  };
  if (await io.files.create(path, own)) return unlock;
  const found = await readText(io, path);
  const holder = parseHolder(found);
  if (!holder || isGone(holder, here)) {
    if (await takeAway(io, path, { found, program })) {
      if (await io.files.create(path, own)) return unlock;
    }
  }
  const where = relative(io.cwd, folder) || '.';
  const { name: computer = '?', program: number = '?' } = holder ?? {};
  const lock = relative(io.cwd, path);
  throw new UsageError('ask.in-use', { where, computer, number: String(number), lock });
}

type Holder = Pick<Machine, 'name' | 'program' | 'upSince'>;

// The clock may have been set since.
const SAME_START_SECONDS = 300;

/** A program of another computer may be at work, as far as one can see from here. */
function isGone({ name, program, upSince }: Holder, here: Machine): boolean {
  if (name !== here.name) return false;
  return Math.abs(upSince - here.upSince) > SAME_START_SECONDS || !here.isRunning(program);
}

/** Of two programs that find the same lock left behind, one takes it away. */
async function takeAway(
  io: Io,
  path: string,
  { found, program }: { readonly found: string; readonly program: number },
): Promise<boolean> {
  const aside = `${path}.${program}`;
  try {
    await io.files.move(path, aside);
  } catch {
    return false;
  }
  if ((await readText(io, aside)) === found) {
    await io.files.remove(aside);
    return true;
  }
  // The other one was faster, and this is its lock.
  await io.files.move(aside, path);
  return false;
}

function parseHolder(text: string): Holder | undefined {
  try {
    const raw: unknown = JSON.parse(text);
    if (!isRecord(raw)) return undefined;
    const { name, program, upSince } = raw;
    const isWhole = typeof name === 'string' && typeof program === 'number';
    return isWhole && typeof upSince === 'number' ? { name, program, upSince } : undefined;
  } catch {
    return undefined;
  }
}

const WRITING_MILLISECONDS = 50;

/** Empty where there is none. Whoever makes a lock needs a moment to write into it. */
async function readText(io: Io, path: string): Promise<string> {
  const read = async (): Promise<string> =>
    new TextDecoder().decode(await io.files.read(path).catch(() => new Uint8Array()));
  const text = await read();
  if (text !== '') return text;
  await pause(WRITING_MILLISECONDS);
  return read();
}
