import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { schemaChecker } from '../source/check-schema.ts';
import { placeFinding } from '../source/finding.ts';
import type { Finding } from '../source/finding.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { readChecked } from '../source/read-checked.ts';
import { LEAST_FOR_NORM, QUANTILE_KEYS } from './norm.ts';
import type { NodeNorm, Norm } from './norm.ts';
import { NORM_SCHEMA } from './norm-schema.ts';

export interface NormLoad {
  readonly norm?: Norm;
  readonly diagnostics: readonly Diagnostic[];
}

const check = schemaChecker<Norm>(NORM_SCHEMA);

/** YAML → a norm, with what is wrong in it. */
export function loadNorm(named: NamedBytes): NormLoad {
  const checked = readChecked(named, check);
  if (!checked.ok) return { diagnostics: checked.diagnostics };
  const { norm, nodes } = checked.value;
  const found = [
    ...tooSmall(norm.n, ['norm', 'n']),
    ...Object.entries(nodes).flatMap(([id, node]) => [
      ...tooSmall(node.n, ['nodes', id, 'n']),
      ...tooMany(node.n, norm.n, ['nodes', id, 'n']),
      ...falls(node, ['nodes', id, 'quantiles']),
    ]),
  ];
  return {
    norm: checked.value,
    diagnostics: found.map((finding) => placeFinding(finding, checked.index)),
  };
}

function tooSmall(n: number, path: readonly string[]): readonly Finding[] {
  if (n >= LEAST_FOR_NORM) return [];
  return [{ code: 'norm-small', path, args: { n, least: LEAST_FOR_NORM } }];
}

/** More firms than there are. */
function tooMany(n: number, all: number, path: readonly string[]): readonly Finding[] {
  return n <= all ? [] : [{ code: 'norm-more', path, args: { n, all } }];
}

/** A quantile below the one before. */
function falls({ quantiles }: NodeNorm, path: readonly string[]): readonly Finding[] {
  return QUANTILE_KEYS.flatMap((key, at): readonly Finding[] => {
    const before = QUANTILE_KEYS[at - 1];
    if (before === undefined || quantiles[key] >= quantiles[before]) return [];
    const args = { key, value: quantiles[key], before, other: quantiles[before] };
    return [{ code: 'norm-falls', path: [...path, key], args }];
  });
}
