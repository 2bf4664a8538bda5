import type { Path } from '../source/source-index.ts';
import { askableIds, checkId, taggedQuestions } from './check-references.ts';
import type { ReferenceContext } from './check-references.ts';
import { toDecimal } from './decimal.ts';
import type { IdsFile, NeedFile } from './file.ts';
import { rowsOf } from './questions-of.ts';
import type { Need } from './types.ts';

const KINDS = ['score', 'each', 'count', 'all', 'any', 'not'] as const;

/** A level's needs as written → with exact numbers and every id known. */
export function buildNeed(file: NeedFile, path: Path, context: ReferenceContext): Need {
  const kinds = KINDS.filter((key) => key in file);
  if (kinds.length > 1) {
    context.findings.push({ code: 'needs-conflict', path, part: 'key', args: { keys: kinds } });
  }
  const nested = (needs: readonly NeedFile[], key: string): readonly Need[] =>
    needs.map((need, position) => buildNeed(need, [...path, key, position], context));
  if (file.all) return { kind: 'all', needs: nested(file.all, 'all') };
  if (file.any) return { kind: 'any', needs: nested(file.any, 'any') };
  if (file.not) return { kind: 'not', need: buildNeed(file.not, [...path, 'not'], context) };
  return buildComparison(file, path, context);
}

function buildComparison(file: NeedFile, path: Path, context: ReferenceContext): Need {
  const title = file.title === undefined ? {} : { title: file.title };
  const atLeast = required(file, 'at_least', path, context);
  if (file.each) {
    const ids = buildIds(file.each, [...path, 'each'], context);
    return { kind: 'each', ...title, ids, atLeast: toDecimal(atLeast) };
  }
  if (file.count) {
    const where = toDecimal(required(file, 'where', path, context));
    const ids = buildIds(file.count, [...path, 'count'], context);
    return { kind: 'count', ...title, ids, where, atLeast };
  }
  if (file.score === undefined) missingKey('score', path, context);
  else checkId(file.score, [...path, 'score'], knownIds(context), context);
  return { kind: 'score', ...title, id: file.score ?? '', atLeast: toDecimal(atLeast) };
}

function buildIds(file: IdsFile, path: Path, context: ReferenceContext): readonly string[] {
  if ('tag' in file) {
    return taggedQuestions(file.tag, [...path, 'tag'], context).map((question) => question.id);
  }
  const known = new Set([...context.nodes, ...askableIds(context)]);
  for (const [position, id] of file.entries()) checkId(id, [...path, position], known, context);
  return file.flatMap((id) => {
    const rows = context.nodes.has(id) ? [] : rowsOf(id, context.questions.values());
    return rows.length > 0 ? rows.map((row) => row.id) : [id];
  });
}

function knownIds({ nodes, questions }: ReferenceContext): ReadonlySet<string> {
  return new Set([...nodes, ...questions.keys()]);
}

function required(
  file: NeedFile,
  key: 'at_least' | 'where',
  path: Path,
  context: ReferenceContext,
): number {
  const value = file[key];
  if (value === undefined) missingKey(key, path, context);
  return value ?? 0;
}

function missingKey(key: string, path: Path, { findings }: ReferenceContext): void {
  const args = { key, where: String(path.at(-1) ?? '') };
  findings.push({ code: 'missing-key', path, part: 'key', args });
}
