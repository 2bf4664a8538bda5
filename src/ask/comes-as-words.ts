const WORDS = /^[^\p{Cc}]{2,}[\r\n]*$/u;
const BEYOND_ASCII = /[^\p{ASCII}]/u;

/**
 * What arrives at once is what an input method hands over, or what was pasted into a window that
 * does not mark it: words, of which no character is a key. One character alone, as 《 or １, may be one.
 */
export function comesAsWords(chunk: string): boolean {
  return WORDS.test(chunk) && BEYOND_ASCII.test(chunk);
}
