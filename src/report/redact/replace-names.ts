/** What names somebody, and what stands in for it. */
export type Alias = readonly [name: string, alias: string];

/** Replaces names in texts, in one pass: what stands in for one is not looked through for others. */
export function replaceNames(aliases: readonly Alias[]): (text: string) => string {
  const known = new Map(aliases.map(([name, alias]) => [plain(name), alias]));
  const names = [...known.keys()].filter((name) => name.length > 1);
  if (names.length === 0) return (text) => text;
  // The longest first, so that a name within another leaves no rest of it.
  const sorted = names.toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(sorted.map(anyWriting).join('|'), 'giu');
  return (text) => text.replace(pattern, (found) => known.get(plain(found)) ?? '');
}

/** Names are the same however their letters, blanks and dots are written. */
function plain(name: string): string {
  return name.replaceAll(BETWEEN, '').toLowerCase();
}

const BETWEEN = /[\s·・‧•]/gu;

function anyWriting(name: string): string {
  const characters = Array.from(name, (char) => char.replace(/[$()*+./?[\\\]^{|}]/, '\\$&'));
  const [before, after] = [/^[\p{Script=Latin}\p{N}]/u, /[\p{Script=Latin}\p{N}]$/u];
  // A short name in letters may stand inside of another word.
  const start = before.test(name) ? '(?<![\\p{Script=Latin}\\p{N}])' : '';
  const end = after.test(name) ? '(?![\\p{Script=Latin}\\p{N}])' : '';
  return `${start}${characters.join('[\\s·・‧•]*')}${end}`;
}
