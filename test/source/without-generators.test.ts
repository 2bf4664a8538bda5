import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { Lexer, Parser } from 'yaml';

const {
  withoutGenerators,
}: { withoutGenerators: (id: string, code: string) => string | undefined } = await import(
  new URL('../../scripts/without-generators.mjs', import.meta.url).href
);
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'diagnose-yaml-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the build makes of the two files of `yaml`, as modules of their own. */
async function changed(): Promise<{ Lexer: typeof Lexer; Parser: typeof Parser }> {
  cpSync(join(root, 'node_modules/yaml/browser'), join(folder, 'yaml/browser'), {
    recursive: true,
  });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  for (const name of ['lexer', 'parser']) {
    const path = join('browser/dist/parse', `${name}.js`);
    const file = join(folder, 'yaml', path);
    const code = withoutGenerators(file, readFileSync(file, 'utf8'));
    if (code === undefined) throw new Error(`not read: ${path}`);
    writeFileSync(file, code);
  }
  return import(pathToFileURL(join(folder, 'yaml/browser/dist/index.js')).href);
}

const other = await changed();

/** Tokens of both kinds, and where lines begin. */
function read(text: string, yaml: { Lexer: typeof Lexer; Parser: typeof Parser }): unknown {
  const lines: number[] = [];
  const parser = new yaml.Parser((offset) => lines.push(offset));
  const lexemes = [...new yaml.Lexer().lex(text)];
  const tokens = [...lexemes.flatMap((lexeme) => [...parser.next(lexeme)]), ...parser.end()];
  return { lexemes, tokens, lines };
}

const PIECES = [
  '- ',
  ': ',
  'a',
  '中',
  ' ',
  '\n',
  '\r\n',
  '  ',
  '#',
  ' # c',
  '[',
  ']',
  '{',
  '}',
  ',',
];
const RARE = [
  '&x ',
  '*x',
  '!t ',
  '|',
  '>-',
  '? ',
  '"',
  "'",
  '---',
  '...',
  '%',
  '\t',
  '<<',
  '\u{FEFF}',
];
const anyText = fc
  .array(fc.constantFrom(...PIECES, ...RARE), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

test('when any text is read without generators, then the tokens are those of yaml', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(read(text, other)).toEqual(read(text, { Lexer, Parser }));
    }),
    { seed: 4, numRuns: 2000 },
  );
});

const files = readdirSync(join(root, 'test/lint/err')).filter((name) => name.endsWith('.yaml'));
const shipped = ['quick/questionnaire.yaml', 'quick/en.yaml', 'quick/cases.yaml'];

test('when our own files are read without generators, then the tokens are those of yaml', () => {
  const paths = [
    ...files.map((name) => join(root, 'test/lint/err', name)),
    ...shipped.map((name) => join(root, 'questionnaires', name)),
  ];
  for (const path of paths) {
    const text = readFileSync(path, 'utf8');
    expect(read(text, other)).toEqual(read(text, { Lexer, Parser }));
    const whole = [...new other.Parser().parse(text)];
    expect(whole).toEqual([...new Parser().parse(text)]);
  }
});

test('when a file is no reader of yaml, then nothing is made of it', () => {
  expect(withoutGenerators('node_modules/yaml/browser/dist/index.js', '')).toBeUndefined();
  const lost = (): unknown => withoutGenerators('node_modules/yaml/dist/parse/lexer.js', 'class X');
  expect(lost).toThrow('in another way');
});
