import type { Path } from '../source/source-index.ts';
import { buildLimits, buildWhere } from './build-where.ts';
import {
  askableIds,
  checkId,
  checkLevelled,
  noteCondition,
  taggedQuestions,
} from './check-references.ts';
import type { ReferenceContext } from './check-references.ts';
import { looksAtLevels } from './looked-at.ts';
import type { IdsFile, NeedFile } from './scoring-file.ts';
import { rowsOf } from './questions-of.ts';
import type { Limit, Need } from './scoring-types.ts';

const KINDS = ['score', 'level', 'each', 'count', 'share', 'when', 'all', 'any', 'not'] as const;

/** A need as written → with exact numbers and every id known. */
export function buildNeed(file: NeedFile, path: Path, context: ReferenceContext): Need {
  const kinds = KINDS.filter((key) => key in file);
  if (kinds.length !== 1) {
    const args = { keys: kinds, count: kinds.length };
    context.findings.push({ code: 'needs-conflict', path, part: 'key', args });
    if (kinds.length === 0) return { kind: 'all', needs: [] };
  }
  const nested = (needs: readonly NeedFile[], key: string): readonly Need[] =>
    needs.map((need, position) => buildNeed(need, [...path, key, position], context));
  if (file.all) return { kind: 'all', needs: nested(file.all, 'all') };
  if (file.any) return { kind: 'any', needs: nested(file.any, 'any') };
  if (file.not) return { kind: 'not', need: buildNeed(file.not, [...path, 'not'], context) };
  if (file.when !== undefined) {
    const condition = noteCondition(file.when, [...path, 'when'], context);
    return { kind: 'when', ...titleOf(file), condition };
  }
  return buildComparison(file, path, context);
}

/** One need for each comparison written; all of them where there are several. */
function buildComparison(file: NeedFile, path: Path, context: ReferenceContext): Need {
  const limits = buildLimits(file);
  if (limits.length === 0) missingKey('at_least', path, context);
  const compare = comparisonOf(file, path, context);
  const needs = limits.map(compare);
  const [only] = needs;
  return only && needs.length === 1 ? only : { kind: 'all', needs };
}

function comparisonOf(
  file: NeedFile,
  path: Path,
  context: ReferenceContext,
): (limit: Limit) => Need {
  const title = titleOf(file);
  const ids = (of: IdsFile, key: string): readonly string[] =>
    buildIds(of, [...path, key], context);
  if (file.each) {
    const { on = 'score' } = file;
    const each = ids(file.each, 'each');
    if (on === 'level') checkAllLevelled(file.each, [...path, 'each'], context);
    return (limit) => ({ kind: 'each', ...title, ids: each, on, limit });
  }
  const kind = file.count ? 'count' : 'share';
  const counted = file.count ?? file.share;
  if (counted) {
    if (file.where === undefined) missingKey('where', path, context);
    const where = buildWhere(file.where ?? 0, [...path, 'where'], context);
    const among = ids(counted, kind);
    if (looksAtLevels(where)) checkAllLevelled(counted, [...path, kind], context);
    return (limit) => ({ kind, ...title, ids: among, where, limit });
  }
  return compareOne(file, path, context);
}

function checkAllLevelled(of: IdsFile, path: Path, context: ReferenceContext): void {
  if ('tag' in of) return;
  for (const [position, id] of of.entries()) checkLevelled(id, [...path, position], context);
}

function compareOne(file: NeedFile, path: Path, context: ReferenceContext): (limit: Limit) => Need {
  const title = titleOf(file);
  if (file.level !== undefined) {
    checkId(file.level, [...path, 'level'], context.nodes, context);
    checkLevelled(file.level, [...path, 'level'], context);
    const id = file.level;
    return (limit) => ({ kind: 'level', ...title, id, limit });
  }
  const { score: id = '' } = file;
  checkId(id, [...path, 'score'], knownIds(context), context);
  return (limit) => ({ kind: 'score', ...title, id, limit });
}

function titleOf({ title }: NeedFile): Pick<NeedFile, 'title'> {
  return title === undefined ? {} : { title };
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

function missingKey(key: string, path: Path, { findings }: ReferenceContext): void {
  const args = { key, where: String(path.at(-1) ?? '') };
  findings.push({ code: 'missing-key', path, part: 'key', args });
}
