import { describe, expect, test } from 'vitest';
import { slipIn } from '../../src/source/slips.ts';

describe('lines that somebody made to be long', () => {
  test.each([
    ['dashes', '-'],
    ['dashes with blanks', '- '],
    ['blanks', ' '],
    ['commas', 'a,'],
    ['pairs without commas', 'a: b '],
    ['letters', 'a'],
    ['signs of full width', '，'],
  ])('when a line is nothing but %s, then it is given up on soon', (_, piece) => {
    expect(slipIn(`a: b\n${piece.repeat(1_000_000)}`, 6)).toBeUndefined();
  });

  test.each(['[', '{a,', '{ a: b '])(
    'when brackets are opened for ever, as in %j, then one of them is told',
    (piece) => {
      expect(slipIn(piece.repeat(300_000), 6)).toMatchObject({ problem: 'OPEN_BRACKET' });
    },
  );
});
