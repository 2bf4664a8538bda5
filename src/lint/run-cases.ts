import { viewOf } from '../scoring/view.ts';
import { checkAnswers } from '../answers/load-answers.ts';
import type { View } from '../answers/visibility.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { toDecimal } from '../questionnaire/decimal.ts';
import { firstText } from '../questionnaire/first-text.ts';
import { equalsWritten } from '../scoring/exact.ts';
import { schemaChecker } from '../source/check-schema.ts';
import { closestWord } from '../source/closest-word.ts';
import { placeFinding } from '../source/finding.ts';
import type { Finding } from '../source/finding.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { readChecked } from '../source/read-checked.ts';
import type { Path, SourceIndex } from '../source/source-index.ts';
import { CASES_SCHEMA } from './cases-schema.ts';
import type { CasesFile, ExpectFile, LevelExpected } from './cases-schema.ts';
import type { CaseRun } from './part-untouched.ts';
import type { CaseResult, ScoreCase } from './score-case.ts';

/** How the golden cases of a questionnaire went. */
export interface CasesRun {
  readonly diagnostics: readonly Diagnostic[];
  readonly cases: number;
  readonly failed: number;
  /** Those whose answers could be scored. */
  readonly runs: readonly CaseRun[];
}

const check = schemaChecker<CasesFile>(CASES_SCHEMA);

/** The cases of a file whose shape is right, without running them. */
export function readCases(named: NamedBytes): CasesRead {
  const checked = readChecked(named, check);
  if (checked.ok) return { file: checked.value, index: checked.index, diagnostics: [] };
  const { rest, diagnostics } = checked;
  return { ...(rest && { file: rest.value, index: rest.index }), diagnostics };
}

interface CasesRead {
  readonly file?: CasesFile;
  readonly index?: SourceIndex;
  readonly diagnostics: readonly Diagnostic[];
}

/** Scores every case and compares with what it expects, exactly. */
export function runCases(
  named: NamedBytes,
  loaded: LoadedQuestionnaire,
  scoreCase: ScoreCase,
): CasesRun {
  const { file, index, diagnostics: unfit } = readCases(named);
  if (!file || !index) return { ...NOTHING, diagnostics: unfit };
  const runs: CaseRun[] = [];
  const findings = file.cases.map((one, position) => {
    const path = ['cases', position];
    const inside = { questionnaire: loaded.questionnaire.id, ...pick(one, loaded.profile) };
    let view: View | undefined;
    const { answers, diagnostics } = checkAnswers(
      { file: inside, index: below(index, path) },
      { loaded, profile: loaded.profile, look: (...given) => (view = viewOf(...given)) },
    );
    if (!answers || !view) return diagnostics;
    const result = scoreCase(answers, view);
    runs.push({ answers, view, result });
    const wrong = compare(one, result, loaded, path);
    return wrong.map((finding) => placeFinding(finding, index));
  });
  return {
    diagnostics: [...unfit, ...findings.flat()],
    cases: findings.length,
    failed: findings.filter((found) => found.length > 0).length,
    runs,
  };
}

const NOTHING = { cases: 0, failed: 0, runs: [] };

type Given = CasesFile['cases'][number];

/** A firm must have a name; a case need not give it one. */
function pick(
  { profile, answers }: Given,
  fields: LoadedQuestionnaire['profile'],
): Pick<Given, 'profile' | 'answers'> {
  const named = fields.some(({ id }) => id === 'name') ? { name: '示例' } : {};
  return { profile: { ...named, ...profile }, ...(answers && { answers }) };
}

/** The index as it looks from inside one case. */
function below(index: SourceIndex, path: Path): SourceIndex {
  const find = (inner: Path): Path => {
    // The firm's name may have been filled in: then the case itself is the nearest place.
    const whole = [...path, ...inner];
    return index.has(whole) ? whole : path;
  };
  return {
    ...index,
    locate: (inner, part) => index.locate(find(inner), part),
    locateInside: (inner, start, end) => index.locateInside(find(inner), start, end),
  };
}

/** What was compared, where it is expected, what was expected and what was found. */
interface Comparison {
  readonly key: Path;
  readonly what: string;
  readonly expected: string;
  readonly found: string;
  readonly equal: boolean;
}

function compare(
  { name, expect }: Given,
  result: CaseResult,
  loaded: LoadedQuestionnaire,
  path: Path,
): readonly Finding[] {
  const { main } = loaded.questionnaire.scoring;
  const comparisons = [
    ...compareScores(expect, main, result),
    ...compareLevels(expect, loaded, result),
    ...compareLists(expect, result),
  ];
  const failed = comparisons
    .filter(({ equal }) => !equal)
    .map(({ key, what, expected, found }): Finding => ({
      code: 'case-fails',
      path: [...path, 'expect', ...key],
      args: { name, what, expected, found },
    }));
  return [...unknownNames(expect, loaded, [...path, 'expect']), ...failed];
}

/** Nodes and levels that the questionnaire does not have. */
function* unknownNames(
  { nodes = {}, levels = {}, level }: ExpectFile,
  loaded: LoadedQuestionnaire,
  path: Path,
): Generator<Finding> {
  const { scoring } = loaded.questionnaire;
  const ids = scoring.nodes.map(({ id }) => id);
  for (const [key, named] of Object.entries({ nodes, levels })) {
    for (const id of Object.keys(named)) {
      if (ids.includes(id)) continue;
      const suggestion = closestWord(id, ids) ?? '';
      yield { code: 'unknown-id', path: [...path, key, id], part: 'key', args: { id, suggestion } };
    }
  }
  const wanted = Object.entries(levels).map(([id, value]) => ({ id, value, at: ['levels', id] }));
  if (level !== undefined) wanted.unshift({ id: scoring.main, value: level, at: ['level'] });
  for (const { id, value, at } of wanted) {
    const names = namesOfLevels(id, loaded);
    if (!isUnknownLevel(value, names)) continue;
    const word = String(value);
    const args = { value: word, allowed: names, suggestion: closestWord(word, names) ?? '' };
    yield { code: 'value-not-allowed', path: [...path, ...at], args };
  }
}

function isUnknownLevel(value: LevelExpected, names: readonly string[]): boolean {
  return typeof value === 'string' && names.length > 0 && !names.includes(value);
}

function namesOfLevels(id: string, { questionnaire }: LoadedQuestionnaire): readonly string[] {
  const node = questionnaire.scoring.nodes.find((one) => one.id === id);
  return (node?.levels?.steps ?? []).map(({ name }) => firstText(name));
}

function* compareScores(
  { score: total, nodes = {} }: ExpectFile,
  main: string,
  result: CaseResult,
): Generator<Comparison> {
  const wanted = Object.entries(nodes).map(([id, value]) => ({ key: ['nodes', id], id, value }));
  if (total !== undefined) wanted.unshift({ key: ['score'], id: main, value: total });
  for (const { key, id, value } of wanted) {
    const node = result.nodes[id];
    if (!node) continue;
    const found = node.exact;
    const equal = same(found, value);
    yield { key, what: id, expected: String(value), found: String(found), equal };
  }
}

function* compareLevels(
  { level: own, levels = {} }: ExpectFile,
  loaded: LoadedQuestionnaire,
  result: CaseResult,
): Generator<Comparison> {
  const wanted = Object.entries(levels).map(([id, value]) => ({ key: ['levels', id], id, value }));
  const { main } = loaded.questionnaire.scoring;
  if (own !== undefined) wanted.unshift({ key: ['level'], id: main, value: own });
  for (const { key, id, value } of wanted) {
    const node = result.nodes[id];
    if (!node || isUnknownLevel(value, namesOfLevels(id, loaded))) continue;
    const { level } = node;
    const equal = level ? value === level.value || value === level.name : value === null;
    const what = key.length === 1 ? 'level' : id;
    const found = level ? `${level.value} ${level.name}` : 'null';
    yield { key, what, expected: String(value), found, equal };
  }
}

function* compareLists(expect: ExpectFile, result: CaseResult): Generator<Comparison> {
  for (const key of ['checks', 'flags'] as const) {
    const expected = expect[key]?.toSorted().join(', ');
    const found = result[key].toSorted().join(', ');
    if (expected === undefined) continue;
    yield { key: [key], what: key, expected, found, equal: expected === found };
  }
}

function same(found: string | null, wanted: number | string | null): boolean {
  if (found === null || wanted === null) return found === wanted;
  return equalsWritten(found, typeof wanted === 'number' ? toDecimal(wanted) : wanted);
}
