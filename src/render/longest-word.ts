// Letters, or a number with what stands inside it, and the marks that stay with them.
const WORD =
  /[([“‘'"+]*(?:\p{Nd}+(?:[.,–]\p{Nd}+)*|[\p{Script=Latin}\p{Nd}]+(?:['’]\p{Script=Latin}+)?)[-.,:;!?%)\]”’'"]*/gu;

/** The width of the widest word that is not to be torn; wider ones than `most` are torn all the same. */
export function longestWord(text: string, widthOf: (word: string) => number, most: number): number {
  const widths = (text.match(WORD) ?? []).map(widthOf);
  return Math.max(0, ...widths.filter((width) => width <= most));
}
