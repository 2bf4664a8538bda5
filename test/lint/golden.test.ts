import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { NamedBytes } from '../../src/source/named-bytes.ts';
import { CODES, isCode } from '../../src/diagnostics/codes.ts';
import type { DiagnosticCode } from '../../src/diagnostics/codes.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { fixFiles } from '../../src/lint/fix-files.ts';
import type { RuleSettings } from '../../src/lint/rule-settings.ts';
import { findingSentence } from '../../src/messages/finding-sentence.ts';
import { sayIn } from '../../src/messages/message.ts';
import { lintGolden } from './golden-context.ts';

// Every file under err/ gives exactly the lines of its .out, every folder those of its out; UPDATE_GOLDEN=1 writes them anew, to be
// read before they are committed. Files under ok/ are nearly wrong and give nothing.

const folder = new URL('./', import.meta.url);

function read(path: string): NamedBytes {
  return { file: path.slice(path.lastIndexOf('/') + 1), bytes: readFileSync(new URL(path, folder)) };
}

/** A rule that is off unless wanted is on in the files about it. */
function settingsFor(path: string): RuleSettings {
  const code = codeOf(path.slice(path.lastIndexOf('/') + 1));
  return { set: 'recommended', rules: code === undefined ? {} : { [code]: CODES[code] } };
}

function check(files: readonly NamedBytes[], path: string): readonly Diagnostic[] {
  return lintGolden(files, settingsFor(path));
}

function lint(path: string, files: readonly NamedBytes[] = [read(path)]): readonly string[] {
  const findings = check(files, path);
  const say = sayIn('zh-CN');
  return findings.map((finding) => {
    const { file, line, column, code } = finding;
    return `${file}:${line}:${column}: ${findingSentence(finding, say, 'zh-CN')} [${code}]`;
  });
}

function filesIn(name: string): readonly string[] {
  return readdirSync(new URL(`${name}/`, folder)).filter((file) => /\.(yaml|json|md)$/.test(file));
}

/** `duplicate-id-of-solutions.yaml` is about the code `duplicate-id`, the longest that fits. */
function codeOf(file: string): DiagnosticCode | undefined {
  const name = file.replace(/\.(yaml|json|md)$/, '');
  return Object.keys(CODES)
    .filter(isCode)
    .filter((code) => name === code || name.startsWith(`${code}-`))
    .toSorted((a, b) => b.length - a.length)[0];
}

describe('wrong files', () => {
  test.each(filesIn('err'))('when %s is checked, then its findings stand beside it', (file) => {
    const out = new URL(`err/${file.replace(/\.(yaml|json|md)$/, '.out')}`, folder);
    const lines = lint(`err/${file}`);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(out, `${lines.join('\n')}\n`);
    expect(`${lines.join('\n')}\n`).toBe(existsSync(out) ? readFileSync(out, 'utf8') : '');
    expect(lines.some((line) => line.endsWith(`[${codeOf(file)}]`))).toBe(true);
  });
});

/** Rules about several files have a folder of them. */
function foldersIn(name: string): readonly string[] {
  return readdirSync(new URL(`${name}/`, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function filesOf(path: string): readonly NamedBytes[] {
  const names = readdirSync(new URL(`${path}/`, folder)).toSorted();
  return names.filter((name) => name.endsWith('.yaml')).map((name) => read(`${path}/${name}`));
}

describe('wrong files beside others', () => {
  test.each(foldersIn('err'))('when the folder %s is checked, then its findings stand in it', (name) => {
    const out = new URL(`err/${name}/out`, folder);
    const lines = lint(`err/${name}`, filesOf(`err/${name}`));
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(out, `${lines.join('\n')}\n`);
    expect(`${lines.join('\n')}\n`).toBe(existsSync(out) ? readFileSync(out, 'utf8') : '');
    expect(lines.every((line) => line.endsWith(`[${name}]`))).toBe(true);
  });
});

describe('files that can be put right', () => {
  const fixable = filesIn('err').filter((file) =>
    check([read(`err/${file}`)], `err/${file}`).some(({ fix }) => fix),
  );

  test.each(fixable)('when %s is put right, then it reads as the file beside it', (file) => {
    const path = `err/${file}`;
    const fixed = fixFiles([read(path)], (files) => check(files, path));
    const text = new TextDecoder().decode(fixed.files[0]?.bytes);
    const expected = new URL(`err/${file.replace(/\.(yaml|json|md)$/, '.fixed')}`, folder);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(expected, text);
    expect(text).toBe(existsSync(expected) ? readFileSync(expected, 'utf8') : '');
    expect(fixed.diagnostics.filter(({ fix }) => fix)).toEqual([]);
  });
});

describe('nearly wrong files', () => {
  test.each(filesIn('ok'))('when %s is checked, then nothing is found', (file) => {
    expect(lint(`ok/${file}`)).toEqual([]);
  });
});

// Not from files that fit here: too large to keep, about fonts, about catalogues laid over others
// (test/catalogue), or about survey files and tables of products (test/batch, test/pool).
const ELSEWHERE: ReadonlySet<string> = new Set([
  'file-too-large',
  'glyph-missing',
  'font-lacks-characters',
  'template-too-much',
  'line-too-long',
  'format-unknown',
  'encoding-unreadable',
  'encoding-mixed',
  'quote-not-closed',
  'row-length',
  'workbook-broken',
  'workbook-too-large',
  'sheet-missing',
  'sheets-left-out',
  'headings-missing',
  'heading-twice',
  'heading-unknown',
  'heading-unsure',
  'question-without-column',
  'firm-twice',
  'total-differs',
  'layer-conflict',
  'pool-column-missing',
  'pool-cell-missing',
  'pool-product-twice',
  'pool-cell-long',
  'pool-name-unsure',
  'pool-price-unread',
  'pool-contact-dropped',
]);

test('when a code is added, then a file shows it', () => {
  const shown = new Set<string | undefined>([...filesIn('err').map(codeOf), ...foldersIn('err')]);
  expect(Object.keys(CODES).filter((code) => !shown.has(code) && !ELSEWHERE.has(code))).toEqual([]);
});
