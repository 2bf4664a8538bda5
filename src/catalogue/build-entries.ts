import type { CapabilityFile, SolutionFile } from './file.ts';
import type { Capability, Solution } from './types.ts';

/** Entries as written → entries as used. */
export function buildCapability(file: CapabilityFile): Capability {
  return { ...file, pains: file.pains ?? [] };
}

export function buildSolution(file: SolutionFile): Solution {
  const { for_whom: forWhom, after, prerequisites, lightness, risks, ...rest } = file;
  return {
    ...rest,
    forWhom,
    after: after ?? [],
    excludes: file.excludes ?? [],
    prerequisites: prerequisites ?? [],
    lightness: lightness ?? {},
    risks: risks ?? [],
  };
}
