/** The most that a cell holds. */
const LONGEST = 32_767;

// Control characters but tabs and ends of lines: no sheet shows them, and many programs end a text there.
const UNSEEN = /(?![\t\n\r])\p{Cc}/gu;

/** A text that no spreadsheet takes for a formula, whichever way it is opened, copied or exported; without control characters. */
export function safeText(text: string): string {
  const shown = text.replaceAll(UNSEEN, '');
  const harmless = FORMULA.test(shown) ? `'${shown}` : shown;
  return harmless.slice(0, LONGEST);
}

// Also behind blanks, and as full-width signs, which some programs read as their narrow twins.
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;
