/**
 * As many numbers as are remembered: a power of two, of which it takes 10 bits to tell one. More of them are
 * slower, since they leave the processor's cache.
 */
const PLACES = 1 << 10;
const SHIFT = 32 - 10;

const numbers = new Float64Array(PLACES).fill(Number.NaN);
const texts: string[] = Array.from({ length: PLACES }, () => '');

const number64 = new Float64Array(1);
const halves = new Uint32Array(number64.buffer);

/**
 * A number as JSON and CSV write it. Looking one up is several times faster than finding its shortest
 * digits; each has one place, where the next that belongs there takes its turn.
 */
export function numberText(number: number): string {
  number64[0] = number;
  const low = Math.imul(halves[0] ?? 0, 0x9e_37_79_b1);
  const place = (low ^ Math.imul(halves[1] ?? 0, 0x85_eb_ca_77)) >>> SHIFT;
  // 0 and -0 are the same here, and both are written 0.
  if (numbers[place] === number) return texts[place] ?? '';
  const text = String(number);
  numbers[place] = number;
  texts[place] = text;
  return text;
}
