import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import type { CatalogueFiles } from '../../src/catalogue/load-catalogue.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { judgeQuestionnaire, judgeRest } from '../../src/lint/judge-questionnaire.ts';
import { lintCatalogue } from '../../src/lint/lint-catalogue.ts';
import { lintTranslation } from '../../src/lint/lint-translation.ts';
import { runCases } from '../../src/lint/run-cases.ts';
import { compiledCaseScorer } from '../../src/lint/score-case.ts';
import { checkBridges } from '../../src/questionnaire/check-bridges.ts';
import { loadQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import type { LoadedQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import { questionsById } from '../../src/questionnaire/questions-of.ts';
import type { NamedBytes } from '../../src/source/named-bytes.ts';
import { affectedNodes } from '../../src/versions/affected-nodes.ts';
import { breaks, translationBreaks } from './breaks.ts';
import type { Mutation } from './mutate.ts';
import { shifts } from './shifts.ts';
import { bytesOf, catalogue, questionnaire } from '../load.ts';

// The shipped packs are broken in hundreds of single ways, the same at every run. What makes a file
// invalid must be found on its line; what changes a number or an order must be found by a golden case
// of the pack, which names a node that the change concerns.

const PACKS = ['lighting', 'miit-sme-2024', 'quick'] as const;

// With four options a question the scores of quick lie far apart: no answers give 30.5.
const THRESHOLDS = { lighting: 1, 'miit-sme-2024': 1, quick: 15 } as const;

const EACH = 3;
const SEED = 20_261_122;
const CASES_AT_ONCE = 12;

/** Codes of findings that come from the schema alone. */
const UNFIT: ReadonlySet<string> = new Set([
  'unknown-key',
  'missing-key',
  'wrong-type',
  'value-not-allowed',
  'number-not-allowed',
  'wrong-format',
  'wrong-length',
  'duplicate-item',
]);

const utf8 = new TextEncoder();
const shipped = catalogue();
const { profile } = shipped.catalogue;

function textOf(path: string): string {
  return new TextDecoder().decode(bytesOf(path));
}

interface Pack {
  readonly text: string;
  readonly loaded: LoadedQuestionnaire;
  /** The golden cases, some in each. */
  readonly cases: NamedBytes[];
}

const packs = new Map(PACKS.map((id) => [id as string, packOf(id)]));

function packOf(id: string): Pack {
  const text = textOf(`questionnaires/${id}/questionnaire.yaml`);
  const { cases } = parse(textOf(`questionnaires/${id}/cases.yaml`)) as { readonly cases: readonly unknown[] };
  const parts = Array.from({ length: Math.ceil(cases.length / CASES_AT_ONCE) }, (_, place) => ({
    file: `cases-${place}.json`,
    bytes: utf8.encode(JSON.stringify({ cases: cases.slice(place * CASES_AT_ONCE, (place + 1) * CASES_AT_ONCE) })),
  }));
  return { text, loaded: questionnaire(text), cases: parts };
}

function load(text: string): ReturnType<typeof loadQuestionnaire> {
  return loadQuestionnaire({ file: 'questionnaire.yaml', bytes: utf8.encode(text) }, profile);
}

function lint(text: string): readonly Diagnostic[] {
  const { loaded, rest, diagnostics } = load(text);
  if (rest) return [...diagnostics, ...judgeRest(rest, shipped.catalogue)];
  if (!loaded) return diagnostics;
  const others = new Map([...packs].map(([id, pack]) => [id, pack.loaded]));
  const beside = { catalogue: shipped.catalogue, cases: [], earlier: undefined };
  return [...diagnostics, ...judgeQuestionnaire(loaded, beside), ...checkBridges(loaded, others)];
}

/** What survives: nothing on the line, or no case that fails for the right reason. */
function survives({ text, expect: expected }: Mutation, pack: Pack): boolean {
  if (expected.by === 'finding') return !lint(text).some(({ line }) => expected.lines.includes(line));
  const { loaded } = load(text);
  // Found before a case could fail.
  if (!loaded) return false;
  const fails = (named: NamedBytes): boolean =>
    runCases(named, loaded, compiledCaseScorer(loaded)).diagnostics.some(
      ({ code, args }) => code === 'case-fails' && expected.about.includes(String(args['what'])),
    );
  const found = pack.cases.findIndex(fails);
  // What told this will tell others: it is asked first next time.
  if (found > 0) pack.cases.unshift(...pack.cases.splice(found, 1));
  return found < 0;
}

function concernsIn({ loaded }: Pack): (id: string) => readonly string[] {
  const { nodes, main } = loaded.questionnaire.scoring;
  return (id) => {
    const met = affectedNodes(nodes, new Set([id]));
    return met.includes(main) || id === main ? [...met, 'level'] : met;
  };
}

/**
 * Rules for states in which no input can be: nodes are only ever missing, which `skipped` decides, and
 * questions that apply to every firm are never not applicable.
 */
function withoutEffect({ loaded }: Pack): RegExp {
  const questions = questionsById(loaded.questionnaire);
  const paths = loaded.questionnaire.scoring.nodes.flatMap(({ of }, position) => {
    const ofNodes = of.every((input) => input.of === 'node');
    const refused = of.every(({ id }) => questions.get(id)?.notApplicable !== true);
    return [
      ...(ofNodes ? [`${position}.states.dont_know`] : []),
      ...(ofNodes || refused ? [`${position}.states.not_applicable`] : []),
    ];
  });
  return new RegExp(`^scoring\\.nodes\\.(${paths.join('|').replaceAll('.', '\\.')})$`);
}

const tally = new Map<string, { made: number; found: number }>();

function count(mutation: Mutation, isFound: boolean): void {
  const key = `${mutation.expect.by}: ${mutation.kind}`;
  const before = tally.get(key) ?? { made: 0, found: 0 };
  tally.set(key, { made: before.made + 1, found: before.found + (isFound ? 1 : 0) });
}

function survivors(mutations: readonly Mutation[], check: (mutation: Mutation) => boolean): readonly string[] {
  return mutations.flatMap((mutation) => {
    const lives = check(mutation);
    count(mutation, !lives);
    return lives ? [mutation.what] : [];
  });
}

describe.each(PACKS)('the pack %s', (id) => {
  const pack = packs.get(id);
  if (!pack) throw new Error(id);

  test('when nothing is broken, then nothing is found', () => {
    expect(lint(pack.text)).toEqual([]);
    expect(pack.cases.flatMap((named) => runCases(named, pack.loaded, compiledCaseScorer(pack.loaded)).diagnostics)).toEqual([]);
  });

  test('when its structure is broken, then that is found on the line', () => {
    expect(survivors(breaks(pack.text, EACH, SEED), (one) => survives(one, pack))).toEqual([]);
  });

  test('when a part does not fit the schema, then nothing else is blamed, and what is wrong elsewhere is found', () => {
    // A flag may name what was left out: this one names nothing.
    const flag = `flags:\n  - { id: stray, title: 走失, when: "1 == 'A'", action: 找 }\n`;
    const wrong = pack.text.includes('\nflags:\n') ? pack.text.replace('flags:\n', flag) : `${pack.text}${flag}`;
    expect(lint(wrong).map(({ code }) => code)).toEqual(['expression-type']);
    const unfit = breaks(wrong, EACH, SEED)
      .map(({ what, text }) => ({ what, codes: lint(text).map(({ code }) => code) }))
      .filter(({ codes }) => codes.some((code) => UNFIT.has(code)));
    const blamed = unfit.filter(({ codes }) => codes.some((code) => !UNFIT.has(code) && code !== 'expression-type'));
    expect(blamed).toEqual([]);
    const silent = unfit.filter(({ codes }) => !codes.includes('expression-type'));
    // Where the file is nothing without the part.
    expect(silent.filter(({ what }) => !/\.id$| flags\.0\.| (stray|id|version|title|languages|sections|scoring|flags)[^.]*$| scoring\.(main|nodes|dimensions)[^.]*$/.test(what))).toEqual([]);
  });

  test('when a number or an order is changed, then a golden case fails that names a node concerned', () => {
    const mutations = shifts(pack.text, { each: 2 * EACH, seed: SEED, concerns: concernsIn(pack), threshold: THRESHOLDS[id], without: withoutEffect(pack) });
    expect(survivors(mutations, (one) => survives(one, pack))).toEqual([]);
  });
});

describe.each(PACKS)('the translation of %s', (id) => {
  const text = textOf(`questionnaires/${id}/en.yaml`);
  const original = { file: `${id}/questionnaire.yaml`, bytes: bytesOf(`questionnaires/${id}/questionnaire.yaml`) };
  const lintText = (broken: string): readonly Diagnostic[] => {
    const translation = { file: `${id}/en.yaml`, bytes: utf8.encode(broken) };
    return lintTranslation(translation, [original, translation]);
  };

  test('when it is broken, then that is found on the line', () => {
    expect(lintText(text)).toEqual([]);
    const codes = new Map(translationBreaks(text, EACH, SEED).map((one) => [one.text, one.code]));
    const lives = ({ text: broken, expect: expected }: Mutation): boolean =>
      !lintText(broken).some(({ line, code }) => expected.by === 'finding' && code === codes.get(broken) && line - (code === 'yaml-syntax' ? 1 : 0) === expected.lines[0]);
    expect(survivors(translationBreaks(text, EACH, SEED), lives)).toEqual([]);
  });
});

describe('the catalogue', () => {
  const names = ['profile', 'capabilities', 'solutions', 'policies'] as const;
  const files = (name: keyof CatalogueFiles, text: string): CatalogueFiles => ({
    ...original,
    [name]: { file: `${name}.yaml`, bytes: utf8.encode(text) },
  });
  const original = Object.fromEntries(
    names.map((name) => [name, { file: `${name}.yaml`, bytes: bytesOf(`questionnaires/catalogue/${name}.yaml`) }]),
  ) as CatalogueFiles;

  function lintAll(given: CatalogueFiles): readonly Diagnostic[] {
    const { loaded, diagnostics } = loadCatalogue(given);
    if (!loaded) return diagnostics;
    const questionnaires = [...packs.values()].map((pack) => pack.loaded);
    const beside = { questionnaires, today: '2026-11-22', own: new Set(names.map((name) => `${name}.yaml`)) };
    return [...diagnostics, ...lintCatalogue(loaded, given, beside)];
  }

  test('when nothing is broken, then nothing is found', () => {
    expect(lintAll(original)).toEqual([]);
  });

  test.each(names)('when %s is broken, then that is found on the line', (name) => {
    const text = textOf(`questionnaires/catalogue/${name}.yaml`);
    const lives = ({ text: broken, expect: expected }: Mutation): boolean =>
      expected.by === 'finding' &&
      !lintAll(files(name, broken)).some(({ file, line }) => file === `${name}.yaml` && expected.lines.includes(line));
    expect(survivors(breaks(text, EACH, SEED), lives)).toEqual([]);
  });
});

test('when all is done, then at least 400 single changes have been made, of every kind', () => {
  const made = [...tally.values()].reduce((total, { made: one }) => total + one, 0);
  if (process.env['SHOW_TALLY'] === '1') process.stdout.write(`${JSON.stringify(Object.fromEntries(tally), null, 1)}\n${made}\n`);
  expect(made).toBeGreaterThan(400);
  const kinds = ['drop', 'duplicate', 'retype', 'misspell key', 'misspell reference', 'reorder', 'number out of range', 'condition'];
  const numbers = ['points', 'points swapped', 'weight', 'threshold', 'band', 'condition', 'rule', 'input dropped'];
  const wanted = [...kinds.map((kind) => `finding: ${kind}`), ...numbers.map((kind) => `case: ${kind}`)];
  expect(wanted.filter((kind) => (tally.get(kind)?.made ?? 0) < 3)).toEqual([]);
});
