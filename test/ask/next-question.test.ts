import { expect, test } from 'vitest';
import { itemBeside, listItems, nextQuestion } from '../../src/ask/next-question.ts';
import {
  code,
  loadSmall,
  NOTHING,
  number,
  PROFILE_GIVEN,
  SKIPPED,
  text,
} from './small-questionnaire.ts';

const loaded = loadSmall();

test('when nothing is answered, then the profile comes first', () => {
  const item = nextQuestion(loaded, NOTHING);
  expect(item?.group).toBe('profile');
  expect(item?.question.id).toBe('name');
  expect(item?.progress).toEqual({
    part: 0,
    parts: 2,
    position: 1,
    total: 3,
    done: 0,
    place: 1,
    places: 3,
  });
});

test('when the profile is done, then the first section opens', () => {
  const item = nextQuestion(loaded, { ...NOTHING, profile: PROFILE_GIVEN });
  expect(item?.question.id).toBe('orders');
  expect(item?.opensSection).toBe(true);
  expect(item?.progress).toEqual({
    part: 1,
    parts: 2,
    position: 1,
    total: 4,
    done: 0,
    place: 1,
    places: 2,
  });
});

test('when an answer shows another section, then progress counts it', () => {
  const item = nextQuestion(loaded, {
    profile: PROFILE_GIVEN,
    answers: new Map([['orders', code('B')]]),
  });
  expect(item?.question.id).toBe('cio');
  expect(item?.opensSection).toBe(false);
  expect(item?.progress).toEqual({
    part: 1,
    parts: 3,
    position: 2,
    total: 5,
    done: 1,
    place: 2,
    places: 2,
  });
});

test('when the firm is small, then the question for large ones is passed over', () => {
  const profile = new Map([...PROFILE_GIVEN, ['staff', number('8')] as const]);
  const item = nextQuestion(loaded, { profile, answers: new Map([['orders', code('A')]]) });
  expect(item?.question.id).toBe('cost');
});

test('when a question was skipped, then it is not asked again', () => {
  const answers = new Map([['orders', SKIPPED]]);
  expect(nextQuestion(loaded, { profile: PROFILE_GIVEN, answers })?.question.id).toBe('cio');
});

test('when everything visible has an answer, then nothing is left', () => {
  const answers = new Map(['orders', 'cio', 'cost', 'hazards'].map((id) => [id, SKIPPED]));
  expect(nextQuestion(loaded, { profile: PROFILE_GIVEN, answers })).toBeUndefined();
});

test('when stepping past either end, then there is no question', () => {
  const items = listItems(loaded, { profile: new Map([['name', text('厂')]]), answers: new Map() });
  const [first, second] = items;
  const last = items.at(-1);
  if (!first || !second || !last) throw new Error('too few questions');
  expect(itemBeside(items, first, -1)).toBeUndefined();
  expect(itemBeside(items, first, 1)).toBe(second);
  expect(itemBeside(items, last, 1)).toBeUndefined();
});

test('when an earlier question is looked at again, then what is done is counted, not where it stands', () => {
  const given = {
    profile: PROFILE_GIVEN,
    answers: new Map([
      ['orders', code('B')],
      ['cio', SKIPPED],
    ]),
  };
  expect(listItems(loaded, given).find(({ id }) => id === 'orders')?.progress).toMatchObject({
    position: 1,
    done: 2,
  });
});
