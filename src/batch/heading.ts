import { isPlainName, sameName } from '../questionnaire/same-name.ts';

/** A column's heading, taken apart. All texts but `written` are as `sameWords` makes them. */
export interface Heading {
  readonly written: string;
  readonly whole: string;
  /** The number that stands before it, as 「3、」 or `第3题`. */
  readonly number?: number;
  /** Without that number. */
  readonly stem: string;
  /** Each way to read it as a question and one of its options or rows. */
  readonly parts: readonly HeadingParts[];
}

export interface HeadingParts {
  readonly stem: string;
  readonly part: string;
}

// 「(1)4、」 stands before the first of several blanks of question 4.
const NUMBER = /^(?:\(\d+\))?(?:q|第)?(\d{1,3})(?:题[、.:]?|[、.:])(?=.)/;

// What platforms add to a title.
const MARKERS =
  /[([【](?:单选题?|多选题?|可多选|单项选择题?|多项选择题?|填空题?|矩阵[^)\]】]*|量表题?|必填|必答|选填|最多选\d+项|至少选\d+项)[)\]】]/g;

/** Text as it is compared with titles: no matter of width, case, spaces, tags, and signs at its end. */
export function sameWords(text: string): string {
  if (isPlainName(text)) return text;
  const plain = sameName(text.replaceAll(/<[^<>]*>/g, ''));
  return plain
    .replaceAll(MARKERS, '')
    .replace(/^\*+/, '')
    .replace(/[?。.:;,!*_]+$/, '');
}

/** The longest heading that is looked into. */
const LONGEST = 1000;

export function parseHeading(written: string): Heading {
  const whole = sameWords(written.slice(0, LONGEST));
  const number = NUMBER.exec(whole);
  const rest = number ? whole.slice(number[0].length) : whole;
  return {
    written,
    whole,
    ...(number && { number: Number(number[1]) }),
    stem: rest,
    parts: [...inBrackets(rest), ...afterSign(rest)].slice(0, 40),
  };
}

/** `题干(选项)`: options have brackets of their own, so the part may begin at any of them. */
function inBrackets(text: string): readonly HeadingParts[] {
  const pairs = [
    ['(', ')'],
    ['[', ']'],
  ] as const;
  return pairs.flatMap(([open, close]) =>
    text.endsWith(close)
      ? positionsOf(text, open).map((at) => partsAt(text.slice(0, -1), at, 1))
      : [],
  );
}

/** `题干—行`, `题干:选项`. */
function afterSign(text: string): readonly HeadingParts[] {
  return ['—', '--', ':', '-', '/', '_'].flatMap((sign) =>
    positionsOf(text, sign).map((at) => partsAt(text, at, sign.length)),
  );
}

function partsAt(text: string, at: number, length: number): HeadingParts {
  return { stem: sameWords(text.slice(0, at)), part: sameWords(text.slice(at + length)) };
}

function positionsOf(text: string, sign: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found.push(at);
  return found;
}
