import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { buildNeed } from './build-need.ts';
import { checkMainLevel } from './check-main-level.ts';
import { checkKeys, unknownOption } from './check-codes.ts';
import { reportUnknown } from './check-references.ts';
import type { ReferenceContext } from './check-references.ts';
import { toDecimal } from './decimal.ts';
import type { OpenPointFile, OpenPointWithReadings, ReadingFile } from './file.ts';
import type { Question } from './question-types.ts';
import type { Scoring } from './scoring-types.ts';
import type { OpenPoint, Reading } from './types.ts';

/** Open points as written → with the other readings checked against questions and levels. */
export function buildOpenPoints(
  files: readonly OpenPointFile[] | undefined,
  scoring: Scoring,
  context: ReferenceContext,
): readonly OpenPoint[] {
  const { nodes } = scoring;
  const levelled = nodes.filter(({ levels }) => levels);
  const inside = {
    ...context,
    nodes: new Set(nodes.map(({ id }) => id)),
    levelled: new Set(levelled.map(({ id }) => id)),
  };
  return (files ?? []).map((file, position) => {
    if (!hasReadings(file)) return { text: file, instead: [] };
    const path = ['open_points', position, 'instead'];
    const instead = file.instead.map((reading, place) =>
      buildReading(reading, scoring, [...path, place], inside),
    );
    return { text: file.text, instead };
  });
}

function hasReadings(file: OpenPointFile): file is OpenPointWithReadings {
  return typeof file !== 'string' && Array.isArray(file['instead']);
}

function buildReading(
  { answers = {}, values = {}, levels = {} }: ReadingFile,
  scoring: Scoring,
  path: Path,
  context: ReferenceContext,
): Reading {
  checkCodes(answers, [...path, 'answers'], context);
  checkCodes(values, [...path, 'values'], context);
  return {
    answers: mapCodes(answers, String),
    values: mapCodes(values, (value) => (typeof value === 'number' ? toDecimal(value) : value)),
    levels: Object.entries(levels).map(([level, need]) => {
      const here = [...path, 'levels', level];
      checkMainLevel(level, scoring, here, context);
      return { value: Number(level), needs: buildNeed(need, here, context) };
    }),
  };
}

type Codes = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

function mapCodes(codes: Codes, change: (value: string | number) => string): Reading['answers'] {
  return Object.fromEntries(
    Object.entries(codes).map(([id, byCode]) => [
      id,
      Object.fromEntries(Object.entries(byCode).map(([code, value]) => [code, change(value)])),
    ]),
  );
}

/** The questions and the options named; for answers also the options they turn into. */
function checkCodes(codes: Codes, path: Path, context: ReferenceContext): void {
  const recoded = path.at(-1) === 'answers';
  for (const [id, byCode] of Object.entries(codes)) {
    const question = context.questions.get(id);
    const here = [...path, id];
    if (!question) reportUnknown(id, here, [...context.questions.keys()], context);
    else if (!recoded)
      context.findings.push(...unknownOptions(Object.keys(byCode), question, here));
    else {
      checkKeys(Object.keys(byCode), question, here, context);
      context.findings.push(...turnedInto(byCode, question, here));
    }
  }
}

function turnedInto(
  byCode: Readonly<Record<string, string | number>>,
  question: Question,
  path: Path,
): readonly Finding[] {
  return Object.entries(byCode).flatMap(
    ([code, turned]) => unknownOption(String(turned), question, [...path, code]) ?? [],
  );
}

function unknownOptions(
  codes: readonly string[],
  question: Question,
  path: Path,
): readonly Finding[] {
  return codes.flatMap((code) => {
    const unknown = unknownOption(code, question, [...path, code]);
    return unknown ? [{ ...unknown, part: 'key' }] : [];
  });
}
