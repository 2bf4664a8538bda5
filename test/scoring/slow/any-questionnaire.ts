import * as fc from 'fast-check';
import type { QuestionnaireFile } from '../../../src/questionnaire/file.ts';
import type { QuestionFile } from '../../../src/questionnaire/question-file.ts';
import type {
  LevelsFile,
  NeedFile,
  NodeFile,
  OneInputFile,
  StateRuleFile,
  StepFile,
  WhereFile,
} from '../../../src/questionnaire/scoring-file.ts';

// Small random questionnaires that load without a finding.

/** What may stand in a generated questionnaire. */
export interface Traits {
  /** Questions that are asked only after some answer. */
  readonly hides: boolean;
  /** `stops`, whose order has meaning. */
  readonly stops: boolean;
  readonly awardedOn: readonly ('score' | 'lower_bound')[];
}

type Draw = <T>(from: fc.Arbitrary<T>) => T;

interface Known {
  readonly pick: <T>(...items: readonly T[]) => T;
  readonly chance: (percent: number) => boolean;
  readonly many: <T>(items: readonly T[], least: number, most: number) => readonly T[];
  readonly questions: readonly QuestionFile[];
  /** Nodes before this one; those with levels. */
  readonly nodes: readonly NodeFile[];
  readonly traits: Traits;
}

function anyQuestionnaire(traits: Traits): fc.Arbitrary<QuestionnaireFile> {
  return fc.gen().map((generate) => {
    const draw: Draw = (from) => generate(() => from);
    return build(draw, traits);
  });
}

function build(draw: Draw, traits: Traits): QuestionnaireFile {
  const dice: Omit<Known, 'questions' | 'nodes'> = {
    pick: (...items) => draw(fc.constantFrom(...items)),
    chance: (percent) => draw(fc.integer({ min: 0, max: 99 })) >= 100 - percent,
    many: (items, minLength, maxLength) =>
      draw(
        fc.shuffledSubarray([...items], {
          minLength: Math.min(minLength, items.length),
          maxLength: Math.min(maxLength, items.length),
        }),
      ),
    traits,
  };
  const questions: QuestionFile[] = [];
  const [asked, scored] = [dice.pick(3, 4, 5, 6), dice.pick(1, 2, 3, 4, 5)];
  for (let number = 1; number <= asked; number += 1) {
    questions.push(anyQuestion(`q${number}`, { ...dice, questions: [...questions], nodes: [] }));
  }
  const nodes: NodeFile[] = [];
  for (let number = 1; number <= scored; number += 1) {
    nodes.push(anyNode(`n${number}`, { ...dice, questions, nodes: [...nodes] }));
  }
  const half = Math.ceil(questions.length / 2);
  return {
    id: 'random',
    version: '1.0.0',
    title: 't',
    languages: ['zh-CN'],
    sections: [
      { id: 's1', title: 's', questions: questions.slice(0, half) },
      { id: 's2', title: 's', questions: questions.slice(half) },
    ],
    scoring: { main: nodes.at(-1)?.id ?? 'n1', nodes },
  };
}

const CODES = ['A', 'B', 'C', 'D'];

function anyQuestion(id: string, known: Known): QuestionFile {
  const { pick, chance, traits } = known;
  const kind = pick('single' as const, 'multiple' as const, 'level' as const, 'number' as const);
  const worth = (): number => pick(0, 1, 2, 3, 4, 0.5);
  const when = traits.hides && chance(15) ? anyCondition(known) : undefined;
  const shared = {
    id,
    kind,
    title: id,
    ...(when !== undefined && { when }),
    ...(chance(50) && { tags: ['core'] }),
  };
  if (kind === 'number') {
    return {
      ...shared,
      minimum: 0,
      maximum: 3,
      integer: true,
      bands: [
        { code: 'low', range: '[0,1)', label: 'l', value: worth() },
        { code: 'high', range: '[1,3]', label: 'h', value: worth() },
      ],
    };
  }
  if (kind === 'level') {
    return { ...shared, options: ['0', '1', '2'].map((code) => ({ code, label: code })) };
  }
  const options = CODES.slice(0, pick(2, 3)).map((code) => ({ code, label: code, value: worth() }));
  if (kind === 'single') return { ...shared, options };
  const alone = { code: 'N', label: 'N', value: pick(0, 0, 1), exclusive: true };
  const combine = pick('sum', 'max', 'mean', 'share');
  return { ...shared, combine, options: chance(50) ? [alone, ...options] : options };
}

/** A condition on answers and the profile whose every comparison can come out both ways. */
function anyCondition(known: Known): string {
  const { pick, chance, questions } = known;
  const atom = (): string => {
    const question = questions.length > 0 && chance(75) ? pick(...questions) : undefined;
    if (question?.kind === 'single') return `answers.${question.id} ${pick('==', '!=')} 'A'`;
    if (question?.kind === 'level' || question?.kind === 'number') {
      return `answers.${question.id} ${pick('>=', '<')} ${pick(1, 2)}`;
    }
    return `profile.staff >= ${pick(10, 50)}`;
  };
  return chance(75) ? atom() : `${atom()} ${pick('&&', '||')} ${atom()}`;
}

const RULES = [
  'sum',
  'mean',
  'median',
  'geometric_mean',
  'product',
  'min',
  'max',
  'lowest',
  'highest',
  'subtract',
  'quotient',
  'count',
  'share',
  'lookup',
  'first_match',
] as const;

function anyNode(id: string, known: Known): NodeFile {
  const { pick, chance } = known;
  const rule = pick(...RULES);
  const then = chance(40) ? [anyStep(known), ...(chance(30) ? [anyStep(known)] : [])] : undefined;
  const after = {
    ...Object.fromEntries(then ? [['then', then]] : []),
    ...(chance(15) && { minimum_coverage: pick(0.3, 0.5, 1) }),
    ...(chance(15) && { minimum_answers: pick(1, 2) }),
    ...(chance(60) && { levels: anyLevels(id, known) }),
  };
  if (rule === 'first_match') return { id, title: id, rule, cases: anyCases(known), ...after };
  const plain = { id, title: id, rule, ...after };
  if (rule === 'lookup') return { ...plain, ...anyTable(known), ...anyStates([], known) };
  const items = pick('raw', 'percent');
  const of = anyInputs({ rule, items }, known);
  return {
    ...plain,
    ...anyStates(of, known),
    items,
    of,
    ...((rule === 'lowest' || rule === 'highest') && { k: pick(1, 2) }),
    ...(rule === 'subtract' && { start: pick(0, 5, 2.5) }),
    ...(rule === 'quotient' && { range: [-100_000, 100_000] as const }),
    ...((rule === 'count' || rule === 'share') && { where: anyWhere(known, of) }),
    ...(known.traits.stops &&
      rule !== 'quotient' &&
      chance(8) && { stops: pick({ at_most: 1 }, { below: 1 }) }),
  };
}

function anyStates(
  of: NonNullable<NodeFile['of']>,
  { pick, chance, nodes }: Known,
): Pick<NodeFile, 'states'> {
  if (chance(40)) return {};
  const plain: readonly StateRuleFile[] = ['exclude', 'zero', 'mean', { points: 1 }];
  const rule = (): StateRuleFile => pick(...plain, 'lowest', 'highest');
  const holdsNode = of.some(
    (one) => typeof one !== 'string' && 'id' in one && nodes.some(({ id }) => id === one.id),
  );
  const skipped = holdsNode ? pick(...plain) : rule();
  const other = chance(60) && { not_computable: rule() };
  return { states: { not_applicable: rule(), dont_know: rule(), skipped, ...other } };
}

/** More of a weight than whether it is 0 counts for these. */
const WEIGHING = ['sum', 'mean', 'subtract'];

function anyInputs(
  { rule, items }: Pick<NodeFile, 'rule' | 'items'>,
  known: Known,
): NonNullable<NodeFile['of']> {
  const { pick, chance, many, questions, nodes } = known;
  if (rule !== 'quotient' && chance(10)) return [{ section: pick('s1', 's2') }];
  const ids = many(
    [...questions, ...nodes].map(({ id }) => id),
    2,
    4,
  );
  return ids
    .flatMap((id) => {
      const question = questions.find((one) => one.id === id);
      const node = nodes.find((one) => one.id === id);
      if (node && rule === 'geometric_mean') return [];
      const simple = question || items === 'raw' || (node && isPlain(node));
      const range = !simple || chance(8) ? { range: [0, 10] as const } : {};
      const input = question
        ? { ...anyView(question, known), ...range }
        : {
            id,
            ...range,
            ...(node?.levels && rule !== 'quotient' && chance(25) && { as: 'level' as const }),
          };
      const weighed = WEIGHING.includes(rule) ? anyWeight(rule, known) : anyPresence(rule, known);
      const reverse = chance(10) && (question || 'range' in range);
      return [
        {
          ...input,
          ...(weighed !== undefined && { weight: weighed }),
          ...(reverse && { reverse: true }),
        },
      ];
    })
    .concat(
      rule === 'geometric_mean' && ids.every((id) => id.startsWith('n')) ? [{ id: 'q1' }] : [],
    );
}

/** The range of such a node follows from the ends of its inputs. */
function isPlain({ rule, then, of = [] }: NodeFile): boolean {
  const areWhole = of.every(
    (one) =>
      typeof one !== 'string' && 'id' in one && one.id.startsWith('q') && !one.points && !one.as,
  );
  return (
    areWhole && !then && ['sum', 'mean', 'median', 'min', 'max', 'lowest', 'highest'].includes(rule)
  );
}

function anyView(question: QuestionFile, known: Known): OneInputFile {
  const { pick, chance } = known;
  const { id } = question;
  if (question.kind === 'number' && chance(40)) {
    const as = pick('number', 'to_target', 'progress');
    if (as === 'number') return { id, as, ...(chance(50) && { target: 2 }) };
    return { id, as, ...(chance(80) && { target: 2 }), ...(chance(80) && { baseline: 1 }) };
  }
  if (!chance(15)) return { id };
  const worth = { [question.options?.[0]?.code ?? 'low']: pick(0, 2, 5) };
  if (chance(60)) return { id, points: worth };
  return {
    id,
    points: [
      { when: anyCondition(known), is: worth },
      { is: { [Object.keys(worth)[0] ?? '']: 1 } },
    ],
  };
}

function anyWeight(rule: NodeFile['rule'], known: Known): OneInputFile['weight'] {
  const { pick, chance, questions } = known;
  if (chance(60)) return undefined;
  if (chance(50)) return pick(2, 0.5, rule === 'sum' ? -1 : 3);
  const asked = questions.filter(({ kind }) => kind === 'single' || kind === 'level');
  if (asked.length > 0 && chance(40)) return { answer: pick(...asked).id };
  const rest = chance(70) ? [{ is: pick(1, 0) }] : [];
  return [{ when: anyCondition(known), is: pick(2, 3) }, ...rest];
}

/** Other rules only ask whether a weight is 0. */
function anyPresence(rule: NodeFile['rule'], known: Known): OneInputFile['weight'] {
  if (rule === 'quotient' || known.chance(75)) return undefined;
  const [yes, no] = known.chance(50) ? [1, 0] : [0, 1];
  return [{ when: anyCondition(known), is: yes }, { is: no }];
}

function anyTable(known: Known): Pick<NodeFile, 'of' | 'table'> {
  const of = known.many(
    known.questions.map(({ id }) => id),
    1,
    2,
  );
  const rows = [0, 1, 2, 3, 4].flatMap((a) =>
    of.length === 1 ? [[a]] : [0, 1, 2, 3, 4].map((b) => [a, b]),
  );
  const kept = rows.filter(() => known.chance(90));
  return { of, table: [rows[0] ?? [], ...kept].map((row) => [...row, known.pick(0, 1, 5)]) };
}

function anyCases(known: Known): NonNullable<NodeFile['cases']> {
  const { pick, chance, questions, nodes } = known;
  const given = (): { value: number } | { value_of: string } =>
    chance(60)
      ? { value: pick(0, 1, 4) }
      : { value_of: pick(...[...questions, ...nodes].map(({ id }) => id)) };
  const cases = Array.from({ length: pick(1, 2) }, () => ({ needs: anyNeed(known), ...given() }));
  return chance(85) ? [...cases, given()] : cases;
}

function anyLimits({ pick }: Known): Pick<NeedFile, 'at_least' | 'at_most' | 'above' | 'below'> {
  const limit = pick(0, 1, 1.5, 2, 3, 50);
  return pick({ at_least: limit }, { at_most: limit }, { above: limit }, { below: limit });
}

function anyWhere(known: Known, of: NonNullable<NodeFile['of']>): WhereFile {
  const { pick, chance, nodes } = known;
  const levelled =
    of.length > 0 &&
    of.every(
      (one) =>
        typeof one !== 'string' &&
        'id' in one &&
        nodes.some(({ id, levels }) => levels && id === one.id),
    );
  if (levelled && chance(50)) return { on: 'level', ...anyLimits(known) };
  if (chance(30)) return pick(1, 2);
  if (chance(70)) return anyLimits(known);
  return pick<WhereFile>(
    { any: [{ at_least: 1, at_most: 1 }, { above: 2 }] },
    { not: anyLimits(known) },
    { all: [{ at_least: 1 }, { not: 2 }] },
  );
}

function anyNeed(known: Known, own?: string, depth = 2): NeedFile {
  const { pick, chance } = known;
  if (depth > 0 && chance(15)) {
    const both = [anyNeed(known, own, depth - 1), anyNeed(known, own, depth - 1)];
    return chance(50) ? { all: both } : { any: both };
  }
  if (depth > 0 && chance(10)) return { not: anyNeed(known, own, depth - 1) };
  if (chance(10)) return { when: anyCondition(known) };
  const ids = [...known.questions, ...known.nodes].map(({ id }) => id);
  if (chance(30)) return anyCount(ids, known);
  return { score: own !== undefined && chance(60) ? own : pick(...ids), ...anyLimits(known) };
}

/** A need on levels, or on several at once. */
function anyCount(ids: readonly string[], known: Known): NeedFile {
  const { pick, chance, many, nodes } = known;
  const levelled = nodes.filter(({ levels }) => levels).map(({ id }) => id);
  if (levelled.length > 0 && chance(25)) return { level: pick(...levelled), ...anyLimits(known) };
  if (levelled.length > 0 && chance(25)) {
    return { each: many(levelled, 1, 2), on: 'level', at_least: 1 };
  }
  if (chance(30)) return { each: many(ids, 1, 3), ...anyLimits(known) };
  const where = anyWhere(known, []);
  if (chance(50)) return { count: many(ids, 1, 3), where, at_least: pick(1, 2) };
  return { share: many(ids, 1, 3), where, above: pick(0.2, 0.5) };
}

function anyStep(known: Known): StepFile {
  const { pick, chance } = known;
  const step = pick<StepFile>(
    { multiply: 0.7 },
    { multiply: -2 },
    { divide: 4 },
    { divide: 3 },
    { add: 0.3 },
    { add: -1 },
    { round: pick(0, 1), mode: pick('half_up', 'half_even', 'down', 'up') },
    { clamp: [pick(null, 0, 1), pick(null, 3, 50)] },
    {
      bands: [
        { range: pick('(,1)', '[0,1)'), value: 2 },
        { range: '[1,3]', value: 1 },
        { range: '(3,)', value: 3 },
      ],
    },
    {
      linear: [
        [0, 0],
        [2, 5],
        [4, 1],
      ],
    },
  );
  return chance(25) ? { ...step, when: anyNeed(known) } : step;
}

function anyLevels(id: string, known: Known): LevelsFile {
  const { pick, chance, traits } = known;
  const own = (): LevelsFile['steps'][number] =>
    chance(50) ? { name: 'l', ...anyLimits(known) } : { name: 'l', needs: anyNeed(known, id) };
  const steps = [chance(70) ? { name: 'l' } : own(), own(), own()];
  const mode = pick('highest', 'cumulative', 'first');
  return {
    pick: mode,
    awarded_on: pick(...traits.awardedOn),
    steps: mode === 'first' ? steps.toReversed() : steps,
  };
}

/** Answers to every question, in any state; `open` percent are skipped or not known. */
function anyAnswers(file: QuestionnaireFile): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const questions = file.sections.flatMap((section) => section.questions);
  return fc.record(
    Object.fromEntries(questions.map((question) => [question.id, anyAnswer(question)])),
  );
}

const anyFirm = fc.record({ staff: fc.constantFrom(5, 20, 80) }, { requiredKeys: [] });

function anyAnswer(question: QuestionFile): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 6, arbitrary: plainAnswer(question) },
    { weight: 1, arbitrary: fc.constant({ state: 'dont_know' }) },
    { weight: 1, arbitrary: fc.constant({ state: 'skipped' }) },
    { weight: 1, arbitrary: fc.constant({ state: 'not_applicable', reason: 'r' }) },
  );
}

function plainAnswer({ kind, options = [] }: QuestionFile): fc.Arbitrary<unknown> {
  const codes = options.filter(({ exclusive }) => !exclusive).map(({ code }) => code);
  if (kind === 'single') return fc.constantFrom(...codes);
  if (kind === 'level') return fc.constantFrom(...codes.map(Number));
  const number = fc.integer({ min: 0, max: 3 });
  if (kind === 'number') {
    return fc.oneof(number, fc.record({ value: number, target: fc.integer({ min: 0, max: 3 }) }));
  }
  const alone = options.filter(({ exclusive }) => exclusive).map(({ code }) => [code]);
  return fc.oneof(fc.subarray(codes, { minLength: 1 }), ...alone.map((one) => fc.constant(one)));
}

/** A questionnaire, and a firm with its answers. */
export interface Case {
  readonly file: QuestionnaireFile;
  readonly values: Readonly<Record<string, unknown>>;
  readonly firm: Readonly<Record<string, unknown>>;
}

export function anyCase(traits: Traits): fc.Arbitrary<Case> {
  return anyQuestionnaire(traits).chain((file) =>
    fc.record({ file: fc.constant(file), values: anyAnswers(file), firm: anyFirm }),
  );
}
