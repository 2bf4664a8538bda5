import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handNotes, withNotes } from '../../src/source/hand-notes.ts';

const OWN = `# 答案
# 可以改

questionnaire: small
hash: "a # b"

# 企业信息
profile:
  # 企业名称
  name: 一厂

answers:
  # 【一】
  # 订单怎么记？
  orders: B # 记表格
  logs:
    press: [A, B] # 压铸：纸、表格
  sites:
    - dust: A # 有
      noise: B # 没有
    - dust: B

  # 【二】
  # 花了多少
  cost: 12.5
`;

test('when nobody wrote a comment, then there is none of theirs', () => {
  expect(handNotes(OWN, [OWN])).toEqual([]);
});

test('when a person writes comments anywhere, then they come back at their keys', () => {
  const edited = OWN.replace('  orders: B # 记表格', '  # 问过老板\n  orders: A # 记表格，11 月起')
    .replace('press: [A, B] # 压铸：纸、表格', 'press: [A, B]')
    .replace('    - dust: B\n', '    # 二车间\n    - dust: B # 待查\n')
    .replace('profile:\n', '# 会计填的\nprofile:\n')
    .concat('# 到此为止\n');
  const notes = handNotes(edited, [OWN]);
  expect(notes).toEqual([
    { at: 'profile', place: 'above', text: '会计填的' },
    { at: 'answers.orders', place: 'above', text: '问过老板' },
    { at: 'answers.orders', place: 'beside', text: '11 月起' },
    { at: 'answers.sites.1.dust', place: 'above', text: '二车间' },
    { at: 'answers.sites.1.dust', place: 'beside', text: '待查' },
    { at: '', place: 'above', text: '到此为止' },
  ]);
  const later = withNotes(OWN.replace('orders: B # 记表格', 'orders: C # 用软件'), notes);
  expect(later).toContain('  # 订单怎么记？\n  # 问过老板\n  orders: C # 用软件；11 月起\n');
  expect(later).toContain('    # 二车间\n    - dust: B # 待查\n');
  expect(later.endsWith('  cost: 12.5\n# 到此为止\n')).toBe(true);
});

test('when the key of a comment is gone, then the comment stands at the end with its name', () => {
  const notes = [{ at: 'answers.orders', place: 'beside', text: '问过老板' } as const];
  const without = OWN.replace('  orders: B # 记表格\n', '');
  expect(withNotes(without, notes).endsWith('# answers.orders: 问过老板\n')).toBe(true);
});

test('when comments are put back, then the same are found again', () => {
  const keys = [
    'profile.name',
    'answers.orders',
    'answers.logs.press',
    'answers.sites.0.noise',
    'answers.cost',
  ];
  const word = fc
    .string({
      unit: fc.constantFrom('甲', 'b', '#', ':', ' ', "'", '"', '-', '[', '{'),
      minLength: 1,
      maxLength: 12,
    })
    .map((text) => `注${text}`.trim());
  const note = fc.record({
    at: fc.constantFrom(...keys),
    place: fc.constant('above' as const),
    text: word,
  });
  const beside = fc.uniqueArray(
    fc.record({ at: fc.constantFrom(...keys), place: fc.constant('beside' as const), text: word }),
    { selector: ({ at }) => at },
  );
  fc.assert(
    fc.property(fc.array(note, { maxLength: 6 }), beside, (above, besides) => {
      const found = handNotes(withNotes(OWN, [...above, ...besides]), [OWN]);
      const sorted = (notes: typeof found): readonly string[] =>
        notes.map((one) => JSON.stringify([one.at, one.place, one.text])).toSorted();
      expect(sorted(found)).toEqual(sorted([...above, ...besides]));
    }),
    { seed: 5, numRuns: 200 },
  );
});
