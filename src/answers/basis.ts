import type { Answer } from './types.ts';

/** What an answer rests on, from the weakest: 自述, 有佐证, 专家核定. */
export const BASES = ['self_reported', 'evidenced', 'verified'] as const;

export type Basis = (typeof BASES)[number];

/** An answer that says nothing of it has evidence where it names some, and is else self-reported. */
export function answerBasis({ basis, evidence }: Pick<Answer, 'basis' | 'evidence'>): Basis {
  return basis ?? (evidence.length > 0 ? 'evidenced' : 'self_reported');
}

/** Whether one basis is as strong as another, or stronger. */
export function isAtLeast(basis: Basis, least: Basis): boolean {
  return BASES.indexOf(basis) >= BASES.indexOf(least);
}
