import { array, assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines } from '../../../src/render/pdf/break-lines.ts';
import type { Line } from '../../../src/render/pdf/break-lines.ts';
import { openFaces } from '../../../src/render/pdf/faces.ts';
import { FONTS } from './read-pdf.ts';

const FACES = openFaces(FONTS);

const textOf = (line: Line): string => line.runs.map((run) => run.text).join('');

/** Breaks at a width of so many ideographs. */
function lines(text: string, ems: number, bold = false): readonly string[] {
  return breakLines([{ text, bold }], FACES, 10, ems * 10).map(textOf);
}

test.each([
  ['ideographs may be parted anywhere', '一二三四五六七', 5, ['一二三四五', '六七']],
  ['a full stop goes with the character before it', '一二三四五。六', 5, ['一二三四', '五。六']],
  ['so does a closing bracket', '一二（四五）六', 5, ['一二（四', '五）六']],
  ['a closing quotation mark', '一「三四五」六', 5, ['一「三四', '五」六']],
  ['two marks in a row', '一二三「五」。七', 6, ['一二三', '「五」。七']],
  ['an opening bracket goes with what follows', '一二三四（六七', 5, ['一二三四', '（六七']],
  ['an opening quotation mark too', '一二三四「六七', 5, ['一二三四', '「六七']],
  ['an opening book title mark too', '一二三四《六七》', 5, ['一二三四', '《六七》']],
  ['a dash is not split', '一二三四——五六', 5, ['一二三', '四——五六']],
  ['an ellipsis is not split', '一二三四……五六', 5, ['一二三', '四……五六']],
  ['a solidus stands at neither end', '一二三四/五六', 5, ['一二三', '四/五六']],
  ['a middle dot does not begin a line', '一二三四五·六', 5, ['一二三四', '五·六']],
  ['a number keeps its percent sign', '一二三四20%六', 5, ['一二三四', '20%六']],
  ['a number keeps its unit after a blank', '一二三四 68 人六', 5, ['一二三四', '68 人六']],
  ['a number keeps its unit without a blank', '一二三四68人六', 5, ['一二三四', '68人六']],
  ['a Latin word is not split', '一二三 quality', 5, ['一二三', 'quality']],
  ['a number with its separators neither', '一二三 1,234.5', 5, ['一二三', '1,234.5']],
  ['a sign goes with its number', 'one two +2.8', 5, ['one two', '+2.8']],
  ['an arrow stands between its numbers', '一二三 2→3六', 5, ['一二三', '2→3六']],
  ['a straight quote goes with what it opens', 'now at "List it"', 4.6, ['now at', '"List it"']],
  ['a straight quote goes with what it closes', 'it "goes" on', 4.2, ['it "goes"', 'on']],
  [
    'an amount that is too wide keeps its unit whole',
    '10,000–140,000 yuan',
    8,
    ['10,000–140,000', 'yuan'],
  ],
  [
    'a word that is too wide is parted at its hyphen',
    '(industrial-internet)',
    6,
    ['(industrial-', 'internet)'],
  ],
  ['blanks at the end of a line vanish', 'one two', 2, ['one', 'two']],
  ['a newline ends a line', '一\n二\r\n三', 5, ['一', '二', '三']],
  ['an empty line stays', '一\n\n二', 5, ['一', '', '二']],
  ['nothing is one empty line', '', 5, ['']],
])('when text is broken, then %s', (_, text, ems, expected) => {
  expect(lines(text, ems)).toEqual(expected);
});

test('when a word is wider than the line, then it is broken and none of it lost', () => {
  const word = `https://example.com/${'a'.repeat(80)}`;
  const broken = breakLines([{ text: word }], FACES, 10, 100);
  expect(broken.map(textOf).join('')).toBe(word);
  expect(broken.length).toBeGreaterThan(4);
  for (const line of broken) expect(line.width).toBeLessThanOrEqual(100.01);
});

test('when a word wider than the line ends in a mark, then the mark begins no line', () => {
  for (let length = 20; length < 60; length += 1) {
    for (const line of lines(`${'a'.repeat(length)}。`, 10)) expect(line).not.toMatch(/^。/);
  }
});

test('when bold text has a rare character, then only that is drawn in the regular face', () => {
  const [line] = breakLines([{ text: '中山堃厂', bold: true }], FACES, 10, 100);
  expect(line?.runs.map((run) => [run.text, run.face.name])).toEqual([
    ['中山', 'bold'],
    ['堃', 'regular'],
    ['厂', 'bold'],
  ]);
});

test('when a paragraph ends, then only its last line is marked so', () => {
  const broken = breakLines([{ text: '一二三四五六\n七' }], FACES, 10, 50);
  expect(broken.map((line) => line.last)).toEqual([false, true, true]);
});

test('when spans follow each other, then a mark is not parted from the span before', () => {
  const spans = [{ text: '一二三四五', bold: true }, { text: '：六' }];
  expect(breakLines(spans, FACES, 10, 50).map(textOf)).toEqual(['一二三四', '五：六']);
});

const PIECES = [
  ...Array.from('一二三四五六七，。；：？！、（）「」《》“”'),
  '——',
  '……',
  'abc',
  '12.5',
  '%',
  ' ',
  '/',
];

test('when any text is broken, then every line fits, keeps the rules, and no character is lost', () => {
  const texts = array(constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(''));
  assert(
    property(texts, integer({ min: 12, max: 30 }), (text, ems) => {
      const broken = breakLines([{ text }], FACES, 10, ems * 10);
      const all = broken.map(textOf);
      expect(all.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of broken) expect(line.width).toBeLessThanOrEqual(ems * 10 + 0.01);
    }),
    { seed: 7, numRuns: 300 },
  );
});

const SENTENCES = [
  '驱动漏买晚到两天，几百套灯等着装，误了交期还要赔差价。',
  '（一）按《粉尘防爆安全规程》核查；',
  '现在是「凭感觉」——做到「有记录」……',
  '得分 31.3 分，权重 20%，共 45 题。',
  '用 Excel 列出要买的料，微信发过去（B）。',
];

test('when ordinary sentences are broken, then no mark stands at the wrong end of a line', () => {
  const texts = array(constantFrom(...SENTENCES), { minLength: 3, maxLength: 12 });
  assert(
    property(texts, integer({ min: 14, max: 48 }), (parts, ems) => {
      const broken = lines(parts.join(''), ems);
      for (const line of broken.slice(1)) expect(line).not.toMatch(/^[。，；：？！、）」》”%…—]/);
      for (const line of broken.slice(0, -1)) expect(line).not.toMatch(/[（「《“]$/);
    }),
    { seed: 7, numRuns: 200 },
  );
});
