import type { Limit, Need } from '../questionnaire/scoring-types.ts';
import { exact } from '../scoring/exact.ts';
import { wantsMore } from '../scoring/needs.ts';

/** Whether whatever meets `one` meets `other` too; false also where that cannot be seen from them. */
export function implies(one: Need, other: Need): boolean {
  if (other.kind === 'all') return other.needs.every((part) => implies(one, part));
  if (one.kind === 'any') return one.needs.every((part) => implies(part, other));
  if (other.kind === 'any' && other.needs.some((part) => implies(one, part))) return true;
  if (one.kind === 'all') return one.needs.some((part) => implies(part, other));
  if (one.kind === 'not' && other.kind === 'not') return implies(other.need, one.need);
  return subjectOf(one) === subjectOf(other) && asksForAsMuch(one, other);
}

/** Of two that look at the same; a condition asks for nothing else. */
function asksForAsMuch(one: Need, other: Need): boolean {
  return !('limit' in one && 'limit' in other) || limitImplies(one.limit, other.limit);
}

/** Whether nothing can meet a need: two of its parts ask for opposite things. */
export function contradicts(need: Need): boolean {
  if (need.kind === 'any') return need.needs.length > 0 && need.needs.every(contradicts);
  const parts = partsOf(need).flatMap(oneByOne);
  return parts.some((part, place) =>
    parts.slice(place + 1).some((other) => {
      if (!('limit' in part && 'limit' in other)) return false;
      return subjectOf(part) === subjectOf(other) && excludes(part.limit, other.limit);
    }),
  );
}

function partsOf(need: Need): readonly Need[] {
  return need.kind === 'all' ? need.needs.flatMap(partsOf) : [need];
}

/** What is asked of each of several is asked of the first, of the second, … */
function oneByOne(need: Need): readonly Need[] {
  if (need.kind !== 'each') return [need];
  return need.ids.map((id) => ({ kind: need.on, id, limit: need.limit }));
}

/** What a need looks at, without what it asks for. */
function subjectOf(need: Need): string {
  const { kind } = need;
  switch (kind) {
    case 'score':
    case 'level':
      return `${kind} ${need.id}`;
    case 'each':
      return `each ${need.on} ${need.ids.toSorted().join(' ')}`;
    case 'count':
    case 'share':
      return `${kind} ${need.ids.toSorted().join(' ')} ${JSON.stringify(need.where)}`;
    case 'when':
      return `when ${need.condition}`;
    case 'all':
    case 'any':
    case 'not':
      return JSON.stringify(need);
  }
}

function limitImplies(one: Limit, other: Limit): boolean {
  if (wantsMore(one) !== wantsMore(other)) return false;
  const beyond = exact(one.than).compare(exact(other.than)) * (wantsMore(one) ? 1 : -1);
  return beyond > 0 || (beyond === 0 && (isStrict(one) || !isStrict(other)));
}

function excludes(one: Limit, other: Limit): boolean {
  if (wantsMore(one) === wantsMore(other)) return false;
  const [least, most] = wantsMore(one) ? [one, other] : [other, one];
  const room = exact(most.than).compare(exact(least.than));
  return room < 0 || (room === 0 && (isStrict(least) || isStrict(most)));
}

function isStrict({ is }: Limit): boolean {
  return is === 'above' || is === 'below';
}
