import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { cutText, wrapText } from '../../src/ask/wrap-text.ts';

test('when Chinese text is wrapped, then no line is too wide and no mark stands on the wrong side of a break', () => {
  const text = '挑一个常做的颜色，找出上一批的炉温和时间给人看。（工程装到一排里，整批退回重喷！）';
  for (let width = 6; width < 60; width += 1) {
    const lines = wrapText(text, width);
    expect(lines.join('')).toBe(text);
    for (const line of lines) {
      expect(stringWidth(line)).toBeLessThanOrEqual(width);
      expect(line).not.toMatch(/^[，。！）]/);
      expect(line).not.toMatch(/（$/);
    }
  }
});

test('when Latin words are wrapped, then they stay whole', () => {
  expect(wrapText('用 Excel 列出要买的料', 8)).toEqual(['用 Excel', '列出要买', '的料']);
});

test('when marks stand in or around Latin words, then they stay with them', () => {
  expect(wrapText('the stage "Systems" is half-way', 12)).toEqual([
    'the stage',
    '"Systems" is',
    'half-way',
  ]);
});

test('when text carries control characters, then they do not reach the terminal', () => {
  expect(wrapText('a\u001B[31mb\rc', 40)).toEqual(['a [31mb c']);
  expect(cutText('a\u001B]0;x\u0007b', 40)).toBe('a ]0;x b');
});

test('when text is cut, then a mark shows it', () => {
  expect(cutText('横栏示例灯饰厂', 10)).toBe('横栏示例…');
  expect(cutText('横栏', 10)).toBe('横栏');
});
