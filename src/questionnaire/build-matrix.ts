import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { duplicateCodes } from './build-options.ts';
import type { Scales } from './build-options.ts';
import { buildQuestion } from './build-question.ts';
import type { PlainQuestionFile } from './build-question.ts';
import { checkKeys } from './check-keys.ts';
import type { QuestionFile, RowFile } from './question-file.ts';
import { joinTexts } from './join-texts.ts';
import type { MatrixRow, Question } from './question-types.ts';

/** What questions are built with, beside what is written of each. */
export interface BuildContext {
  readonly scales: Scales;
  readonly findings: Finding[];
  /** What plain texts are written in. */
  readonly language: string;
}

/**
 * One question as written → the questions as used: a matrix becomes one single choice a row, a repeat
 * group the number of its items, after which the questions of each stand already.
 */
export function buildQuestions(
  file: QuestionFile,
  path: Path,
  context: BuildContext,
): readonly Question[] {
  const { scales, findings } = context;
  const { kind } = file;
  if (kind === 'repeat') return [buildCount(file, path, context)];
  if (kind !== 'matrix') return [buildQuestion({ ...file, kind }, path, scales, findings)];
  findings.push(...checkKeys(file, path), ...checkRows(file, path));
  return (file.rows ?? []).map((row, position) => {
    // What the rows share is checked with the first.
    const found: Finding[] = position === 0 ? findings : [];
    const question = buildQuestion(rowQuestion(file, row, context), path, scales, found);
    return { ...question, matrix: matrixRow(file, row) };
  });
}

function buildCount(file: QuestionFile, path: Path, { scales, findings }: BuildContext): Question {
  findings.push(...checkKeys(file, path));
  const { item = '', ...shared } = file;
  const count = { ...shared, kind: 'number', minimum: file.minimum ?? 1, integer: true } as const;
  return { ...buildQuestion(count, path, scales, findings), itemTitle: item };
}

/** Words that stand beside the rows in an answers file. */
const TAKEN = ['state', 'value', 'text', 'reason', 'assigned', 'note', 'evidence'];

function* checkRows({ id, rows }: QuestionFile, path: Path): Generator<Finding> {
  if (!rows) yield { code: 'missing-key', path, part: 'key', args: { key: 'rows', where: id } };
  const place = [...path, 'rows'];
  yield* duplicateCodes(rows ?? [], place);
  for (const [position, { code }] of (rows ?? []).entries()) {
    if (!TAKEN.includes(code)) continue;
    yield { code: 'forbidden-key', path: [...place, position, 'code'], args: { key: code } };
  }
}

function rowQuestion(
  file: QuestionFile,
  row: RowFile,
  { language }: BuildContext,
): PlainQuestionFile {
  const { rows: _rows, import: _import, was: _was, ...shared } = file;
  const { code, was: _earlier, label, tags = [], ...own } = row;
  const was = oldIds(file, row);
  return {
    ...shared,
    ...own,
    ...(was.length > 0 && { was }),
    id: `${file.id}.${code}`,
    kind: 'single',
    title: joinTexts(label, file.title, language),
    tags: [...new Set([...(file.tags ?? []), ...tags])],
  };
}

/** Every id that the row had while the matrix, or the row, was called otherwise. */
function oldIds({ id, was = [] }: QuestionFile, row: RowFile): readonly string[] {
  const codes = [row.code, ...(row.was ?? [])];
  const ids = [id, ...was].flatMap((matrix) => codes.map((code) => `${matrix}.${code}`));
  return ids.slice(1);
}

function matrixRow({ id, title, help }: QuestionFile, row: RowFile): MatrixRow {
  return {
    id,
    title,
    ...(help !== undefined && { help }),
    row: row.code,
    label: row.label,
    ...(row.help !== undefined && { rowHelp: row.help }),
  };
}
