import { describe, expect, test } from 'vitest';
import { CODES } from '../../src/diagnostics/codes.ts';
import { lintFiles } from '../../src/lint/lint-files.ts';
import { loadConfig } from '../../src/lint/load-config.ts';
import { levelOf, RECOMMENDED, SETTABLE } from '../../src/lint/rule-settings.ts';
import { emptyContext } from './empty-context.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function load(text: string) {
  return loadConfig({ file: 'diagnose.config.yaml', bytes: encode(text) });
}

describe('the file of settings', () => {
  test('when everything is said, then everything is taken', () => {
    const { config, diagnostics } = load('set: strict\nrules: { key-order: off }\nignore: [drafts]\n');
    expect(diagnostics).toEqual([]);
    expect(config).toEqual({
      settings: { set: 'strict', rules: { 'key-order': 'off' } },
      ignore: ['drafts'],
    });
  });

  test('when nothing is said, then the recommended rules apply', () => {
    expect(load('{}').config).toEqual({ settings: RECOMMENDED, ignore: [] });
  });

  test.each([
    ['rules: { key-ordr: off }', 'unknown-key', 10, 'key-order'],
    ['rules: { yaml-syntax: off }', 'unknown-key', 10, undefined],
    ['rules: { key-order: never }', 'value-not-allowed', 21, undefined],
    ['set: all', 'value-not-allowed', 6, undefined],
    ['ignore: drafts', 'wrong-type', 9, undefined],
    ['rules: [', 'yaml-syntax', 8, undefined],
  ])('when it says %s, then that is %s at column %i', (text, code, column, suggestion) => {
    const { config, diagnostics } = load(text);
    expect(config).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code, line: 1, column });
    if (suggestion !== undefined) expect(diagnostics[0]?.args['suggestion']).toBe(suggestion);
  });

  test('when it is among the files checked, then its mistakes are found there too', () => {
    const named = { file: 'a/diagnose.config.yaml', bytes: encode('set: all\n') };
    expect(lintFiles([named], emptyContext()).map(({ code }) => code)).toEqual(['value-not-allowed']);
  });
});

describe('rules', () => {
  test('when nothing is set, then each is as severe as the code table says, style apart', () => {
    const off = SETTABLE.filter((code) => levelOf(code, RECOMMENDED) === 'off');
    expect(off).toEqual(['part-untouched', 'key-order', 'yaml-format']);
    for (const code of SETTABLE.filter((one) => !off.includes(one))) {
      expect(levelOf(code, RECOMMENDED)).toBe(CODES[code]);
    }
    expect(SETTABLE.map((code) => levelOf(code, { set: 'strict', rules: {} }))).not.toContain('off');
  });

  test('when one is made an error or switched off, then its findings follow', () => {
    const file = { file: 'a.yaml', bytes: encode('questionnaire: none\nprofile: { name: "厂 " }\n') };
    const codes = (rules: Readonly<Record<string, 'error' | 'off'>>): readonly string[] =>
      lintFiles([file], emptyContext({ set: 'recommended', rules })).map(
        ({ code, severity }) => `${code} ${severity}`,
      );
    expect(codes({})).toEqual(['other-questionnaire error', 'stray-space warning']);
    expect(codes({ 'stray-space': 'error', 'other-questionnaire': 'off' })).toEqual(['stray-space error']);
  });
});

describe('comments that switch a rule off', () => {
  const lint = (text: string, rules = {}): readonly string[] =>
    lintFiles([{ file: 'a.yaml', bytes: encode(text) }], emptyContext({ set: 'recommended', rules })).map(
      ({ code, line }) => `${line} ${code}`,
    );

  test('when two stand above a line, then both are about it', () => {
    const text = [
      'profile: { name: 厂 }',
      '# diagnose-disable-next-line other-questionnaire -- 问卷还没发布',
      '',
      '# diagnose-disable-next-line stray-space -- 照抄原件',
      'questionnaire: "none "',
    ].join('\r\n');
    expect(lint(text)).toEqual([]);
  });

  test('when its rule is off anyway, then it is not called unused', () => {
    const text = 'language: en\n# diagnose-disable-next-line yaml-format -- 照抄\ntexts: {}\n';
    expect(lint(text)).toEqual([]);
    expect(lint(text, { 'yaml-format': 'info' })).toEqual(['2 disable-unused']);
  });

  test('when an error keeps its rule from looking, then it is not called unused', () => {
    expect(lint('# diagnose-disable-next-line stray-space -- 无\na: [\n')).toEqual(['2 yaml-syntax']);
  });

  test('when it is written inside a text, then it is a text', () => {
    const text = 'questionnaire: none\nprofile:\n  name: |\n    # diagnose-disable-next-line wrong\n';
    expect(lint(text)).toEqual(['1 other-questionnaire']);
    expect(lint('questionnaire: "# diagnose-disable-next-line wrong"\n')).toEqual(['1 other-questionnaire']);
  });
});
