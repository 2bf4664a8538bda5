import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { QuestionnaireFile } from '../../src/questionnaire/file.ts';
import type { QuestionFile } from '../../src/questionnaire/question-file.ts';
import type { NodeFile } from '../../src/questionnaire/scoring-file.ts';
import { score } from '../../src/scoring/score.ts';
import type { NodeResult, Result } from '../../src/scoring/result.ts';
import { answers, questionnaire } from '../load.ts';
import { anyCase } from './slow/any-questionnaire.ts';
import type { Case } from './slow/any-questionnaire.ts';
import { inputIds, judge } from './slow/oracle.ts';
import { show } from './slow/rational.ts';
import { possibleValues } from './slow/sheet.ts';

// Random small questionnaires in the whole language of scoring, and random firms.

type Values = Readonly<Record<string, unknown>>;

function run({ file, firm }: Case, sheets: readonly Values[]): readonly Result[] {
  const loaded = questionnaire(stringify(file));
  return sheets.map((values) => score(loaded, answers(loaded, values, firm)));
}

/** A failure tells its seed; shrinking would take longer than reading it. */
const runs = (numRuns: number): fc.Parameters<unknown> => ({
  seed: 20_261_122,
  numRuns,
  endOnFailure: true,
});

const STATUS = { scored: 'scored', open: 'not_computable', none: 'not_applicable' } as const;

test('when any firm answers any questionnaire, then a slow oracle gives the same scores and levels', () => {
  fc.assert(
    fc.property(anyCase({ hides: true, stops: true, awardedOn: ['score'] }), (given) => {
      const { file, values, firm } = given;
      const [result] = run(given, [values]);
      const holdsRoot = file.scoring.nodes.some(({ rule }) => rule === 'geometric_mean');
      for (const [id, one] of judge({ file, answers: values, profile: firm })) {
        if (one.isDoubtful) continue;
        const found = result?.nodes[id];
        const level = one.level === undefined || one.level < 0 ? null : one.level;
        expect([id, found?.status, found?.level?.value ?? null]).toEqual([
          id,
          STATUS[one.status],
          level,
        ]);
        if (holdsRoot && one.score) {
          expect(found?.score).toBeCloseTo(Number(one.score.n) / Number(one.score.d), 9);
        } else expect([id, found?.exact]).toEqual([id, one.score ? show(one.score) : null]);
      }
    }),
    runs(100),
  );
});

const questionsOf = ({ sections }: QuestionnaireFile): readonly QuestionFile[] =>
  sections.flatMap(({ questions }) => questions);

function isOpen(answer: unknown): boolean {
  return ['dont_know', 'skipped'].includes((answer as { state?: string } | undefined)?.state ?? '');
}

/** Every way to answer what is open. */
function completions({ file, values }: Case): readonly Values[] {
  const open = questionsOf(file).filter(({ id }) => isOpen(values[id]));
  return open.reduce<readonly Values[]>(
    (sheets, question) =>
      sheets.flatMap((sheet) =>
        (question.kind === 'number' ? [0, 1, 2, 3] : possibleValues(question)).map((value) => ({
          ...sheet,
          [question.id]: value,
        })),
      ),
    [values],
  );
}

/**
 * Nodes of which all that they look at can be computed: what stands in for a node without a score
 * the bounds do not know.
 */
function soundNodes({ scoring }: QuestionnaireFile, result: Result): readonly NodeFile[] {
  const sound = new Map<string, NodeFile>();
  for (const node of scoring.nodes) {
    const nodes = inputIds(node).filter((id) => id !== node.id && id.startsWith('n'));
    const isSound = nodes.every(
      (id) => sound.has(id) && result.nodes[id]?.status !== 'not_computable',
    );
    if (isSound) sound.set(node.id, node);
  }
  return [...sound.values()];
}

const rank = (level: NodeResult['level'] | undefined): number => level?.value ?? -1;

describe('bounds', () => {
  const traits = { hides: false, stops: true, awardedOn: ['score', 'lower_bound'] } as const;

  test('when what is open is answered in any way, then score and level lie within the bounds told before', () => {
    fc.assert(
      fc.property(anyCase(traits), (given) => {
        const sheets = completions(given);
        fc.pre(sheets.length > 1 && sheets.length < 40);
        const [before, ...complete] = run(given, [given.values, ...sheets]);
        if (!before) return;
        for (const [id, told] of Object.entries(before.nodes)) {
          if (told.score !== null) expect([id, told.score]).toEqual([id, within(told.score, told)]);
        }
        for (const after of complete) {
          for (const { id, levels } of given.file.scoring.nodes) {
            const [told, found] = [before.nodes[id], after.nodes[id]];
            if (!told || found?.status !== 'scored') continue;
            expect([id, found.score]).toEqual([id, within(found.score ?? NaN, told)]);
            expect([id, found.score]).toEqual([id, within(found.score ?? NaN, found)]);
            if (!levels || told.status === 'not_applicable') continue;
            expect(rank(found.level)).toBeGreaterThanOrEqual(rank(told.level_min));
            expect(rank(found.level)).toBeLessThanOrEqual(rank(told.level_max));
            if (levels.awarded_on === 'lower_bound') {
              expect(rank(told.level)).toBeLessThanOrEqual(rank(found.level));
            }
          }
        }
      }),
      runs(50),
    );
  });

  test('when an answer is deleted, then no level that is awarded on the lower bound rises', () => {
    fc.assert(
      fc.property(anyCase(traits), (given) => {
        const { file, values } = given;
        const kept = Object.keys(values).filter((id) => isAnswered(values[id]));
        const sheets = kept.map((id) => ({ ...values, [id]: { state: 'skipped' } }));
        const [before, ...deleted] = run(given, [values, ...sheets]);
        if (!before) return;
        for (const after of deleted) {
          for (const { id, levels } of soundNodes(file, before)) {
            // Without a score there was no level, which may be due to the answer itself, such as a divisor of 0.
            if (levels?.awarded_on !== 'lower_bound' || before.nodes[id]?.status !== 'scored')
              continue;
            const [less, more] = [rank(after.nodes[id]?.level), rank(before.nodes[id].level)];
            expect([id, less]).toEqual([id, Math.min(less, more)]);
          }
        }
      }),
      runs(50),
    );
  });
});

function isAnswered(answer: unknown): boolean {
  return !(typeof answer === 'object' && answer !== null && 'state' in answer);
}

/** Roots and doubles are near, not exact. */
function within(value: number, { min, max }: NodeResult): number {
  const near = 1e-9 * Math.max(1, Math.abs(value));
  if (value >= min - near && value <= max + near) return value;
  return value < min ? min : max;
}

function reordered<T>(items: readonly T[], seed: number): readonly T[] {
  const key = (place: number): number => ((place + 1) * (seed * 2 + 1) * 7919) % 10_007;
  return items
    .map((item, place) => ({ item, key: key(place) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** The same questionnaire in another order, but for what is read in order. */
function shuffled(file: QuestionnaireFile, seed: number): QuestionnaireFile {
  const question = (one: QuestionFile): QuestionFile =>
    one.options && one.kind !== 'level' ? { ...one, options: reordered(one.options, seed) } : one;
  const node = (one: NodeFile): NodeFile =>
    one.of && one.rule !== 'quotient' && one.rule !== 'lookup'
      ? { ...one, of: reordered(one.of, seed) }
      : one;
  return {
    ...file,
    sections: reordered(file.sections, seed).map((section) => ({
      ...section,
      questions: reordered(section.questions, seed).map(question),
    })),
    scoring: { ...file.scoring, nodes: reordered(file.scoring.nodes, seed).map(node) },
  };
}

test('when sections, questions, options, nodes, inputs and answers change places, then no number changes', () => {
  const traits = { hides: false, stops: false, awardedOn: ['score', 'lower_bound'] } as const;
  fc.assert(
    fc.property(anyCase(traits), fc.integer({ min: 1, max: 100_000 }), (given, seed) => {
      const { file, values } = given;
      const mixed = Object.fromEntries(reordered(Object.entries(values), seed));
      const [result] = run(given, [values]);
      const [other] = run({ ...given, file: shuffled(file, seed) }, [mixed]);
      expect(other?.nodes).toEqual(result?.nodes);
      expect(other?.questions).toEqual(result?.questions);
    }),
    runs(40),
  );
});
