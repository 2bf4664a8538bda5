import type { Path, SourceIndex } from './source-index.ts';

/**
 * Where a value that was put together from several files stands. Without `children` everything
 * below it stands below it in the same file.
 */
export interface Origin {
  readonly index: SourceIndex;
  readonly path: Path;
  /** By key, or by position in a list. */
  readonly children?: ReadonlyMap<string, Origin>;
}

/** The index of a merged value: every path leads to the file where it is written. */
export function indexMerged(root: Origin): SourceIndex {
  const seek = (path: Path): Origin | undefined => {
    let here = root;
    for (const [depth, step] of path.entries()) {
      if (!here.children) {
        return { index: here.index, path: [...here.path, ...path.slice(depth)] };
      }
      const child = here.children.get(String(step));
      if (!child) return undefined;
      here = child;
    }
    return here;
  };
  const find = (path: Path): Origin => {
    const found = seek(path);
    if (!found) throw new Error(`no such path in the merged files: ${path.join('.')}`);
    return found;
  };
  return {
    file: root.index.file,
    whole: root.index.whole,
    has(path) {
      const found = seek(path);
      return found?.index.has(found.path) ?? false;
    },
    locate(path, part) {
      const { index, path: written } = find(path);
      return index.locate(written, part);
    },
    locateInside(path, start, end) {
      const { index, path: written } = find(path);
      return index.locateInside(written, start, end);
    },
  };
}
