import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as written from '../../src/index.ts';

// The program has code made of its schemas; the tests make it anew. Both must say the same.

const built: typeof written = await import(new URL('../../dist/index.js', import.meta.url).href);

const folder = new URL('../lint/', import.meta.url);
const read = (path: string): written.NamedBytes => ({
  file: path,
  bytes: readFileSync(new URL(path, folder)),
});
const context = (name: string): written.NamedBytes => read(`context/${name}.yaml`);
const CONTEXT = {
  catalogue: {
    profile: context('profile'),
    capabilities: context('capabilities'),
    solutions: context('solutions'),
    policies: context('policies'),
  },
  questionnaires: [context('questionnaire')],
};
const files = ['err', 'ok'].flatMap((name) =>
  readdirSync(new URL(`${name}/`, folder))
    .filter((file) => /\.(yaml|json)$/.test(file))
    .map((file) => `${name}/${file}`),
);

test.each(files)(
  'when the built program checks %s, then it finds what the source finds',
  (file) => {
    expect(built.lintFiles([read(file)], CONTEXT)).toEqual(
      written.lintFiles([read(file)], CONTEXT),
    );
  },
);
