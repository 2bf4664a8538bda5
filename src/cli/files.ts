import { constants, createReadStream, watch } from 'node:fs';
import {
  access,
  mkdir,
  open,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { dirname } from 'node:path';

/** Everything the program does with files. Paths are absolute. Failures reject with the system's error. */
export interface Files {
  read(path: string): Promise<Uint8Array>;
  /** The bytes of a file as they come. */
  stream(path: string): AsyncIterable<Uint8Array>;
  /** Puts bytes aside, nobody else sees where; they can be read again as often as asked, until the program ends. */
  keep(chunks: AsyncIterable<Uint8Array>): Promise<() => AsyncIterable<Uint8Array>>;
  /** How many bytes a file has; 0 where it is not there. */
  size(path: string): Promise<number>;
  exists(path: string): Promise<boolean>;
  isFolder(path: string): Promise<boolean>;
  /** Names in a folder, sorted. */
  list(path: string): Promise<readonly string[]>;
  makeFolder(path: string): Promise<void>;
  /** Whole or not at all: written beside, then renamed. Readable by its owner only. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** As `write`, over a file that exists and keeps its permissions. */
  replace(path: string, content: Uint8Array): Promise<void>;
  /** Adds to the end and returns only when the bytes are on the disk. Readable by its owner only. */
  append(path: string, content: string | Uint8Array): Promise<void>;
  /** A new file, readable by its owner only; false where there is one of that name. */
  create(path: string, content: string): Promise<boolean>;
  move(from: string, to: string): Promise<void>;
  /** Cuts off what stands behind so many bytes. */
  truncate(path: string, length: number): Promise<void>;
  rename(path: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** With all that is in it. */
  removeFolder(path: string): Promise<void>;
  /** Files in a folder that match globs, named from it, sorted; a folder stands for all it holds. */
  glob(patterns: readonly string[], folder: string): Promise<readonly string[]>;
  /** Tells the name of every file that changes in a folder, or below it too, named from it. */
  watch(folder: string, reach: 'here' | 'below', changed: (name: string) => void): void;
}

const OWNER_ONLY = 0o600;

export const systemFiles: Files = {
  read: (path) => readFile(path),
  stream: (path) => createReadStream(path, { highWaterMark: 1 << 17 }),
  async keep(chunks) {
    const { namelessFile } = await import('./nameless-file.ts');
    return namelessFile(chunks);
  },
  async size(path) {
    return stat(path).then(
      (found) => found.size,
      () => 0,
    );
  },
  async exists(path) {
    return access(path, constants.F_OK).then(
      () => true,
      () => false,
    );
  },
  async isFolder(path) {
    return stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
  },
  async list(path) {
    return (await readdir(path)).toSorted();
  },
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },
  async write(path, content) {
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(path, Buffer.from(content), { mode: OWNER_ONLY });
  },
  async replace(path, content) {
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(path, Buffer.from(content));
  },
  async append(path, content) {
    const handle = await open(path, 'a', OWNER_ONLY);
    let isNew = false;
    try {
      isNew = (await handle.stat()).size === 0;
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (isNew) await syncNames(path);
  },
  async create(path, content) {
    try {
      await writeFile(path, content, { flag: 'wx', mode: OWNER_ONLY });
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    }
  },
  move: (from, to) => rename(from, to),
  truncate: (path, length) => truncate(path, length),
  rename: (path, to) => rename(path, to),
  async removeFolder(path) {
    await rm(path, { recursive: true, force: true });
  },
  async remove(path) {
    await rm(path, { force: true });
  },
  async glob(patterns, folder) {
    const { glob } = await import('tinyglobby');
    const found = await glob([...patterns], { cwd: folder, ignore: ['**/node_modules/**'] });
    return found.toSorted();
  },
  watch(folder, reach, changed) {
    watch(folder, { recursive: reach === 'below' }, (_, name) => {
      if (name !== null) changed(name);
    });
  },
};

/** A power cut could take a new file away whose folder, and that one's folder, are not on the disk. */
async function syncNames(path: string): Promise<void> {
  for (const folder of [dirname(path), dirname(dirname(path))]) {
    // Windows opens no folders, and keeps names without being asked.
    const handle = await open(folder, 'r').catch(() => undefined);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
  }
}
