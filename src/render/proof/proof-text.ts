import type { Proof } from '../../report/proof.ts';

/** The name under which a file keeps its proof. */
export const PROOF_NAME = 'DiagnoseProof';

/** A proof as one word of letters and digits, which every format can hold. */
export function proofText(proof: Proof): string {
  return Buffer.from(JSON.stringify(proof), 'utf8').toString('base64url');
}

/** The proof that such a word holds. */
export function parseProof(text: string): Proof | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return isProof(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

export function isProof(value: unknown): value is Proof {
  if (typeof value !== 'object' || value === null) return false;
  if (!('questionnaire' in value) || !('answers' in value) || !('score' in value)) return false;
  const { questionnaire, answers } = value;
  return (
    typeof answers === 'string' &&
    typeof questionnaire === 'object' &&
    questionnaire !== null &&
    'hash' in questionnaire
  );
}
