import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { textWidth } from '../../src/ask/text-width.ts';

test('when signs are counted without the library, then each is as wide as the library says', () => {
  const wrong: string[] = [];
  for (let point = 0x20; point < 0x1_ffff; point += 1) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    const sign = String.fromCodePoint(point);
    if (textWidth(sign) !== stringWidth(sign)) wrong.push(sign);
  }
  expect(wrong).toEqual([]);
});

test.each(['横栏示例灯饰厂 No. 3', '👩‍🏭 喷粉', 'e\u0301', '①②③', ''])(
  'when a text is %j, then it takes as many columns',
  (text) => {
    expect(textWidth(text)).toBe(stringWidth(text));
  },
);
