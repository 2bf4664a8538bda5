import { LineCounter } from 'yaml';
import { expect, test } from 'vitest';
import { composeYaml } from '../../src/source/compose-yaml.ts';
import { syntaxProblems } from '../../src/source/syntax-problems.ts';

/** Each problem with its line and the text it stands on. */
function problems(text: string): readonly string[] {
  const { document } = composeYaml(text, new LineCounter());
  return syntaxProblems(text, document?.errors ?? []).map(({ problem, pos: [start, end] }) => {
    const line = text.slice(0, start).split('\n').length;
    return `${line} ${problem} ${text.slice(start, end).trim()}`.trim();
  });
}

const LIST = 'list:\n  - id: a\n    title: t\n';

test.each([
  ['a line that begins too far left', `${LIST}   more: 1\n    last: 2\n`, ['4 BAD_INDENT']],
  ['a dash that stands too far left', `${LIST} - id: b\n   title: u\n`, ['4 BAD_INDENT']],
  ['a line that begins too far right', `${LIST}      more: 1\n    last: 2\n`, ['4 BAD_INDENT']],
  ['a colon in a text', `${LIST}  - id: b\n    title: 三: 说明\n`, ['5 QUOTE 三: 说明']],
  ['a full-width comma in braces', 'a: { code: A， label: 无 }\n', ['1 FULL_WIDTH ，']],
  ['a full-width colon after a key', 'id: a\ntitle：t\nversion: 1\n', ['2 FULL_WIDTH ：']],
  ['a tab', 'a: 1\nb:\n\tc: 1\n', ['3 TAB_AS_INDENT']],
])('when there is %s, then that is told once, at its line', (_, text, expected) => {
  expect(problems(text)).toEqual(expected);
});

test('when a colon stands in quotes or in a comment, then it is not what is wrong', () => {
  expect(problems('a: "b: c"\nd: [1\ne: f # g: h\n')).not.toContainEqual(
    expect.stringContaining('QUOTE'),
  );
});
