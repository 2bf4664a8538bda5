// What a person reads, and what no number depends on.
const TEXT_KEYS: ReadonlySet<string> = new Set([
  'title',
  'itemTitle',
  'label',
  'name',
  'description',
  'help',
  'rowHelp',
  'why',
  'good',
  'evidence',
  'moreEvidence',
  'acceptance',
  'meaning',
  'action',
  'message',
  'openPoints',
  'bridges',
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
  'profile',
  // Old names move answers, and score nothing.
  'was',
  // What lint and survey files go by; no score does.
  'import',
  'ordered',
  'polarity',
]);

/** A copy without the keys that hold words only; two questionnaires that score alike become equal. */
export function withoutTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTexts);
  if (typeof value !== 'object' || value === null) return value;
  // An empty list says nothing: what the language learns later must not change an old hash.
  const kept = Object.entries(value).filter(([key, item]) => !TEXT_KEYS.has(key) && !isEmpty(item));
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutTexts(item)]));
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
