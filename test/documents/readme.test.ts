import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const read = (path: string): Promise<string> =>
  readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

test.each(['README.md', 'README.en.md'])(
  'when %s shows a questionnaire, then it is the one in examples',
  async (file) => {
    expect(await read(file)).toContain(await read('examples/first/questionnaire.yaml'));
  },
);

test('when the README shows what lint prints, then it is what lint prints', async () => {
  expect(await read('README.md')).toContain(await read('test/documents/broken.out'));
});

test.each(['README.md', 'README.en.md'])(
  'when %s is counted, then it stays short',
  async (file) => {
    expect((await read(file)).trimEnd().split('\n').length).toBeLessThan(150);
  },
);

test('when a folder is added to src, then ARCHITECTURE.md has a row for it', async () => {
  const entries = await readdir(new URL('../../src/', import.meta.url), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const text = await read('ARCHITECTURE.md');
  expect(folders.filter((name) => !text.includes(`| \`${name}/\` |`))).toEqual([]);
});
