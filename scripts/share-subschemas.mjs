// Where a JSON Schema holds other schemas. Not `propertyNames`: its errors must know that they are its.
const ONE = new Set(['items', 'additionalProperties', 'if', 'then', 'else', 'not']);
const LIST = new Set(['anyOf', 'oneOf', 'allOf']);
const MAP = new Set(['properties', '$defs']);

/**
 * The same schema without its words for people, each part that occurs more than once written once
 * under `$defs`: the code made of it becomes a third as long.
 */
export function shareSubschemas(schema) {
  const seen = new Map();
  const tally = (part) => {
    const text = JSON.stringify(part);
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return times === 1 ? mapParts(part, tally) : part;
  };
  const bare = withoutWords(schema);
  tally(bare);
  const names = new Map();
  const definitions = {};
  const share = (part) => {
    const text = JSON.stringify(part);
    if (seen.get(text) === 1 || text.length < 40) return mapParts(part, share);
    if (!names.has(text)) {
      const name = `shared${names.size}`;
      names.set(text, name);
      definitions[name] = mapParts(part, share);
    }
    return { $ref: `#/$defs/${names.get(text)}` };
  };
  const shared = mapParts(bare, share);
  return { ...shared, $defs: { ...shared.$defs, ...definitions } };
}

function withoutWords(schema) {
  const entries = Object.entries(schema).filter(([key]) => key !== 'description');
  return mapParts(Object.fromEntries(entries), withoutWords);
}

/** A schema with each schema directly inside it changed. */
function mapParts(schema, change) {
  const changed = (value) => (typeof value === 'object' ? change(value) : value);
  const entries = Object.entries(schema).map(([key, value]) => {
    if (ONE.has(key)) return [key, changed(value)];
    if (LIST.has(key)) return [key, value.map(changed)];
    if (!MAP.has(key)) return [key, value];
    const inner = Object.entries(value).map(([name, part]) => [name, changed(part)]);
    return [key, Object.fromEntries(inner)];
  });
  return Object.fromEntries(entries);
}
