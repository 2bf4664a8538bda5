import { closed, date, id, publishedAs } from '../questionnaire/schema-parts.ts';
import type { JsonSchema } from '../questionnaire/schema-parts.ts';

const money: JsonSchema = { description: '元。', type: 'integer', minimum: 0 };
const months: JsonSchema = { type: 'number', minimum: 0 };
const level: JsonSchema = { type: ['integer', 'null'], minimum: 0 };
const words: JsonSchema = { type: 'string' };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const ids: JsonSchema = { type: 'array', items: id };

const paid = closed(['low', 'high'], { low: money, high: money });

const FUNDING_STATUSES = [
  'counted',
  'expired',
  'not_yet',
  'unverified',
  'unfit',
  'profile_open',
  'no_amount',
  'too_late',
  'other_levels',
  'level',
  'no_loan',
  'doubled',
];

/** A reason, with what belongs to it. */
const kinded: JsonSchema = {
  type: 'object',
  required: ['kind'],
  properties: { kind: words },
};

const standing = closed(['score', 'level'], {
  score: {
    description: '定级用的得分，精确值最近的小数；算不出是 null。',
    type: ['number', 'null'],
  },
  level,
});

const step = closed(['id', 'title', 'phase', 'start', 'due', 'owner', 'status', 'evidence'], {
  id,
  title: words,
  phase: { type: 'integer', minimum: 1 },
  start: date,
  due: date,
  cost: closed(['low', 'middle', 'high', 'basis'], {
    low: money,
    middle: money,
    high: money,
    basis: { enum: ['quoted', 'verified', 'estimated'] },
  }),
  after: { ...ids, description: '要先做完的。' },
  owner: { ...words, description: '谁负责，自己填。' },
  status: {
    description: '做到哪了，自己改：open 没开始、doing 在做、done 做完、dropped 不做了。',
    enum: ['open', 'doing', 'done', 'dropped'],
  },
  evidence: { description: '留下的佐证，自己填。', type: 'array', items: words },
  note: words,
});

const tier = { enum: ['national', 'province', 'city'] };

/** A plan as a file: what `--format json` prints, and what a firm fills in. */
export const PLAN_SCHEMA: JsonSchema & { readonly title: string } = {
  ...publishedAs('plan.schema.json'),
  title: 'diagnose 改造计划',
  ...closed(['questionnaire', 'answers', 'made', 'status', 'aim', 'before', 'after', 'steps'], {
    questionnaire: closed(['id', 'version'], { id: words, version: words }),
    answers: { description: '计划依据的答案的指纹。', type: 'string' },
    made: date,
    status: {
      description: 'found 算出来了，none 这些条件下做不到，stopped 没有算完。',
      enum: ['found', 'none', 'stopped'],
    },
    proof: {
      description: 'gap 没有证明最省，再省也不低于 at_least 元。',
      enum: ['programme', 'search', 'gap'],
    },
    at_least: money,
    aim: closed(['kind'], {
      kind: { enum: ['level', 'score', 'best', 'pains'] },
      level,
      score: { type: 'number' },
      pains: {
        type: 'array',
        items: closed(['name'], { name: words, count: words }),
      },
    }),
    limits: closed([], {
      budget: money,
      months,
      people: { type: 'number', minimum: 0 },
      keep: ids,
      without: ids,
      priced: { type: 'boolean' },
      band: { enum: ['low', 'middle', 'high'] },
    }),
    before: standing,
    after: standing,
    months,
    cost: closed(['low', 'middle', 'high', 'unpriced'], {
      low: money,
      middle: money,
      high: money,
      unpriced: ids,
    }),
    steps: { type: 'array', items: step },
    phases: {
      type: 'array',
      items: closed(['phase', 'end', 'after'], { phase: count, end: months, after: standing }),
    },
    frontier: {
      type: 'array',
      items: closed(['level', 'status'], {
        level: { type: 'integer', minimum: 0 },
        status: { enum: ['found', 'none', 'stopped'] },
        cost: money,
        at_least: money,
        unpriced: count,
        steps: ids,
      }),
    },
    bands: {
      type: 'array',
      items: closed(['band', 'status'], {
        band: { enum: ['low', 'middle', 'high'] },
        status: { enum: ['found', 'none', 'stopped'] },
        cost: money,
        at_least: money,
        steps: ids,
      }),
    },
    relaxations: { type: 'array', items: kinded },
    sensitivities: { type: 'array', items: kinded },
    not_now: {
      type: 'array',
      items: closed(['id', 'because'], { id, because: kinded }),
    },
    funding: closed(
      ['contract', 'acceptance', 'without_subsidy', 'subsidies', 'policies', 'quarters'],
      {
        contract: { ...date, description: '计划开工、签合同的日子。' },
        acceptance: { ...date, description: '计划做完、验收的日子。' },
        without_subsidy: closed(['low', 'middle', 'high'], {
          low: money,
          middle: money,
          high: money,
        }),
        subsidies: paid,
        by_tier: {
          description: '计入的补助按国家、省、市分。',
          type: 'array',
          items: closed(['tier', 'low', 'high'], { tier, low: money, high: money }),
        },
        loan: {
          type: ['object', 'null'],
          properties: { amount: money, rate: words, months: count, interest: money },
        },
        policies: {
          type: 'array',
          items: closed(['id', 'tier', 'status', 'pays', 'would_pay', 'checked'], {
            id,
            tier,
            status: {
              description: 'counted 计入；其余是不计入的原因。',
              enum: FUNDING_STATUSES,
            },
            pays: paid,
            would_pay: { ...paid, type: ['object', 'null'] },
            checked: date,
          }),
        },
        quarters: {
          type: 'array',
          items: closed(['number', 'from', 'steps', 'drawn', 'loan'], {
            number: { type: 'integer', minimum: 1 },
            from: date,
            steps: money,
            drawn: money,
            loan: money,
            interest: money,
            left: money,
            own: money,
            kept: money,
          }),
        },
      },
    ),
  }),
};
