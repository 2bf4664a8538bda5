import * as fc from 'fast-check';

// Random questionnaires as written, over every construct, and answers to them.

export interface AnyQuestion {
  readonly id: string;
  readonly kind: string;
  readonly not_applicable?: boolean;
  readonly options?: readonly { readonly code: string; readonly exclusive?: boolean }[];
  readonly bands?: readonly { readonly code: string }[];
  /** Numbers that answer it. */
  readonly numbers?: readonly (number | string)[];
}

export interface AnyQuestionnaire {
  readonly id: string;
  readonly sections: readonly { readonly questions: readonly AnyQuestion[] }[];
}

type Json = Readonly<Record<string, unknown>>;

const value = fc.constantFrom(0, 1, 2, 3, 4, 0.5, 1.25, -1, -2.5, 10, 0.1, 7);
const CODES = ['A', 'B', 'C', 'D', 'E'];

function optionsOf(codes: readonly string[]): fc.Arbitrary<readonly Json[]> {
  return fc
    .tuple(...codes.map(() => value))
    .map((values) => codes.map((code, at) => ({ code, label: code, value: values[at] })));
}

const single: fc.Arbitrary<Json> = fc
  .integer({ min: 2, max: 5 })
  .chain((count) => optionsOf(CODES.slice(0, count)))
  .map((options) => ({ kind: 'single', options }));

const level: fc.Arbitrary<Json> = fc.constant({
  kind: 'level',
  options: ['0', '1', '2', '3', '4'].map((code) => ({ code, label: code })),
});

const yesNo: fc.Arbitrary<Json> = optionsOf(['no', 'yes']).map((options) => ({
  kind: 'yes_no',
  options,
}));

const multiple: fc.Arbitrary<Json> = fc
  .record({
    options: fc.integer({ min: 2, max: 5 }).chain((count) => optionsOf(CODES.slice(0, count))),
    exclusive: fc.boolean(),
    combine: fc.constantFrom('sum', 'max', 'min', 'mean', 'share'),
  })
  .map(({ options, exclusive, combine }) => ({
    kind: 'multiple',
    combine,
    options: options.map((option, at) => ({
      ...option,
      ...(at === 0 && exclusive && { exclusive }),
    })),
  }));

const number: fc.Arbitrary<Json> = fc.tuple(value, value, value).map((values) => ({
  kind: 'number',
  minimum: 0,
  bands: ['[0,0.1]', '(0.1,20)', '[20,)'].map((range, at) => ({
    code: ['few', 'some', 'many'][at],
    range,
    label: range,
    value: values[at],
  })),
}));

const WHENS = [
  "answers.q0 == 'A'",
  "states.q0 != 'dont_know'",
  'profile.staff == null || profile.staff >= 20',
];

const drawnQuestion = fc.record({
  body: fc.oneof(single, level, yesNo, multiple, number),
  when: fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, fc.constantFrom(...WHENS)),
  notApplicable: fc.boolean(),
});

const questions: fc.Arbitrary<readonly Json[]> = fc
  .tuple(single, fc.array(drawnQuestion, { minLength: 1, maxLength: 7 }))
  .map(([first, rest]) => [
    { id: 'q0', title: 'q0', ...first },
    ...rest.map(({ body, when, notApplicable }, at) => ({
      id: `q${at + 1}`,
      title: `q${at + 1}`,
      not_applicable: notApplicable,
      ...body,
      ...(when !== undefined && { when }),
    })),
  ]);

const weight = fc.constantFrom(1, 1, 2, 3, 0.1, 2.5, 0.75);
const points = fc.record({ points: value });
const stateRule = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('exclude', 'zero', 'lowest', 'highest') },
  { weight: 1, arbitrary: points },
  { weight: 1, arbitrary: fc.constant('mean') },
);

const step = fc.oneof(
  fc.record({ multiply: fc.constantFrom(2, -1, 0.1) }),
  fc.record({ divide: fc.constantFrom(3, -7, 0.5) }),
  fc.record({ add: value }),
  fc.record({
    round: fc.integer({ min: 0, max: 2 }),
    mode: fc.constantFrom('half_up', 'half_even', 'down', 'up'),
  }),
  fc.constantFrom({ clamp: [0, 60] }, { clamp: [null, 2.5] }, { clamp: [1, null] }),
);

/** Left to the exact scorer. */
const exactStep = fc.constant({
  linear: [
    [0, 1],
    [5, 2],
    [50, 9],
  ],
});

const rule: fc.Arbitrary<Json> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(
      { rule: 'sum' },
      { rule: 'mean' },
      { rule: 'subtract', start: 10.5 },
      { rule: 'median' },
      { rule: 'product' },
      { rule: 'min' },
      { rule: 'max' },
      { rule: 'lowest', k: 2 },
      { rule: 'highest', k: 3 },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { rule: 'count', where: { at_least: 1 } },
      { rule: 'share', where: { at_least: 0.5, at_most: 2 } },
    ),
  },
);

interface Ids {
  readonly items: readonly string[];
  readonly self: string;
}

const limit: fc.Arbitrary<Json> = fc
  .tuple(
    fc.constantFrom('at_least', 'at_least', 'at_most', 'above', 'below'),
    fc.constantFrom(0, 1, 2, 2.5, 12, 50, 0.1),
  )
  .map(([is, than]) => ({ [is]: than }));

const where: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(0, 1, 2.5),
  limit,
  fc.record({ all: fc.tuple(limit, limit) }),
  fc.record({ any: fc.tuple(limit, limit) }),
  fc.record({ not: limit }),
);

function need({ items, self }: Ids): fc.Arbitrary<Json> {
  const some = fc.subarray([...items], { minLength: 1 });
  const own = fc
    .tuple(fc.constantFrom(self, ...items), limit)
    .map(([id, than]) => ({ score: id, ...than }));
  const each = fc.tuple(some, limit).map(([ids, than]) => ({ each: ids, ...than }));
  const count = fc
    .tuple(some, where, fc.integer({ min: 0, max: 3 }))
    .map(([ids, asked, least]) => ({ count: ids, where: asked, at_least: least }));
  const one = fc.oneof(own, each, count);
  return fc.oneof(
    { weight: 3, arbitrary: one },
    fc.record({ all: fc.array(one, { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(one, { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: one }),
  );
}

function levels(ids: Ids): fc.Arbitrary<Json> {
  return fc
    .record({
      awarded_on: fc.constantFrom('score', 'lower_bound'),
      pick: fc.constantFrom('highest', 'cumulative', 'first'),
      needs: fc.array(need(ids), { minLength: 1, maxLength: 3 }),
      base: fc.boolean(),
    })
    .map(({ awarded_on, pick, needs, base }) => {
      const bottom = base ? [{ value: 0, name: 'base' }] : [];
      const steps = needs.map((one, at) => ({
        value: at + 1,
        name: `level ${at + 1}`,
        needs: one,
      }));
      return {
        awarded_on,
        pick,
        steps: pick === 'first' ? [...steps.toReversed(), ...bottom] : [...bottom, ...steps],
      };
    });
}

/** A node's later steps; spelt so that no object here can be mistaken for a promise. */
export function afterwards(steps: readonly unknown[]): Json {
  return Object.fromEntries(steps.length === 0 ? [] : [['then', steps]]);
}

function node(id: string, before: readonly string[], all: readonly string[]): fc.Arbitrary<Json> {
  return fc
    .record(
      {
        rule,
        items: fc.constantFrom('raw', 'percent'),
        of: fc
          .subarray([...before], { minLength: 1 })
          .chain((ids) =>
            fc.tuple(
              ...ids.map((input) =>
                fc.record({ id: fc.constant(input), weight, reverse: fc.boolean() }),
              ),
            ),
          ),
        states: fc.record(
          {
            not_applicable: stateRule,
            dont_know: stateRule,
            skipped: stateRule,
            not_computable: stateRule,
          },
          { requiredKeys: ['not_applicable', 'dont_know', 'skipped'] },
        ),
        minimum_coverage: fc.constantFrom(0, 0.5, 0.6),
        minimum_answers: fc.constantFrom(1, 3),
        after: fc.oneof(
          { weight: 4, arbitrary: fc.constant([]) },
          { weight: 4, arbitrary: fc.array(step, { minLength: 1, maxLength: 2 }) },
          { weight: 1, arbitrary: fc.tuple(exactStep) },
        ),
        levels: levels({ items: all, self: id }),
      },
      { requiredKeys: ['rule', 'of'] },
    )
    .map(({ rule: own, after = [], ...rest }) => ({
      id,
      title: id,
      ...own,
      ...rest,
      ...afterwards(after),
    }));
}

export const anyQuestionnaire: fc.Arbitrary<AnyQuestionnaire> = fc
  .tuple(questions, fc.integer({ min: 1, max: 5 }))
  .chain(([written, count]) => {
    const ids = written.map(({ id }) => String(id));
    const names = Array.from({ length: count }, (_, at) => `n${at}`);
    const all = [...ids, ...names];
    return fc
      .tuple(...names.map((id, at) => node(id, [...ids, ...names.slice(0, at)], all)))
      .map((nodes) => ({
        id: 'any',
        version: '1.0.0',
        title: 'any',
        languages: ['zh-CN'],
        sections: [{ id: 'all_questions', title: 'all', questions: written }],
        scoring: { main: names.at(-1), nodes },
      }));
  }) as unknown as fc.Arbitrary<AnyQuestionnaire>;

/** A plain answer of a question. */
function plainAnswer({
  kind,
  options = [],
  bands = [],
  numbers = [0, 0.1, 0.2, 19.999, 20, '0.1', 1e6],
}: AnyQuestion): fc.Arbitrary<unknown> {
  const codes = options.map(({ code }) => code);
  switch (kind) {
    case 'multiple': {
      const alone = options.filter(({ exclusive }) => exclusive).map(({ code }) => [code]);
      const open = options.filter(({ exclusive }) => !exclusive).map(({ code }) => code);
      const many = fc.shuffledSubarray(open, { minLength: 1 });
      return alone.length === 0 ? many : fc.oneof(many, fc.constantFrom(...alone));
    }
    case 'number':
      return fc.constantFrom(...bands.map(({ code }) => code), ...numbers);
    case 'text':
      return fc.constant('好');
    case 'yes_no':
      return fc.constantFrom(true, false, 'yes', 'no');
    case 'level':
      return fc.constantFrom(...codes, ...codes.map(Number));
    default:
      return fc.constantFrom(...codes);
  }
}

function anyAnswer(question: AnyQuestion): fc.Arbitrary<unknown> {
  const plain = plainAnswer(question);
  const states = [fc.constant(null), fc.constant({ state: 'dont_know' })];
  const refused = fc.constant({ state: 'not_applicable', reason: '没有' });
  return fc.oneof(
    { weight: 12, arbitrary: plain },
    { weight: 1, arbitrary: plain.map((own) => ({ value: own, note: '看过' })) },
    {
      weight: 3,
      arbitrary: fc.oneof(...states, ...(question.not_applicable === false ? [] : [refused])),
    },
  );
}

export type Given = Readonly<Record<string, unknown>>;

/** Answers in all states: some sheets are complete, some have holes. */
export function anyAnswers(written: AnyQuestionnaire): fc.Arbitrary<Given> {
  return anyAnswersTo(written.sections.flatMap((section) => section.questions));
}

export function anyAnswersTo(all: readonly AnyQuestion[]): fc.Arbitrary<Given> {
  const complete = fc.record(
    Object.fromEntries(all.map((question) => [question.id, plainAnswer(question)])),
  );
  const open = fc.record(
    Object.fromEntries(all.map((question) => [question.id, anyAnswer(question)])),
    { requiredKeys: [] },
  );
  const full = fc.record(
    Object.fromEntries(all.map((question) => [question.id, anyAnswer(question)])),
  );
  return fc.oneof(complete, full, open);
}
