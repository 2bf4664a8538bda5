/** How many numbers follow each letter, or a multiple of so many. */
const COUNTS: Readonly<Record<string, number>> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
  z: 0,
};

const LETTERS = 'MmLlHhVvCcSsQqTtAaZz';
const WHOLE = new RegExp(`^\\s*[Mm][${LETTERS}\\d\\s,.eE+-]*$`);
const SEGMENT = new RegExp(`([${LETTERS}])([^${LETTERS}]*)`, 'g');

/** Path data with each number by itself; undefined where it is none. Flags of arcs may stand without blanks. */
export function readPath(data: string): string | undefined {
  if (!WHOLE.test(data)) return undefined;
  const parts: string[] = [];
  for (const [, letter = '', text = ''] of data.matchAll(SEGMENT)) {
    const count = COUNTS[letter.toLowerCase()] ?? 0;
    const numbers = readNumbers(text, count === 7);
    if (!numbers) return undefined;
    const whole = count === 0 ? numbers.length === 0 : numbers.length % count === 0;
    if (!whole || (count > 0 && numbers.length === 0)) return undefined;
    parts.push(letter, ...numbers);
  }
  return parts.join(' ');
}

const NUMBER = /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/y;
const FLAG = /[\s,]*([01])/y;

function readNumbers(text: string, isArc: boolean): readonly string[] | undefined {
  const rest = text.trimEnd();
  const numbers: string[] = [];
  let at = 0;
  while (at < rest.length) {
    const place = numbers.length % 7;
    const form = isArc && (place === 3 || place === 4) ? FLAG : NUMBER;
    form.lastIndex = at;
    const found = form.exec(rest);
    if (!found) return undefined;
    numbers.push(found[1] ?? '');
    at = form.lastIndex;
  }
  return numbers;
}
