import { apply, NODE, pick, QUESTION, read, seeded, setValue } from './mutate.ts';
import type { Edit, Mutable, Mutation, Spot, Way } from './mutate.ts';

// Changes of numbers and orders that leave a questionnaire valid and its scores wrong: a golden case
// must fail, and name a node (or the list of flags or checks) that the change concerns.

const plus = (by: number) => (spot: Spot): readonly Edit[] =>
  typeof spot.value === 'number' ? [setValue(spot, String(Number((spot.value + by).toFixed(6))))] : [];

const waysWith = (threshold: number): readonly Way[] => [
  { kind: 'points', where: new RegExp(`${QUESTION}\\.(options|bands)\\.\\d+\\.value$`), how: plus(0.5) },
  { kind: 'points swapped', where: new RegExp(`${QUESTION}\\.(options|bands)\\.\\d+\\.value$`), how: swapWithNext },
  { kind: 'weight', where: new RegExp(`${NODE}\\.of\\.\\d+\\.weight$`), how: plus(1) },
  { kind: 'threshold', where: new RegExp(`${NODE}\\.levels\\.steps\\.\\d+\\.needs.*\\.at_least$`), how: plus(threshold) },
  { kind: 'threshold', where: new RegExp(`${NODE}\\.levels\\.steps\\.\\d+\\.needs.*\\.at_least$`), how: plus(-threshold) },
  { kind: 'threshold', where: new RegExp(`${NODE}\\.minimum_coverage$`), how: (spot) => [setValue(spot, '0.9')] },
  { kind: 'rule', where: new RegExp(`${NODE}\\.rule$`), how: (spot) => [setValue(spot, spot.value === 'mean' ? 'min' : 'max')] },
  { kind: 'rule', where: new RegExp(`${NODE}\\.states\\.\\w+$`), how: (spot) => [setValue(spot, spot.value === 'exclude' ? 'zero' : 'highest')] },
  { kind: 'band', where: new RegExp(`${QUESTION}\\.bands\\.\\d+\\.range$`), how: moveBand },
  { kind: 'condition', where: new RegExp(`${QUESTION}\\.when$|^flags\\.\\d+\\.when$|^checks\\.\\d+\\.when$`), how: turnCondition },
  { kind: 'condition', where: new RegExp(`^flags\\.\\d+\\.when$`), how: otherOption },
  { kind: 'input dropped', where: new RegExp(`${NODE}\\.of\\.\\d+$`), how: dropInput },
];

/**
 * Up to `each` changes of every way. `concerns` are the nodes that rest on a question or node; `threshold`
 * is how far a gate is moved; `without` are paths where no change can show.
 */
export function shifts(
  text: string,
  { each, seed, concerns, threshold, without }: { readonly each: number; readonly seed: number; readonly concerns: (id: string) => readonly string[]; readonly threshold: number; readonly without: RegExp },
): readonly Mutation[] {
  const file = read(text);
  const random = seeded(seed);
  return waysWith(threshold).flatMap(({ kind, where, how }) => {
    const fitting = file.spots.filter(({ path }) => where.test(path) && !without.test(path));
    return pick(fitting, each, random).flatMap((spot): readonly Mutation[] => {
      const edits = how(spot, file);
      if (edits.length === 0) return [];
      const about = aboutOf(spot, file, concerns);
      return [{ kind, what: `${kind} ${spot.path} (${String(spot.value)})`, text: apply(text, edits), expect: { by: 'case', about } }];
    });
  });
}

function aboutOf({ path }: Spot, { spots }: Mutable, concerns: (id: string) => readonly string[]): readonly string[] {
  const owner = /^(sections\.\d+\.questions\.\d+|scoring\.nodes\.\d+|flags|checks)/.exec(path)?.[0] ?? '';
  if (owner === 'flags' || owner === 'checks') return [owner];
  const id = String(spots.find((spot) => spot.path === `${owner}.id`)?.value);
  // A question that no node looks at may still raise a flag, or a check.
  const named = (list: string): boolean =>
    spots.some((spot) => new RegExp(`^${list}\\.\\d+\\.when$`).test(spot.path) && new RegExp(`\\b${id}\\b`).test(String(spot.value)));
  return [...concerns(id), ...['flags', 'checks'].filter(named)];
}

function swapWithNext(spot: Spot, { spots }: Mutable): readonly Edit[] {
  const position = Number(/(\d+)\.value$/.exec(spot.path)?.[1]);
  const next = spots.find(({ path }) => path === spot.path.replace(/\d+\.value$/, `${position + 1}.value`));
  if (!next || next.value === spot.value) return [];
  return [setValue(spot, String(next.value)), setValue(next, String(spot.value))];
}

/** `[10,20)` and `[20,` → the end between them one lower, in both. */
function moveBand(spot: Spot, { spots, text }: Mutable): readonly Edit[] {
  const position = Number(/(\d+)\.range$/.exec(spot.path)?.[1]);
  const next = spots.find(({ path }) => path === spot.path.replace(/\d+\.range$/, `${position + 1}.range`));
  const end = /,(-?[\d.]+)[\])]$/.exec(String(spot.value))?.[1];
  if (!next || end === undefined) return [];
  const lower = String(Number(end) - 1);
  const moved = ({ range }: Spot, pattern: RegExp): Edit => ({
    start: range[0],
    end: range[1],
    text: text.slice(range[0], range[1]).replace(pattern, (found) => found.replace(end, lower)),
  });
  return [moved(spot, /,[^,]*$/), moved(next, /^[^,]*,/)];
}

function turnCondition(spot: Spot): readonly Edit[] {
  return [setValue(spot, JSON.stringify(`!(${String(spot.value)})`))];
}

/** `'B' in answers.q` → another of its options. */
function otherOption(spot: Spot): readonly Edit[] {
  const text = String(spot.value);
  const changed = text.replace(/'([A-Z])'/, (_, code: string) => (code === 'A' ? "'B'" : "'A'"));
  return changed === text ? [] : [setValue(spot, JSON.stringify(changed))];
}

function dropInput(spot: Spot, { spots, text }: Mutable): readonly Edit[] {
  const position = Number(/(\d+)$/.exec(spot.path)?.[1]);
  const next = spots.find(({ path }) => path === spot.path.replace(/\d+$/, String(position + 1)));
  if (!next) return [];
  const start = spot.flow ? spot.range[0] : text.lastIndexOf('-', spot.range[0]);
  const end = spot.flow ? next.range[0] : text.lastIndexOf('-', next.range[0]);
  return [{ start, end, text: '' }];
}
