import { expect, test } from 'vitest';
import { doubtAboutCreditCode } from '../../src/answers/credit-code.ts';

// The first two are in the documentation of python-stdnum (`cn.uscc`) and in the encyclopaedias.
test.each([
  ['91110000600037341L', undefined],
  ['91350100M000100Y43', undefined],
  [' 91350100m000100y43 ', undefined],
  ['９１３５０１００M０００１００Y４３', undefined],
  ['91110000600037342L', 'check'],
  ['91110000600037314L', 'check'],
  ['91110000600037341M', 'check'],
  ['9111000060003734IL', 'sign'],
  ['91110000600O37341L', 'sign'],
  ['91110000600037341', 'length'],
  ['91110000600037341LL', 'length'],
  ['', 'length'],
] as const)('when the credit code is %j, then the doubt is %j', (code, doubt) => {
  expect(doubtAboutCreditCode(code)).toBe(doubt);
});
