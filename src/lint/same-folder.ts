import type { NamedBytes } from '../source/named-bytes.ts';

/** Whether two files lie in one folder, as their names say. */
export function sameFolder(a: NamedBytes, b: NamedBytes): boolean {
  return folderOf(a) === folderOf(b);
}

/** The name of a file's folder as it is written, with its last slash; empty where there is none. */
export function folderOf({ file }: Pick<NamedBytes, 'file'>): string {
  return file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}
