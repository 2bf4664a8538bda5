import type { Answer, Answers } from '../../answers/types.ts';
import { hashValue } from '../../source/hash-value.ts';

/** The hash of what counts and of the codes of the profile: nothing in it that a person wrote freely. */
export function namelessHash({ profile, answers }: Answers): string {
  return hashValue({ profile: coded(profile), answers: coded(answers) });
}

function coded(answers: ReadonlyMap<string, Answer>): object {
  const kept = [...answers].flatMap(([id, { state, value, target, baseline }]) =>
    value?.kind === 'text' ? [] : [[id, { state, value, target, baseline }] as const],
  );
  return Object.fromEntries(kept);
}
