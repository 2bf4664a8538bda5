import type { Place } from '../diagnostics/diagnostic.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { withoutTexts } from '../questionnaire/without-texts.ts';
import { canonicalJson } from '../source/hash-value.ts';
import type { Path } from '../source/source-index.ts';
import type { Change } from './change.ts';
import { differences } from './differences.ts';
import { effectOfAddition, effectOfKey, effectOfRemoval } from './effect.ts';
import type { KeyChange, Standing } from './effect.ts';
import type { Pairs } from './pair-parts.ts';
import { sameUnit } from './same-unit.ts';
import type { Part } from './parts.ts';

/** One of two questionnaires, taken apart. */
export interface Side {
  readonly loaded: LoadedQuestionnaire;
  readonly parts: readonly Part[];
  /** Ids of what bears on any score. */
  readonly scoring: ReadonlySet<string>;
}

/** Every part that is gone, new, renamed or not as it was: what is gone first, then in today's order. */
export function* partChanges(old: Side, now: Side, pairs: Pairs): Generator<Change> {
  for (const part of old.parts) {
    const into = pairs.joined.get(part);
    if (into) {
      yield* renamed(part, into, [old, now]);
      yield* changedKeys([part, into], [old, now], pairs);
    } else if (!pairs.newOf.has(part) && !goesWithOwner(part, old, pairs.newOf)) {
      const effect = effectOfRemoval(part, standingIn(old, part));
      yield { what: 'removed', ...nameOf(part), effect, old_place: placeOf(part, old) };
    }
  }
  for (const part of now.parts) {
    const before = pairs.oldOf.get(part);
    if (before) {
      yield* renamed(before, part, [old, now]);
      yield* changedKeys([before, part], [old, now], pairs);
    } else if (!goesWithOwner(part, now, pairs.oldOf)) {
      const effect = effectOfAddition(part, standingIn(now, part));
      yield { what: 'added', ...nameOf(part), effect, new_place: placeOf(part, now) };
    }
  }
}

/** An option of a question that is gone, or an input that is, need not be told again. */
function goesWithOwner(part: Part, side: Side, paired: ReadonlyMap<Part, Part>): boolean {
  const related = part.kind === 'input' ? [part.owner, part.name] : [part.owner];
  return side.parts.some(
    (other) =>
      other !== part &&
      (other.kind === 'question' || other.kind === 'node') &&
      related.includes(other.id) &&
      !paired.has(other),
  );
}

function* renamed(before: Part, after: Part, [old, now]: readonly [Side, Side]): Generator<Change> {
  const [from, to] = after.kind === 'option' ? [before.name, after.name] : [before.id, after.id];
  if (from === to || (after.kind !== 'option' && after.kind !== 'question')) return;
  const places = { old_place: placeOf(before, old), new_place: placeOf(after, now) };
  yield { what: 'renamed', ...nameOf(after), old: from, new: to, effect: 'answers', ...places };
}

function* changedKeys(
  [before, after]: readonly [Part, Part],
  [old, now]: readonly [Side, Side],
  pairs: Pairs,
): Generator<Change> {
  const scores = standingIn(old, before).scores || standingIn(now, after).scores;
  const standing = { ...standingIn(now, after), scores };
  const values = withOldNames(after.values, pairs);
  for (const { path, ...change } of differences(before.values, values)) {
    const key = String(path[0]);
    const places = { old_place: placeOf(before, old, path), new_place: placeOf(after, now, path) };
    const isOtherUnit = key === 'unit' && !sameUnit(before.values['unit'], after.values['unit']);
    const isWords = !isOtherUnit && isWordsOnly(path, change);
    const effect = isWords ? 'none' : effectOfKey(after, { key, ...change }, standing);
    const name = path.join('.');
    yield {
      what: 'changed',
      ...nameOf(after),
      key: name,
      ...given(change.old, change.new === undefined ? undefined : at(after.values, path)),
      effect,
      ...places,
    };
  }
}

/** An absent value has no key, as in JSON. */
function given(old: unknown, now: unknown): Pick<Change, 'old' | 'new'> {
  return { ...(old !== undefined && { old }), ...(now !== undefined && { new: now }) };
}

/** The value at a path, as it is written today. */
function at(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return value;
  const entries: ReadonlyMap<string, unknown> = new Map(Object.entries(value));
  return at(entries.get(String(step)), rest);
}

function isWordsOnly(path: Path, change: Omit<KeyChange, 'key'>): boolean {
  const bare = (value: unknown): string =>
    canonicalJson(withoutTexts(path.reduceRight((inner, key) => ({ [key]: inner }), value)));
  return bare(change.old) === bare(change.new);
}

// `.q`, `.matrix.row`, and what stands for the item of a repeat group: `["group.1"].q`.
const NAME = String.raw`(?:\["[\w.]+"\]\.\w+|\.\w+(?:\.\w+)?)`;
const NAMED = new RegExp(String.raw`\b(answers|states)(${NAME})`, 'g');
const COMPARED = new RegExp(String.raw`(\banswers(${NAME}) *[!=]= *)'([^']*)'`, 'g');

function idIn(name: string): string {
  return name.replaceAll(/["[\]]/g, '').replace(/^\./, '');
}

/** What follows a plain question's id may be a function: `.q.size`. */
function oldName(named: string, renames: Pairs['renames']): string {
  const before = renames.get(idIn(named));
  if (before === undefined) {
    return named.replace(/^\.(\w+)/, (_, id: string) => `.${renames.get(id) ?? id}`);
  }
  const [, group, inner] = /^(\w+\.\d+)\.(\w+)$/.exec(before) ?? [];
  return group === undefined ? `.${before}` : `["${group}"].${inner ?? ''}`;
}

/** A value as it would have been written before its questions and options were renamed. */
function withOldNames(value: unknown, pairs: Pairs): unknown {
  const { renames, codes } = pairs;
  if (renames.size + codes.size === 0) return value;
  if (typeof value === 'string') {
    const inConditions = value
      .replaceAll(COMPARED, (_, head: string, named: string, code: string) => {
        const before = codes.get(`${idIn(named)} ${code}`) ?? code;
        return `${head}'${before}'`;
      })
      .replaceAll(NAMED, (_, of: string, named: string) => of + oldName(named, renames));
    return renames.get(value) ?? inConditions;
  }
  if (Array.isArray(value)) return value.map((item: unknown) => withOldNames(item, pairs));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [key, withOldNames(item, pairs)]),
  );
}

function nameOf({ kind, id }: Part): Pick<Change, 'kind' | 'id'> {
  return { kind, id };
}

function standingIn({ loaded, scoring }: Side, part: Part): Standing {
  const { main } = loaded.questionnaire.scoring;
  const section = loaded.questionnaire.sections.find(({ id }) => id === part.id);
  const inside = section?.questions.some(({ id }) => scoring.has(id)) ?? false;
  return { scores: inside || scoring.has(part.owner), main: part.owner === main };
}

/** Where the value stands, or the nearest thing around it that is written. */
function placeOf(part: Part, { loaded: { index } }: Side, inside: Path = []): Place {
  const heads = [part.path, [...part.path, 'levels'], ...(part.name === '' ? [['scoring']] : [])];
  for (let length = inside.length; length > 0; length -= 1) {
    const paths = heads.map((head) => [...head, ...inside.slice(0, length)]);
    const found = paths.find((path) => index.has(path));
    if (found) return index.locate(found, 'key');
  }
  return index.locate(part.path);
}
