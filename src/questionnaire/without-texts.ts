// What a person reads, and what no number depends on.
const TEXT_KEYS: ReadonlySet<string> = new Set([
  'title',
  'label',
  'name',
  'description',
  'help',
  'why',
  'good',
  'evidence',
  'meaning',
  'action',
  'message',
  'openPoints',
  'source',
  'basis',
  'validation',
  'limits',
  'unit',
  'ref',
  'edition',
  'minutes',
  'languages',
  'verified',
]);

/** A copy without the keys that hold words only; two questionnaires that score alike become equal. */
export function withoutTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTexts);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !TEXT_KEYS.has(key));
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutTexts(item)]));
}
