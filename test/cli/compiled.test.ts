import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseFile } from '../../src/source/parse-file.ts';
import { parseSource } from '../../src/source/parse-source.ts';
import { compiledText, valueIn } from '../../src/cli/compiled.ts';

const shipped = fileURLToPath(new URL('../../questionnaires/', import.meta.url));
const compiled = fileURLToPath(new URL('../../dist/questionnaires/', import.meta.url));
const files = readdirSync(shipped, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.yaml') && !file.endsWith('cases.yaml'),
);
const read = (folder: string, file: string): Uint8Array => readFileSync(join(folder, file));

test.each(files)('when %s is compiled, then it says what the YAML says', (file) => {
  const bytes = read(shipped, file);
  const value = valueIn(read(compiled, `${file}.json`), bytes);
  expect(value).toEqual({ value: parseSource(bytes, file).source?.value });
});

test('when a file was changed after it was compiled, then the compiled value is not used', () => {
  const bytes = new TextEncoder().encode('a: 1\n');
  const text = new TextEncoder().encode(compiledText(bytes, { a: 1 }));
  expect(valueIn(text, bytes)).toEqual({ value: { a: 1 } });
  expect(valueIn(text, new TextEncoder().encode('a: 2\n'))).toBeUndefined();
});

test('when a place in a compiled file is asked for, then it is the place in the YAML', () => {
  const bytes = new TextEncoder().encode('a:\n  - b: 1\n');
  const named = { file: 'x.yaml', bytes };
  const fresh = parseFile(named).source;
  const known = parseFile({ ...named, compiled: { value: { a: [{ b: 1 }] } } }).source;
  const path = ['a', 0, 'b'];
  expect(known?.value).toEqual(fresh?.value);
  expect(known?.index.locate(path, 'key')).toEqual(fresh?.index.locate(path, 'key'));
  expect(known?.index.locateInside(path, 0, 1)).toEqual(fresh?.index.locateInside(path, 0, 1));
  expect(known?.index.has(['a', 1])).toBe(false);
  expect(known?.index.whole).toEqual(fresh?.index.whole);
});
