import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { buildInputs, decimalPair, plainInput } from './build-inputs.ts';
import type { InputContext } from './build-inputs.ts';
import { buildLevels } from './build-levels.ts';
import { buildNeed } from './build-need.ts';
import { buildSteps } from './build-steps.ts';
import { buildLimits, buildWhere } from './build-where.ts';
import { checkId } from './check-references.ts';
import { toDecimal } from './decimal.ts';
import type { CaseFile, NodeFile, StateRuleFile, StatesFile } from './scoring-file.ts';
import { weightsNegative } from './weight-negative.ts';
import { weightsTotal } from './weights-total.ts';
import { lookedAt } from './looked-at.ts';
import type { MatchCase, NodeInput, ScoreNode, StateRule } from './scoring-types.ts';

/** A node as written → with exact numbers, and every id known. */
export function buildNode(file: NodeFile, path: Path, context: InputContext): ScoreNode {
  const { cases, of } = buildInside(file, path, context);
  context.findings.push(...weightsNegative(file, path, context), ...weightsTotal(file, of, path));
  return {
    id: file.id,
    title: file.title,
    rule: file.rule,
    of,
    items: file.items ?? 'raw',
    states: buildStates({ ...context.states, ...file.states }),
    minimumCoverage: toDecimal(file.minimum_coverage ?? 0),
    steps: buildSteps(file.then ?? [], [...path, 'then'], context),
    ...ruleParts(file, path, context),
    ...(cases.length > 0 && { cases }),
    ...plainParts(file),
    ...(file.levels && { levels: buildLevels(file.levels, file.id, [...path, 'levels'], context) }),
  };
}

function plainParts(file: NodeFile): Partial<ScoreNode> {
  return {
    ...(file.repeat && { repeat: file.repeat }),
    ...(file.description !== undefined && { description: file.description }),
    ...(file.maximum !== undefined && { declaredMaximum: toDecimal(file.maximum) }),
    ...(file.minimum_answers !== undefined && { minimumAnswers: file.minimum_answers }),
  };
}

/** What a node is made of: its inputs, or its cases, which name what they look at. */
function buildInside(
  file: NodeFile,
  path: Path,
  context: InputContext,
): { readonly cases: readonly MatchCase[]; readonly of: readonly NodeInput[] } {
  const cases = (file.cases ?? []).map((one, position) =>
    buildCase(one, [...path, 'cases', position], context),
  );
  if (file.rule === 'first_match') return { cases, of: inputsOfCases(cases, context) };
  const of = (file.of ?? []).flatMap((input, position) =>
    buildInputs(input, [...path, 'of', position], context),
  );
  return { cases, of };
}

function buildStates(states: StatesFile): ScoreNode['states'] {
  return {
    not_applicable: buildStateRule(states.not_applicable ?? 'exclude'),
    dont_know: buildStateRule(states.dont_know ?? 'zero'),
    skipped: buildStateRule(states.skipped ?? 'zero'),
    ...(states.not_computable !== undefined && {
      not_computable: buildStateRule(states.not_computable),
    }),
  };
}

function buildStateRule(file: StateRuleFile): StateRule {
  return typeof file === 'string' ? file : { points: toDecimal(file.points) };
}

const ALL_BUT_FIRST_MATCH =
  'sum mean median geometric_mean product min max lowest highest subtract quotient count share lookup'.split(
    ' ',
  );

/** The rules that take their inputs one after the other. */
const STOPPED = ALL_BUT_FIRST_MATCH.filter((rule) => rule !== 'quotient' && rule !== 'lookup');

/** Which rules need a key; other rules must not have it. */
const RULE_KEYS = {
  of: ALL_BUT_FIRST_MATCH,
  k: ['lowest', 'highest'],
  start: ['subtract'],
  where: ['count', 'share'],
  table: ['lookup'],
  cases: ['first_match'],
  range: ['quotient'],
} as const;

function ruleParts(file: NodeFile, path: Path, context: InputContext): Partial<ScoreNode> {
  context.findings.push(...checkKeys(file, path));
  const { k, start, where, range, stops, table } = file;
  const [stop] = buildLimits(stops ?? {});
  return {
    ...(k !== undefined && { k }),
    ...(start !== undefined && { start: toDecimal(start) }),
    ...(where !== undefined && { where: buildWhere(where, [...path, 'where'], context) }),
    ...(range && { range: decimalPair(range, [...path, 'range'], context) }),
    ...(stop && { stops: stop }),
    ...(table && { table: buildTable(file, table, path, context) }),
  };
}

/** What some rules need and others must not have. */
function* checkKeys(file: NodeFile, path: Path): Generator<Finding> {
  for (const [key, rules] of Object.entries(RULE_KEYS)) {
    const wanted = rules.some((rule) => rule === file.rule);
    if (wanted && !(key in file)) {
      yield { code: 'missing-key', path, part: 'key', args: { key, where: file.id } };
    } else if (!wanted && key in file) {
      yield notForRule(key, file, rules, path);
    }
  }
  if ('stops' in file && !STOPPED.includes(file.rule)) {
    yield notForRule('stops', file, STOPPED, path);
  }
}

function notForRule(
  key: string,
  { rule }: NodeFile,
  rules: readonly string[],
  path: Path,
): Finding {
  const args = { key, kind: rule, kinds: rules };
  return { code: 'key-not-for-kind', path: [...path, key], part: 'key', args };
}

/** Every row has one number for each input and one more. */
function buildTable(
  { of = [] }: NodeFile,
  rows: NonNullable<NodeFile['table']>,
  path: Path,
  { findings }: InputContext,
): NonNullable<ScoreNode['table']> {
  for (const [position, row] of rows.entries()) {
    if (row.length === of.length + 1) continue;
    const args = { limit: of.length + 1, bound: row.length > of.length ? 'max' : 'min' };
    findings.push({ code: 'wrong-length', path: [...path, 'table', position], args });
  }
  return rows.map((row) => row.map(toDecimal));
}

function buildCase(file: CaseFile, path: Path, context: InputContext): MatchCase {
  const { needs, value, value_of: of } = file;
  if ((value === undefined) === (of === undefined)) {
    context.findings.push({ code: 'case-conflict', path, part: 'key', args: {} });
  }
  if (of !== undefined) {
    const known = new Set([...context.nodes, ...context.questions.keys()]);
    checkId(of, [...path, 'value_of'], known, context);
  }
  return {
    ...(needs && { needs: buildNeed(needs, [...path, 'needs'], context) }),
    value: of === undefined ? toDecimal(value ?? 0) : { of },
  };
}

/** What the cases look at, each once: coverage counts it, and it comes first. */
function inputsOfCases(
  cases: readonly MatchCase[],
  { nodes, questions }: InputContext,
): readonly NodeInput[] {
  const ids = cases.flatMap(({ needs, value }) => [
    ...(needs ? lookedAt(needs).items.map(({ id }) => id) : []),
    ...(typeof value === 'object' ? [value.of] : []),
  ]);
  return [...new Set(ids)]
    .filter((id) => nodes.has(id) || questions.has(id))
    .map((id) => plainInput({ id, of: nodes.has(id) ? 'node' : 'question' }));
}
