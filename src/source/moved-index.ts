import type { Path, SourceIndex } from './source-index.ts';

/** Where what was moved or copied inside a file is written, by where it is now. */
export interface Moves {
  set(now: Path, written: Path, shift?: Shift): void;
  find(now: Path): { readonly path: Path; readonly shift?: Shift };
}

/** A place in a text that was changed → the place in the text as written, or only that text as a whole. */
export type Shift = ((offset: number) => number) | 'whole';

export function noteMoves(): Moves {
  const noted = new Map<string, { readonly path: Path; readonly shift?: Shift }>();
  return {
    set(now, written, shift) {
      noted.set(JSON.stringify(now), { path: written, ...(shift && { shift }) });
    },
    find(now) {
      for (let depth = now.length; depth > 0; depth -= 1) {
        const found = noted.get(JSON.stringify(now.slice(0, depth)));
        if (!found) continue;
        const rest = now.slice(depth);
        return rest.length === 0 ? found : { path: [...found.path, ...rest] };
      }
      return { path: now };
    },
  };
}

/** The index of a value whose parts were moved: every path leads to where it is written. */
export function indexMoved(index: SourceIndex, moves: Moves): SourceIndex {
  const find = (path: Path): ReturnType<Moves['find']> => moves.find(path);
  return {
    file: index.file,
    whole: index.whole,
    has: (path) => index.has(find(path).path),
    locate: (path, part) => index.locate(find(path).path, part),
    locateInside(path, start, end) {
      const { path: written, shift = (offset: number) => offset } = find(path);
      if (shift === 'whole') return index.locate(written);
      return index.locateInside(written, shift(start), shift(end));
    },
  };
}
