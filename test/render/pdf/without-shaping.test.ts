import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const { withoutShaping }: { withoutShaping: (id: string, code: string) => string | undefined } =
  await import(new URL('../../../scripts/without-shaping.mjs', import.meta.url).href);
const file = fileURLToPath(
  new URL('../../../node_modules/fontkit/dist/module.mjs', import.meta.url),
);

test('when fontkit is bundled, then what shapes texts is out of reach and its tables are gone', () => {
  const before = readFileSync(file, 'utf8');
  const after = withoutShaping(file, before) ?? '';
  expect(before.length - after.length).toBeGreaterThan(60_000);
  expect(after).toContain(`throw new Error('texts are not shaped');`);
  expect(after).not.toMatch(/new \(0, \$\w+\$(?:unicodetrie|dfa)\)/);
});

test('when fontkit is written in another way, then the build says so', () => {
  expect(() => withoutShaping(file, 'export {};')).toThrow('fontkit is written in another way');
});

test('when a file is none of fontkit’s, then it stays', () => {
  expect(withoutShaping('/node_modules/yaml/index.js', 'JSON.parse("{}");')).toBeUndefined();
});
