import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { drawBars } from '../../src/ask/draw-bars.ts';
import { listItems } from '../../src/ask/next-question.ts';
import type { Given, Item } from '../../src/ask/next-question.ts';
import { sectionPicture } from '../../src/ask/section-picture.ts';
import { symbolsFor } from '../../src/ask/symbols.ts';
import { sayIn } from '../../src/messages/message.ts';
import { loadFactory } from './small-browse.ts';
import { code, PROFILE_GIVEN, SKIPPED } from './small-questionnaire.ts';

const loaded = loadFactory();
const say = sayIn('zh-CN');
const speech = {
  say,
  language: 'zh-CN',
  text: (text: unknown) =>
    typeof text === 'string' ? text : (Object.values(text as object).map(String)[0] ?? ''),
} as const;
const given: Given = {
  profile: PROFILE_GIVEN,
  answers: new Map([
    ['count', code('B')],
    ['lists', SKIPPED],
  ]),
};

function itemOf(id: string): Item {
  const item = listItems(loaded, given).find((one) => one.id === id);
  if (!item) throw new Error(id);
  return item;
}

test('when a section is done, then the dimensions that it counts for are shown, with what is open', () => {
  expect(sectionPicture(loaded, itemOf('lists'), given, speech)).toEqual([
    { label: '仓储', from: 0.5, to: 1, words: '0.5 分，还有没定的题' },
  ]);
  expect(sectionPicture(loaded, itemOf('online'), given, speech)).toEqual([]);
});

test.each([
  ['xterm', '仓储  █████░░░░░  1.0 分'],
  ['linux', '仓储  #####-----  1.0 分'],
])('when a terminal is %s, then a bar has its marks', (terminal, line) => {
  const screen = {
    columns: 31,
    rows: 24,
    paint: new Chalk({ level: 0 }),
    symbols: symbolsFor({ TERM: terminal }),
    say,
  };
  const [drawn = ''] = drawBars(
    [{ label: '仓储', from: 0.5, to: 0.5, words: '1.0 分' }],
    screen,
    30,
  );
  expect(drawn.trim()).toBe(line);
});

test('when a window is narrow, then a bar and its words still fit', () => {
  const screen = {
    columns: 40,
    rows: 12,
    paint: new Chalk({ level: 0 }),
    symbols: symbolsFor({}),
    say,
  };
  const [drawn = ''] = drawBars(
    [
      {
        label: '从排单到入库的全部环节和现场',
        from: 0.2,
        to: 0.7,
        words: '1.0 分，还有没定的题',
      },
    ],
    screen,
    39,
  );
  expect(stringWidth(drawn)).toBeLessThan(40);
  expect(drawn).toContain('▒');
});
