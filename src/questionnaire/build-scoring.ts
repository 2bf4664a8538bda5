import { questionsById, rowsOf } from './questions-of.ts';
import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { buildNeed } from './build-need.ts';
import { askableIds, checkId, reportUnknown, taggedQuestions } from './check-references.ts';
import type { ReferenceContext } from './check-references.ts';
import { toDecimal } from './decimal.ts';
import type { InputFile, LevelsFile, NodeFile, ScoringFile, StateRuleFile } from './file.ts';
import { buildSteps } from './build-steps.ts';
import { orderNodes } from './order-nodes.ts';
import type {
  Levels,
  NodeInput,
  Question,
  ScoreNode,
  Scoring,
  Section,
  StateRule,
  Within,
} from './types.ts';

interface Context extends ReferenceContext {
  readonly sections: ReadonlyMap<string, Section>;
}

/** Scoring as written → nodes in the order they are calculated, with exact numbers. */
export function buildScoring(
  file: ScoringFile,
  sections: readonly Section[],
  findings: Finding[],
): Scoring {
  const context: Context = {
    questions: questionsById({ sections }),
    sections: new Map(sections.map((section) => [section.id, section])),
    nodes: new Set(file.nodes.map((node) => node.id)),
    findings,
  };
  const nodes = file.nodes.map((node, position) =>
    buildNode(node, ['scoring', 'nodes', position], context),
  );
  checkId(file.main, ['scoring', 'main'], context.nodes, context);
  for (const [position, dimension] of (file.dimensions ?? []).entries()) {
    checkId(dimension, ['scoring', 'dimensions', position], context.nodes, context);
  }
  return {
    main: file.main,
    dimensions: file.dimensions ?? [],
    nodes: orderNodes(nodes, findings),
    places: file.places ?? 1,
  };
}

function buildNode(file: NodeFile, path: Path, context: Context): ScoreNode {
  const of = file.of.flatMap((input, position) =>
    buildInputs(input, [...path, 'of', position], context),
  );
  return {
    id: file.id,
    title: file.title,
    ...(file.description !== undefined && { description: file.description }),
    rule: file.rule,
    of,
    items: file.items ?? 'raw',
    states: {
      not_applicable: buildStateRule(file.states?.not_applicable ?? 'exclude'),
      dont_know: buildStateRule(file.states?.dont_know ?? 'zero'),
      skipped: buildStateRule(file.states?.skipped ?? 'zero'),
    },
    minimumCoverage: toDecimal(file.minimum_coverage ?? 0),
    steps: buildSteps(file.then ?? [], [...path, 'then'], context.findings),
    ...ruleParts(file, path, context),
    ...(file.levels && { levels: buildLevels(file.levels, [...path, 'levels'], context) }),
  };
}

function buildStateRule(file: StateRuleFile): StateRule {
  return typeof file === 'string' ? file : { points: toDecimal(file.points) };
}

const RULE_KEYS = {
  k: ['lowest', 'highest'],
  start: ['subtract'],
  where: ['count', 'share'],
} as const;

/** What some rules need and others must not have. */
function ruleParts(file: NodeFile, path: Path, { findings }: Context): Partial<ScoreNode> {
  for (const [key, rules] of Object.entries(RULE_KEYS)) {
    const wanted = rules.some((rule) => rule === file.rule);
    if (wanted && !(key in file)) {
      findings.push({ code: 'missing-key', path, part: 'key', args: { key, where: file.id } });
    } else if (!wanted && key in file) {
      const args = { key, kind: file.rule, kinds: rules };
      findings.push({ code: 'key-not-for-kind', path: [...path, key], part: 'key', args });
    }
  }
  const { k, start, where, minimum_answers: minimumAnswers } = file;
  return {
    ...(k !== undefined && { k }),
    ...(start !== undefined && { start: toDecimal(start) }),
    ...(where && { where: buildWithin(where) }),
    ...(minimumAnswers !== undefined && { minimumAnswers }),
  };
}

function buildWithin({ at_least: least, at_most: most }: NonNullable<NodeFile['where']>): Within {
  return {
    ...(least !== undefined && { atLeast: toDecimal(least) }),
    ...(most !== undefined && { atMost: toDecimal(most) }),
  };
}

function buildInputs(file: InputFile, path: Path, context: Context): readonly NodeInput[] {
  if (typeof file === 'string') return buildInput(file, '1', path, context);
  const weight = toDecimal(file.weight ?? 1);
  if ('id' in file) {
    const reverse = file.reverse ? { reverse: true } : {};
    const found = buildInput(file.id, weight, [...path, 'id'], context);
    return found.map((input) => ({ ...input, ...reverse }));
  }
  return groupOf(file, path, context)
    .filter(scores)
    .map((question) => ({ id: question.id, of: 'question', weight }));
}

/** The questions of a section, or those that carry a tag. */
function groupOf(
  file: Extract<InputFile, { section: string } | { tag: string }>,
  path: Path,
  context: Context,
): readonly Question[] {
  if ('tag' in file) return taggedQuestions(file.tag, [...path, 'tag'], context);
  const section = context.sections.get(file.section);
  if (!section) {
    reportUnknown(file.section, [...path, 'section'], [...context.sections.keys()], context);
  }
  return section?.questions ?? [];
}

function buildInput(
  id: string,
  weight: string,
  path: Path,
  context: Context,
): readonly NodeInput[] {
  if (context.nodes.has(id)) return [{ id, of: 'node', weight }];
  const question = context.questions.get(id);
  const named = question ? [question] : rowsOf(id, context.questions.values());
  if (named.length === 0) {
    reportUnknown(id, path, [...context.nodes, ...askableIds(context)], context);
  } else if (!named.some(scores)) {
    context.findings.push({ code: 'input-scores-nothing', path, args: { id } });
  }
  return named.map((one) => ({ id: one.id, of: 'question', weight }));
}

/** Whether any answer to the question is worth points. */
export function scores(question: Question): boolean {
  return [...question.options, ...question.bands].some((option) => option.value !== undefined);
}

function buildLevels(file: LevelsFile, path: Path, context: Context): Levels {
  for (const [position, step] of file.steps.entries()) {
    const before = file.steps[position - 1];
    if (!before || before.value < step.value) continue;
    const args = { value: step.value, before: before.value };
    context.findings.push({
      code: 'levels-not-rising',
      path: [...path, 'steps', position, 'value'],
      args,
    });
  }
  return {
    awardedOn: file.awarded_on ?? 'score',
    steps: file.steps.map((step, position) => ({
      value: step.value,
      name: step.name,
      ...(step.meaning !== undefined && { meaning: step.meaning }),
      ...(step.needs && {
        needs: buildNeed(step.needs, [...path, 'steps', position, 'needs'], context),
      }),
    })),
  };
}
