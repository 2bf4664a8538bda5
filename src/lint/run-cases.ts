import { checkAnswers } from '../answers/load-answers.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { toDecimal } from '../questionnaire/decimal.ts';
import { equalsWritten } from '../scoring/exact.ts';
import type { Result } from '../scoring/result.ts';
import { score } from '../scoring/score.ts';
import { schemaChecker } from '../source/check-schema.ts';
import { placeFinding } from '../source/finding.ts';
import type { Finding } from '../source/finding.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { parseSource } from '../source/parse-source.ts';
import type { Path, SourceIndex } from '../source/source-index.ts';
import { CASES_SCHEMA } from './cases-schema.ts';
import type { CasesFile } from './cases-schema.ts';

/** How the golden cases of a questionnaire went. */
export interface CasesRun {
  readonly diagnostics: readonly Diagnostic[];
  readonly cases: number;
  readonly failed: number;
}

const check = schemaChecker<CasesFile>(CASES_SCHEMA);

/** Scores every case and compares with what it expects, exactly. */
export function runCases(named: NamedBytes, loaded: LoadedQuestionnaire): CasesRun {
  const parsed = parseSource(named.bytes, named.file);
  if (!parsed.source) return { diagnostics: parsed.diagnostics, cases: 0, failed: 0 };
  const checked = check(parsed.source);
  if (!checked.ok) return { diagnostics: checked.diagnostics, cases: 0, failed: 0 };
  const { index } = parsed.source;
  const findings = checked.value.cases.map((one, position) => {
    const path = ['cases', position];
    const inside = { questionnaire: loaded.questionnaire.id, ...pick(one) };
    const { answers, diagnostics } = checkAnswers(
      { file: inside, index: below(index, path) },
      loaded,
      loaded.profile,
    );
    if (!answers) return diagnostics;
    const wrong = compare(one, score(loaded, answers), loaded, path);
    return [...wrong].map((finding) => placeFinding(finding, index));
  });
  return {
    diagnostics: findings.flat(),
    cases: findings.length,
    failed: findings.filter((found) => found.length > 0).length,
  };
}

type Given = CasesFile['cases'][number];

/** A case without a name for the firm is about nobody. */
function pick({ profile, answers }: Given): Pick<Given, 'profile' | 'answers'> {
  return { profile: { name: '示例', ...profile }, ...(answers && { answers }) };
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

function* compare(
  { name, expect: expected }: Given,
  result: Result,
  loaded: LoadedQuestionnaire,
  path: Path,
): Generator<Finding> {
  const differs = (key: Path, what: string, wanted: string, found: string): Finding => ({
    code: 'case-fails',
    path: [...path, 'expect', ...key],
    args: { name, what, expected: wanted, found },
  });
  const main = result.nodes[loaded.questionnaire.scoring.main]?.exact ?? null;
  if (expected.score !== undefined && !same(main, expected.score)) {
    yield differs(['score'], 'score', String(expected.score), main ?? 'null');
  }
  if (expected.level !== undefined && (result.level?.value ?? null) !== expected.level) {
    const found = String(result.level?.value ?? 'null');
    yield differs(['level'], 'level', String(expected.level), found);
  }
  for (const [id, wanted] of Object.entries(expected.nodes ?? {})) {
    const found = result.nodes[id]?.exact ?? null;
    if (!same(found, wanted)) yield differs(['nodes', id], id, String(wanted), found ?? 'null');
  }
  for (const key of ['checks', 'flags'] as const) {
    const wanted = expected[key]?.toSorted().join(', ');
    const found = result[key].toSorted().join(', ');
    if (wanted !== undefined && wanted !== found) yield differs([key], key, wanted, found);
  }
}

function same(found: string | null, wanted: number | string | null): boolean {
  if (found === null || wanted === null) return found === wanted;
  return equalsWritten(found, typeof wanted === 'number' ? toDecimal(wanted) : wanted);
}
