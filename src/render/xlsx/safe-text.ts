/** The most that a cell holds. */
const LONGEST = 32_767;

/** A text that no spreadsheet takes for a formula, whichever way it is opened, copied or exported. */
export function safeText(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return harmless.slice(0, LONGEST);
}

// Also behind blanks, and as full-width signs, which some programs read as their narrow twins.
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;
