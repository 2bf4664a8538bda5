import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CODES, isCode } from '../../src/diagnostics/codes.ts';
import { findingSentence } from '../../src/messages/finding-sentence.ts';
import { sayIn } from '../../src/messages/message.ts';
import { lintGolden } from '../lint/golden-context.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
const sections = page
  .split(/^## /m)
  .slice(1)
  .map((text) => ({ code: text.slice(0, text.indexOf('\n')), text }));

test('when the page of rules is made anew, then it is the one in docs', () => {
  const args = ['scripts/build-rules.mjs', '--check'];
  expect(() => execFileSync(process.execPath, args, { cwd: root, stdio: 'pipe' })).not.toThrow();
});

test('when there is a rule, then the page has its section, where findings link to', () => {
  expect(sections.map(({ code }) => code)).toEqual(Object.keys(CODES));
});

describe('examples', () => {
  const examples = sections.flatMap(({ code, text }) => {
    const written = [...text.matchAll(/(?:`([a-z]+\.yaml)`\n\n)?```(?:yaml|json)\n(.*?\n)```/gs)];
    const [, said] = /```text\n(.*?)\n```/s.exec(text) ?? [];
    const sources = written.map(([, name, source = '']) => ({ name, source }));
    return sources.length === 0 || said === undefined ? [] : [{ code, sources, said }];
  });

  test('when the page is read, then nearly every rule has an example', () => {
    expect(examples.length).toBeGreaterThan(60);
  });

  test.each(examples)(
    'when the example of $code is checked, then what is said is what the page says',
    ({ code, sources, said }) => {
      // Findings may stand in the file that the example extends.
      const files = said.split('\n').map((line) => line.slice(0, line.indexOf(':')));
      const file = files.find((one) => !one.startsWith('context/')) ?? 'example.yaml';
      const rules = isCode(code) ? { [code]: CODES[code] } : {};
      const given = sources.map(({ name = file, source }) => ({
        file: name,
        bytes: new TextEncoder().encode(source),
      }));
      const found = lintGolden(given, { set: 'recommended', rules });
      const lines = found.map((finding) => {
        const words = findingSentence(finding, sayIn('zh-CN'), 'zh-CN');
        return `${finding.file}:${finding.line}:${finding.column}: ${words} [${finding.code}]`;
      });
      expect(lines.join('\n')).toBe(said);
      expect(lines.some((line) => line.endsWith(`[${code}]`))).toBe(true);
    },
  );
});
