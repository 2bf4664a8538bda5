import { faultlessAnswers } from '../answers/faultless-answers.ts';
import type { ProfileField } from '../catalogue/types.ts';

/** As many values of a field as are remembered to be right. */
const REMEMBERED = 1000;

/**
 * Whether there is nothing to say of a profile: the checks of answer files find no fault, and the
 * firm has a name. What was right once is not checked again, since the same few values come always.
 */
export function profileChecker(
  fields: readonly ProfileField[],
): (profile: Readonly<Record<string, unknown>>) => boolean {
  const known = new Map(
    fields.map((field) => [field.id, { field, right: new Set<unknown>() }] as const),
  );
  const isRight = (id: string, value: unknown): boolean => {
    const entry = known.get(id);
    if (!entry) return false;
    if (entry.right.has(value)) return true;
    const right = faultlessAnswers({ [id]: value }, [entry.field], 'profile') !== undefined;
    const isPlain = typeof value === 'string' || typeof value === 'number';
    if (right && isPlain && entry.right.size < REMEMBERED) entry.right.add(value);
    return right;
  };
  return (profile) => {
    const { name } = profile;
    const isNamed = typeof name === 'string' && name.trim() !== '';
    return isNamed && Object.keys(profile).every((id) => isRight(id, profile[id]));
  };
}
