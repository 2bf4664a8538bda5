import { closestWord } from '../source/closest-word.ts';
import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { toDecimal } from './decimal.ts';
import type { InputFile, LevelsFile, NeedFile, NodeFile, ScoringFile } from './file.ts';
import { orderNodes } from './order-nodes.ts';
import type { Levels, Need, NodeInput, Question, ScoreNode, Scoring, Section } from './types.ts';

interface Context {
  readonly questions: ReadonlyMap<string, Question>;
  readonly sections: ReadonlyMap<string, Section>;
  readonly nodes: ReadonlySet<string>;
  readonly findings: Finding[];
}

/** Scoring as written → nodes in the order they are calculated, with exact numbers. */
export function buildScoring(
  file: ScoringFile,
  sections: readonly Section[],
  findings: Finding[],
): Scoring {
  const questions = sections.flatMap((section) => section.questions);
  const context: Context = {
    questions: new Map(questions.map((question) => [question.id, question])),
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
      not_applicable: file.states?.not_applicable ?? 'exclude',
      dont_know: file.states?.dont_know ?? 'zero',
      skipped: file.states?.skipped ?? 'zero',
    },
    minimumCoverage: toDecimal(file.minimum_coverage ?? 0),
    ...(file.levels && { levels: buildLevels(file.levels, [...path, 'levels'], context) }),
  };
}

function buildInputs(file: InputFile, path: Path, context: Context): readonly NodeInput[] {
  if (typeof file === 'string') return buildInput(file, '1', path, context);
  const weight = toDecimal(file.weight ?? 1);
  if ('id' in file) return buildInput(file.id, weight, [...path, 'id'], context);
  const section = context.sections.get(file.section);
  if (!section) {
    reportUnknown(file.section, [...path, 'section'], [...context.sections.keys()], context);
    return [];
  }
  return section.questions
    .filter(scores)
    .map((question) => ({ id: question.id, of: 'question', weight }));
}

function buildInput(
  id: string,
  weight: string,
  path: Path,
  context: Context,
): readonly NodeInput[] {
  if (context.nodes.has(id)) return [{ id, of: 'node', weight }];
  const question = context.questions.get(id);
  if (!question) {
    reportUnknown(id, path, [...context.nodes, ...context.questions.keys()], context);
    return [];
  }
  if (!scores(question))
    context.findings.push({ code: 'input-scores-nothing', path, args: { id } });
  return [{ id, of: 'question', weight }];
}

/** Whether any answer to the question is worth points. */
function scores(question: Question): boolean {
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

const NEED_KINDS = ['score', 'each', 'count', 'all', 'any', 'not'] as const;

function buildNeed(file: NeedFile, path: Path, context: Context): Need {
  const nested = (needs: readonly NeedFile[], key: string): readonly Need[] =>
    needs.map((need, position) => buildNeed(need, [...path, key, position], context));
  const known = new Set([...context.nodes, ...context.questions.keys()]);
  const checked = (ids: readonly string[], key: string): readonly string[] => {
    for (const [position, id] of ids.entries())
      checkId(id, [...path, key, position], known, context);
    return ids;
  };
  const kinds = NEED_KINDS.filter((key) => key in file);
  if (kinds.length > 1) {
    context.findings.push({ code: 'needs-conflict', path, part: 'key', args: { keys: kinds } });
  }
  if (file.all) return { kind: 'all', needs: nested(file.all, 'all') };
  if (file.any) return { kind: 'any', needs: nested(file.any, 'any') };
  if (file.not) return { kind: 'not', need: buildNeed(file.not, [...path, 'not'], context) };
  const atLeast = required(file, 'at_least', path, context);
  if (file.each)
    return { kind: 'each', ids: checked(file.each, 'each'), atLeast: toDecimal(atLeast) };
  if (file.count) {
    const where = toDecimal(required(file, 'where', path, context));
    return { kind: 'count', ids: checked(file.count, 'count'), where, atLeast };
  }
  if (file.score === undefined) missingKey('score', path, context);
  else checkId(file.score, [...path, 'score'], known, context);
  return { kind: 'score', id: file.score ?? '', atLeast: toDecimal(atLeast) };
}

function required(file: NeedFile, key: 'at_least' | 'where', path: Path, context: Context): number {
  const value = file[key];
  if (value === undefined) missingKey(key, path, context);
  return value ?? 0;
}

function missingKey(key: string, path: Path, context: Context): void {
  const args = { key, where: String(path.at(-1) ?? '') };
  context.findings.push({ code: 'missing-key', path, part: 'key', args });
}

function checkId(id: string, path: Path, known: ReadonlySet<string>, context: Context): void {
  if (!known.has(id)) reportUnknown(id, path, [...known], context);
}

function reportUnknown(id: string, path: Path, known: readonly string[], context: Context): void {
  const suggestion = closestWord(id, known) ?? '';
  context.findings.push({ code: 'unknown-id', path, args: { id, suggestion } });
}
