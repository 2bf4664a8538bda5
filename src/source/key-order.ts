import { isMap, isScalar, isSeq } from 'yaml';
import type { Pair, YAMLMap } from 'yaml';
import type { Edit, Place } from '../diagnostics/diagnostic.ts';
import { isRecord } from './is-record.ts';
import { reorderPairs } from './reorder-pairs.ts';
import type { WrittenSource } from './parse-source.ts';

type Schema = Readonly<Record<string, unknown>>;

/** A key that stands behind one it should precede, and what puts its whole map in order. */
export interface MisplacedKey {
  readonly key: string;
  readonly before: string;
  readonly place: Place;
  readonly edits: readonly Edit[];
}

/** The maps of a file whose keys are not in the order in which its schema lists them, one key each. */
export function* misplacedKeys(source: WrittenSource, schema: Schema): Generator<MisplacedKey> {
  yield* walk(source.document.contents, schema, { source, root: schema });
}

interface Context {
  readonly source: WrittenSource;
  /** Where `$ref` begins. */
  readonly root: Schema;
}

function* walk(node: unknown, schema: unknown, context: Context): Generator<MisplacedKey> {
  if (isSeq(node)) {
    for (const shape of shapesOf(schema, context.root)) {
      if (!isRecord(shape['items'])) continue;
      for (const item of node.items) yield* walk(item, shape['items'], context);
      return;
    }
  }
  if (!isMap(node)) return;
  const shape = closestShape(node, shapesOf(schema, context.root));
  if (!shape) return;
  const order = Object.keys(propertiesOf(shape));
  const misplaced = firstMisplaced(node, order, context.source);
  if (misplaced) yield misplaced;
  for (const { key, value } of node.items) {
    const inner = propertiesOf(shape)[nameOf(key)] ?? shape['additionalProperties'];
    yield* walk(value, inner, context);
  }
}

function firstMisplaced(
  map: YAMLMap,
  order: readonly string[],
  source: WrittenSource,
): MisplacedKey | undefined {
  const ranks = map.items.map(({ key }) => order.indexOf(nameOf(key)));
  // A key the schema does not know has no place in the order.
  if (ranks.includes(-1)) return undefined;
  const position = ranks.findIndex((rank, index) => rank < Math.max(...ranks.slice(0, index)));
  const pair = map.items[position];
  if (!pair) return undefined;
  const rank = ranks[position] ?? 0;
  const later = map.items.find(({ key }) => order.indexOf(nameOf(key)) > rank);
  return {
    key: nameOf(pair.key),
    before: nameOf(later?.key),
    place: placeOf(pair, source),
    edits: reorderPairs(map, ranks, source),
  };
}

function placeOf({ key }: Pair, { index, place }: WrittenSource): Place {
  return isScalar(key) && key.range ? place(key.range[0], key.range[1]) : index.whole;
}

/** The schema itself and every part that refines it. */
function shapesOf(schema: unknown, root: Schema): readonly Schema[] {
  if (!isRecord(schema)) return [];
  const parts = [
    referred(schema['$ref'], root),
    schema['then'],
    schema['else'],
    ...['anyOf', 'oneOf', 'allOf'].flatMap((key) => schema[key]),
  ];
  return [schema, ...parts.flatMap((part) => shapesOf(part, root))];
}

/** `#/$defs/need` and the like; a schema never refers to itself without a step down. */
function referred(reference: unknown, root: Schema): unknown {
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return undefined;
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((part, step) => (isRecord(part) ? part[step] : undefined), root);
}

/** Of several, the one that knows most of the map's keys. */
function closestShape(map: YAMLMap, shapes: readonly Schema[]): Schema | undefined {
  const known = (shape: Schema): number =>
    map.items.filter(({ key }) => Object.hasOwn(propertiesOf(shape), nameOf(key))).length;
  const objects = shapes.filter(
    (shape) => isRecord(shape['properties']) || isRecord(shape['additionalProperties']),
  );
  return objects.toSorted((a, b) => known(b) - known(a))[0];
}

function propertiesOf(shape: Schema): Schema {
  return isRecord(shape['properties']) ? shape['properties'] : {};
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}
