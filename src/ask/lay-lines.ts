import { textWidth } from './text-width.ts';

/** Lines one column in, painted. */
export function indent(
  lines: readonly string[],
  paint: (text: string) => string,
): readonly string[] {
  return lines.map((line) => ` ${paint(line)}`);
}

/** Pieces on as few lines as hold them, three columns apart. */
export function joinKeys(keys: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const key of keys) {
    const last = lines.at(-1);
    const joined = last === undefined ? key : `${last}   ${key}`;
    if (last !== undefined && textWidth(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(key);
  }
  return lines;
}
