import { conditionParser, lateConditionParser } from '../expression/condition.ts';
import { questionsIn } from '../expression/questions-in.ts';
import type { Condition, ParsedCondition } from '../expression/condition.ts';
import type { ValueType, Vocabulary } from '../expression/vocabulary.ts';
import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import type { WrittenCondition } from './check-references.ts';
import { laterQuestion } from './later-question.ts';
import type { PlacedCondition } from './later-question.ts';
import { unknownCodes } from './unknown-codes.ts';
import { questionsUnder } from './looked-at.ts';
import { byQuestion } from './nest-rows.ts';
import { questionsOf } from './questions-of.ts';
import type { Question } from './question-types.ts';
import type { ScoreNode } from './scoring-types.ts';
import type { Questionnaire } from './types.ts';

type Draft = Omit<Questionnaire, 'hash'>;

/** What conditions stand in, and what they may name. */
export interface Surroundings {
  readonly draft: Draft;
  /** Conditions inside the scoring. */
  readonly noted: readonly WrittenCondition[];
  readonly profile: readonly Question[];
  /** Where what bears an id is written. */
  readonly parts: ReadonlyMap<string, Path>;
  /** The file was compiled, which it would not be with a condition that is wrong. */
  readonly isChecked: boolean;
}

type Conditions = ReadonlyMap<string, Condition>;

/** Every condition of a questionnaire, parsed, by its text. */
export function checkConditions(
  { draft, noted, profile, parts, isChecked }: Surroundings,
  findings: Finding[],
): Conditions {
  const questions = questionsOf(draft);
  // Of two with the same id, which is a finding of its own, the first counts.
  const vocabulary = { answers: typesOf(questions.toReversed()), profile: typesOf(profile) };
  const conditions = new Map<string, Condition>();
  const scores = Object.fromEntries(draft.scoring.nodes.map(({ id }) => [id, 'double' as const]));
  const placed = [...placedConditions(draft, parts)];
  if (isChecked) {
    parseAll([...noted, ...placed], lateConditionParser(vocabulary), conditions, findings);
    return conditions;
  }
  // Inside the scoring a score is compared exactly, by a need.
  const inScoring = parseAll(noted, conditionParser(vocabulary), conditions, findings);
  const parse = conditionParser({ ...vocabulary, scores });
  const below = questionsBelow(draft.scoring.nodes, inScoring);
  for (const written of placed) {
    const [parsed] = parseAll([written], parse, conditions, findings);
    if (parsed) findings.push(...laterQuestion(parsed.condition, written, below));
  }
  const asked = { answers: byId(questions), profile: byId(profile) };
  for (const { text, path } of [...noted, ...placed]) {
    const condition = conditions.get(text);
    if (condition) findings.push(...unknownCodes(condition, path, asked));
  }
  return conditions;
}

function byId(questions: readonly Question[]): ReadonlyMap<string, Question> {
  return new Map(questions.map((question) => [question.id, question]));
}

interface ParsedText {
  readonly text: string;
  readonly condition: Condition;
}

function parseAll(
  written: readonly WrittenCondition[],
  parse: (text: string) => ParsedCondition,
  conditions: Map<string, Condition>,
  findings: Finding[],
): readonly ParsedText[] {
  return written.flatMap(({ text, path }) => {
    const parsed = parse(text);
    if (!parsed.ok) {
      const { code, start, end, ...rest } = parsed.problem;
      const args = 'problem' in rest ? { ...rest, problem: problemAt(rest.problem, path) } : rest;
      findings.push({ code, path, args: { ...args }, span: { start, end } });
      return [];
    }
    conditions.set(text, parsed.condition);
    return [{ text, condition: parsed.condition }];
  });
}

/** What to write in place of a score depends on where it was looked at. */
function problemAt(problem: string, path: Path): string {
  if (problem !== 'scores') return problem;
  const isEntering = path.includes('weight') || path.includes('points');
  return isEntering ? 'scores_in_weight' : 'scores_in_need';
}

/** The questions that each node rests on, however far below. */
function questionsBelow(
  nodes: readonly ScoreNode[],
  inScoring: readonly ParsedText[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map(inScoring.map(({ text, condition }) => [text, questionsIn(condition)]));
  const below = new Map<string, ReadonlySet<string>>();
  for (const node of nodes) {
    below.set(
      node.id,
      questionsUnder(
        node,
        (text) => named.get(text) ?? [],
        (id) => below.get(id),
      ),
    );
  }
  return below;
}

function* placedConditions(
  draft: Draft,
  parts: ReadonlyMap<string, Path>,
): Generator<PlacedCondition> {
  const earlier = new Set<string>();
  const putOff = new Set(questionsOf(draft).flatMap(({ id, ask }) => (ask === 'last' ? [id] : [])));
  // What is put off comes after everything that is not.
  const before = (ask: Question['ask'], ids: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...ids].filter((id) => ask === 'last' || !putOff.has(id)));
  for (const [position, section] of draft.sections.entries()) {
    const path = ['sections', position];
    if (section.when !== undefined) {
      const ask = section.questions.every((one) => one.ask === 'last') ? 'last' : undefined;
      yield { text: section.when, path: [...path, 'when'], earlier: before(ask, earlier) };
    }
    for (const { id, when, matrix, ask } of section.questions) {
      const here = [...(parts.get(matrix?.id ?? id) ?? []), 'when'];
      // The rows of a matrix share one condition, which names none of them.
      const own = new Set(
        [...earlier].filter((one) => !matrix || !one.startsWith(`${matrix.id}.`)),
      );
      if (when !== undefined) yield { text: when, path: here, earlier: before(ask, own) };
      earlier.add(id);
    }
  }
  for (const [position, { fires }] of draft.checks.entries()) {
    if (fires.kind !== 'when') continue;
    yield { text: fires.condition, path: ['checks', position, 'when'], earlier };
  }
  for (const [position, flag] of draft.flags.entries()) {
    yield { text: flag.when, path: ['flags', position, 'when'], earlier };
  }
}

/** The type of each question's value in a condition. */
export function typesOf(questions: readonly Question[]): Vocabulary['profile'] {
  return byQuestion(questions, typeOf).nested;
}

function typeOf(question: Question): ValueType {
  if (question.kind === 'multiple') return 'list<string>';
  return question.kind === 'number' || question.kind === 'level' ? 'double' : 'string';
}
