import { constants, watch } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';

/** Everything the program does with files. Paths are absolute. Failures reject with the system's error. */
export interface Files {
  read(path: string): Promise<Uint8Array>;
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
  append(path: string, content: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Files in a folder that match globs, named from it, sorted; a folder stands for all it holds. */
  glob(patterns: readonly string[], folder: string): Promise<readonly string[]>;
  /** Tells the name of every file that changes in a folder, or below it too, named from it. */
  watch(folder: string, reach: 'here' | 'below', changed: (name: string) => void): void;
}

const OWNER_ONLY = 0o600;

export const systemFiles: Files = {
  read: (path) => readFile(path),
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
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
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
