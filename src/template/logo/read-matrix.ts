import type { Matrix } from './logo.ts';

export const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

const STEP = /[\s,]*(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)[\s,]*/y;

/** `translate(…) scale(…) …` → one matrix; undefined where it is written in another way. */
export function readMatrix(text: string): Matrix | undefined {
  let matrix = UNMOVED;
  let at = 0;
  while (at < text.length) {
    STEP.lastIndex = at;
    const found = STEP.exec(text);
    const step = found && stepOf(found[1] ?? '', numbersOf(found[2] ?? ''));
    if (!step) return undefined;
    matrix = times(matrix, step);
    at = STEP.lastIndex;
  }
  return matrix;
}

/** First the second, then the first. */
export function times(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** Numbers between blanks or commas; NaN for what is none. */
export function numbersOf(text: string): readonly number[] {
  return text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) =>
      /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(part) ? Number(part) : Number.NaN,
    );
}

type Step = (numbers: readonly number[]) => Matrix;

const STEPS: Readonly<Record<string, Step>> = {
  matrix: ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]) => [a, b, c, d, e, f],
  translate: ([x = 0, y = 0]) => [1, 0, 0, 1, x, y],
  scale: ([x = 1, y = x]) => [x, 0, 0, y, 0, 0],
  rotate: ([degrees = 0, x = 0, y = 0]) => about(turned(degrees), x, y),
  skewX: ([degrees = 0]) => [1, 0, Math.tan(radians(degrees)), 1, 0, 0],
  skewY: ([degrees = 0]) => [1, Math.tan(radians(degrees)), 0, 1, 0, 0],
};

function stepOf(name: string, numbers: readonly number[]): Matrix | undefined {
  const wanted = name === 'matrix' ? numbers.length === 6 : numbers.length > 0;
  return wanted && numbers.every(Number.isFinite) ? STEPS[name]?.(numbers) : undefined;
}

function turned(degrees: number): Matrix {
  const [sine, cosine] = [Math.sin(radians(degrees)), Math.cos(radians(degrees))];
  return [cosine, sine, -sine, cosine, 0, 0];
}

function about(matrix: Matrix, x: number, y: number): Matrix {
  return times(times([1, 0, 0, 1, x, y], matrix), [1, 0, 0, 1, -x, -y]);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
