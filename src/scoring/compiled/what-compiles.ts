import { questionsOf } from '../../questionnaire/questions-of.ts';
import type { Band, Option, Question, Section } from '../../questionnaire/question-types.ts';
import type {
  Levels,
  LevelStep,
  Limit,
  Need,
  NodeInput,
  ScoreNode,
  Scoring,
  Step,
  Where,
} from '../../questionnaire/scoring-types.ts';
import type { Questionnaire } from '../../questionnaire/types.ts';

// Every key of the model that scoring sees. A key that is added to the model does not pass the
// compiler of TypeScript before it stands here, and a key that is not here is not compiled.

/**
 * What the compiled scorer makes of a key: `compiled` it knows every value of (or the compiler
 * beside it refuses one), `words` change no number; a function says which values are compiled;
 * `exact` sends the questionnaire to the exact scorer wherever the key has a value.
 */
type Treatment = 'compiled' | 'words' | 'exact' | ((value: unknown) => boolean);

type Table<T> = Readonly<Record<KeyOf<T>, Treatment>>;

/** Every key of every kind. */
type KeyOf<T> = T extends unknown ? keyof T : never;

const QUESTIONNAIRE: Table<Questionnaire> = {
  id: 'words',
  version: 'words',
  edition: 'words',
  title: 'words',
  description: 'words',
  languages: 'words',
  minutes: 'words',
  source: 'words',
  verified: 'words',
  basis: 'words',
  validation: 'words',
  measurement: 'words',
  limits: 'words',
  profile: 'words',
  sections: 'compiled',
  scoring: 'compiled',
  // Flags, calculated values and checks stand beside the scores and enter none.
  flags: 'words',
  calculated: 'words',
  checks: 'words',
  openPoints: 'words',
  bridges: 'words',
  acceptance: 'words',
  target: 'words',
  hash: 'words',
};

const SECTION: Table<Section> = {
  id: 'words',
  title: 'words',
  description: 'words',
  when: 'compiled',
  questions: 'compiled',
};

const QUESTION: Table<Question> = {
  id: 'compiled',
  kind: 'compiled',
  title: 'words',
  help: 'words',
  why: 'words',
  good: 'words',
  evidence: 'words',
  moreEvidence: 'words',
  capability: 'words',
  when: 'compiled',
  tags: 'words',
  ref: 'words',
  required: 'words',
  ask: 'words',
  notApplicable: 'compiled',
  options: 'compiled',
  bands: 'compiled',
  combine: 'compiled',
  reaches: 'words',
  unit: 'words',
  minimum: 'compiled',
  maximum: 'compiled',
  integer: 'compiled',
  maximumLength: 'compiled',
  minimumPicks: 'compiled',
  maximumPicks: 'compiled',
  ordered: 'words',
  polarity: 'words',
  import: 'words',
  // Answered inside the entry of their matrix.
  matrix: 'exact',
  // Answered inside the list of their group.
  repeat: 'exact',
  itemTitle: 'exact',
  was: 'words',
};

const OPTION: Table<Option> = {
  code: 'compiled',
  label: 'words',
  value: 'compiled',
  reaches: 'words',
  exclusive: 'compiled',
  specify: 'words',
  was: 'words',
  import: 'words',
};

const BAND: Table<Band> = {
  ...OPTION,
  from: 'compiled',
  to: 'compiled',
  includesFrom: 'compiled',
  includesTo: 'compiled',
};

const SCORING: Table<Scoring> = {
  main: 'compiled',
  dimensions: 'words',
  nodes: 'compiled',
  places: 'words',
  rounding: 'words',
};

const NODE: Table<ScoreNode> = {
  id: 'compiled',
  title: 'words',
  description: 'words',
  repeat: 'exact',
  rule: 'compiled',
  k: 'compiled',
  start: 'compiled',
  where: 'exact',
  table: 'exact',
  cases: 'exact',
  range: 'exact',
  stops: 'exact',
  declaredMaximum: 'words',
  of: 'compiled',
  items: 'compiled',
  states: 'compiled',
  minimumCoverage: 'compiled',
  minimumAnswers: 'compiled',
  steps: 'compiled',
  levels: 'compiled',
};

const INPUT: Table<NodeInput> = {
  id: 'compiled',
  of: 'compiled',
  weight: 'compiled',
  reverse: 'compiled',
  weightCases: isEmpty,
  weightFrom: 'exact',
  as: (view) => view === 'score',
  range: 'exact',
  recodes: isEmpty,
  target: 'exact',
  baseline: 'exact',
};

const LEVELS: Table<Levels> = { awardedOn: 'compiled', pick: 'compiled', steps: 'compiled' };

const LEVEL_STEP: Table<LevelStep> = {
  value: 'compiled',
  name: 'words',
  meaning: 'words',
  needs: 'compiled',
};

const STEP: Table<Step> = {
  kind: 'compiled',
  when: 'exact',
  by: 'compiled',
  places: 'compiled',
  mode: 'compiled',
  low: 'compiled',
  high: 'compiled',
  bands: 'exact',
  points: 'exact',
};

const NEED: Table<Need> = {
  kind: 'compiled',
  title: 'words',
  id: 'compiled',
  ids: 'compiled',
  on: (on) => on === 'score',
  where: 'compiled',
  limit: 'compiled',
  condition: 'exact',
  needs: 'compiled',
  need: 'compiled',
};

const WHERE: Table<Where> = {
  kind: 'compiled',
  on: (on) => on === 'score',
  limit: 'compiled',
  parts: 'compiled',
  part: 'compiled',
};

const LIMIT: Table<Limit> = { is: 'compiled', than: 'compiled' };

/** The first key that sends a questionnaire to the exact scorer, such as `total.where`. */
export function firstExactKey(questionnaire: Questionnaire): string | undefined {
  for (const { where, value, table } of partsOf(questionnaire)) {
    for (const key of Object.keys(value)) {
      if (!isCompiled(value, key, table[key] ?? 'exact')) return `${where}.${key}`;
    }
  }
  return undefined;
}

/** Words are not even read: the hash would be worked out. */
function isCompiled(part: object, key: string, treatment: Treatment): boolean {
  if (treatment === 'words' || treatment === 'compiled') return true;
  const value: unknown = Reflect.get(part, key);
  return treatment === 'exact' ? value === undefined : treatment(value);
}

interface Part {
  readonly where: string;
  readonly value: object;
  readonly table: Readonly<Record<string, Treatment>>;
}

function* partsOf(questionnaire: Questionnaire): Generator<Part> {
  const { sections, scoring, id } = questionnaire;
  yield { where: id, value: questionnaire, table: QUESTIONNAIRE };
  yield { where: 'scoring', value: scoring, table: SCORING };
  for (const section of sections) yield { where: section.id, value: section, table: SECTION };
  for (const question of questionsOf(questionnaire)) {
    const where = question.id;
    yield { where, value: question, table: QUESTION };
    for (const option of question.options) yield { where, value: option, table: OPTION };
    for (const band of question.bands) yield { where, value: band, table: BAND };
  }
  for (const node of scoring.nodes) yield* partsOfNode(node);
}

function* partsOfNode(node: ScoreNode): Generator<Part> {
  const where = node.id;
  yield { where, value: node, table: NODE };
  for (const input of node.of) yield { where, value: input, table: INPUT };
  for (const step of node.steps) yield { where, value: step, table: STEP };
  if (!node.levels) return;
  yield { where, value: node.levels, table: LEVELS };
  for (const step of node.levels.steps) {
    yield { where, value: step, table: LEVEL_STEP };
    if (step.needs) yield* partsOfNeed(step.needs, `${where}.levels`);
  }
}

function* partsOfNeed(need: Need, where: string): Generator<Part> {
  yield { where, value: need, table: NEED };
  if ('needs' in need) for (const part of need.needs) yield* partsOfNeed(part, where);
  if ('need' in need) yield* partsOfNeed(need.need, where);
  if ('limit' in need) yield { where, value: need.limit, table: LIMIT };
  if ('where' in need) yield* partsOfWhere(need.where, where);
}

function* partsOfWhere(asked: Where, where: string): Generator<Part> {
  yield { where, value: asked, table: WHERE };
  if ('parts' in asked) for (const part of asked.parts) yield* partsOfWhere(part, where);
  if ('part' in asked) yield* partsOfWhere(asked.part, where);
  if ('limit' in asked) yield { where, value: asked.limit, table: LIMIT };
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
