/** For an option that may be given several times: what commander has so far, and one more. */
export function eachOf(word: string, before: readonly string[] = []): readonly string[] {
  return [...before, word];
}
