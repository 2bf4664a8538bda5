import type { Path } from '../source/source-index.ts';
import type { ReferenceContext } from './check-references.ts';
import { toDecimal } from './decimal.ts';
import type { LimitsFile, WhereFile } from './scoring-file.ts';
import type { Comparison, Limit, Where } from './scoring-types.ts';

const COMPARISONS: readonly Comparison[] = ['at_least', 'at_most', 'above', 'below'];

/** Comparisons as written → one limit each. */
export function buildLimits(file: LimitsFile): readonly Limit[] {
  return COMPARISONS.flatMap((is) => {
    const than = file[is];
    return than === undefined ? [] : [{ is, than: toDecimal(than) }];
  });
}

const GROUPS = ['all', 'any', 'not'] as const;

/** What is asked of one item, as written → one comparison, or several nested. */
export function buildWhere(file: WhereFile, path: Path, context: ReferenceContext): Where {
  if (typeof file === 'number') {
    return { kind: 'limit', on: 'score', limit: { is: 'at_least', than: toDecimal(file) } };
  }
  const limits = buildLimits(file);
  const groups = GROUPS.filter((key) => key in file);
  if (groups.length + (limits.length > 0 ? 1 : 0) !== 1) {
    const keys = [...groups, ...limits.map(({ is }) => is)];
    context.findings.push(
      keys.length > 0
        ? { code: 'needs-conflict', path, part: 'key', args: { keys } }
        : { code: 'missing-key', path, part: 'key', args: { key: 'at_least', where: 'where' } },
    );
  }
  const nested = (parts: readonly WhereFile[], key: string): readonly Where[] =>
    parts.map((part, position) => buildWhere(part, [...path, key, position], context));
  if (file.all) return { kind: 'all', parts: nested(file.all, 'all') };
  if (file.any) return { kind: 'any', parts: nested(file.any, 'any') };
  if (file.not !== undefined) {
    return { kind: 'not', part: buildWhere(file.not, [...path, 'not'], context) };
  }
  const on = file.on ?? 'score';
  const parts = limits.map((limit): Where => ({ kind: 'limit', on, limit }));
  const [only] = parts;
  return only && parts.length === 1 ? only : { kind: 'all', parts };
}
