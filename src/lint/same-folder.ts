import type { NamedBytes } from '../source/named-bytes.ts';

/** Whether two files lie in one folder, as their names say. */
export function sameFolder(a: NamedBytes, b: NamedBytes): boolean {
  return folderOf(a) === folderOf(b);
}

function folderOf({ file }: NamedBytes): string {
  return file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}
