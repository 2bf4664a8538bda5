/** A stretch of a text, in characters as editors count them; the end is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * A stretch of a scalar's value → where it stands in the scalar as written, in any of the five styles;
 * undefined where the two cannot be held together. Blanks are folded, all other signs follow in order.
 */
export function insideScalar(raw: string, value: string, stretch: Stretch): Stretch | undefined {
  const { begin, escape } = styleOf(raw);
  let at = begin;
  let start: number | undefined;
  for (let place = 0; place < stretch.end; place += 1) {
    const step = nextSign(raw, at, escape);
    const sign = value.charAt(place);
    const isBlank = BLANK.test(sign);
    if (!isBlank && step?.sign !== sign) return undefined;
    // However a blank is written, it stands before the next sign.
    const here = isBlank || !step ? { from: at, to: at + blankAt(raw, at) } : step;
    if (place === stretch.start) start = here.from;
    at = here.to;
  }
  return start === undefined ? undefined : { start, end: Math.max(at, start + 1) };
}

/** One where a blank is written as itself. */
function blankAt(raw: string, at: number): 0 | 1 {
  return at < raw.length && BLANK.test(raw.charAt(at)) ? 1 : 0;
}

// An empty sign, which an escaped line break is, stands for nothing.
const BLANK = /^[ \t\r\n]?$/;

type Escape = 'none' | 'doubled' | 'backslash';

function styleOf(raw: string): { readonly begin: number; readonly escape: Escape } {
  if (raw.startsWith('"')) return { begin: 1, escape: 'backslash' };
  if (raw.startsWith("'")) return { begin: 1, escape: 'doubled' };
  // The first line of a block says how it is written.
  const isBlock = raw.startsWith('|') || raw.startsWith('>');
  return { begin: isBlock ? raw.indexOf('\n') + 1 : 0, escape: 'none' };
}

/** A sign of the value, and where it is written. */
interface Step {
  readonly sign: string;
  readonly from: number;
  readonly to: number;
}

function nextSign(raw: string, at: number, escape: Escape): Step | undefined {
  for (let from = at; from < raw.length;) {
    const step = readSign(raw, from, escape);
    if (!BLANK.test(step.sign)) return step;
    from = step.to;
  }
  return undefined;
}

function readSign(raw: string, from: number, escape: Escape): Step {
  const sign = raw.charAt(from);
  if (escape === 'doubled' && sign === "'") return { sign, from, to: from + 2 };
  if (escape !== 'backslash' || sign !== '\\') return { sign, from, to: from + 1 };
  const name = raw.charAt(from + 1);
  const to = from + 2 + (DIGITS.get(name) ?? 0);
  if (DIGITS.has(name)) return { sign: signOf(raw.slice(from + 2, to)), from, to };
  return { sign: BLANKS.get(name) ?? name, from, to };
}

function signOf(digits: string): string {
  const code = Number.parseInt(digits, 16);
  return code <= 0xff_ff ? String.fromCharCode(code) : '';
}

const DIGITS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

const BLANKS: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['\n', ''],
  ['\r', ''],
]);
