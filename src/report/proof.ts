import type { Result } from '../scoring/result.ts';

/** What a report carries so that its numbers can be calculated again from the answers. */
export interface Proof {
  readonly engine: string;
  readonly questionnaire: { readonly id: string; readonly version: string; readonly hash: string };
  readonly answers: string;
  /** As shown; null where not computable. */
  readonly score: string | null;
  readonly level: number | null;
}

/** The proof of a result. */
export function proofOf({ engine, questionnaire, answers, nodes }: Result, main: string): Proof {
  const node = nodes[main];
  const { id, version, hash } = questionnaire;
  return {
    engine,
    questionnaire: { id, version, hash },
    answers: answers.hash,
    score: node?.shown ?? null,
    level: node?.level?.value ?? null,
  };
}

/** The parts in which a report differs from what was calculated now. */
export function differingParts(said: Proof, now: Proof): readonly ProofPart[] {
  const parts: Readonly<Record<ProofPart, boolean>> = {
    questionnaire:
      said.questionnaire.id === now.questionnaire.id &&
      said.questionnaire.hash === now.questionnaire.hash,
    answers: said.answers === now.answers,
    score: said.score === now.score,
    level: said.level === now.level,
  };
  return PROOF_PARTS.filter((part) => !parts[part]);
}

export const PROOF_PARTS = ['questionnaire', 'answers', 'score', 'level'] as const;

export type ProofPart = (typeof PROOF_PARTS)[number];
