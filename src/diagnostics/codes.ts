/** Every finding there is, with its severity. A code is never renamed; `messages/` holds its sentence. */
export const CODES = {
  // the file as such
  'file-empty': 'error',
  'file-not-utf8': 'error',
  'file-too-large': 'error',
  'nesting-too-deep': 'error',
  'yaml-syntax': 'error',
  'forbidden-key': 'error',
  // against the schema
  'unknown-key': 'error',
  'missing-key': 'error',
  'wrong-type': 'error',
  'value-not-allowed': 'error',
  'number-not-allowed': 'error',
  'wrong-format': 'error',
  'wrong-length': 'error',
  'duplicate-item': 'error',
  // conditions
  'expression-syntax': 'error',
  'expression-type': 'error',
  'expression-not-boolean': 'error',
  'later-question': 'error',
  // questionnaire and catalogue
  'duplicate-id': 'error',
  'duplicate-code': 'error',
  'unknown-id': 'error',
  'unknown-scale': 'error',
  'unknown-capability': 'error',
  'unknown-solution': 'error',
  'key-not-for-kind': 'error',
  'needs-conflict': 'error',
  'options-missing': 'error',
  'band-malformed': 'error',
  'bands-overlap': 'error',
  'bands-gap': 'error',
  'bands-short': 'error',
  'input-scores-nothing': 'error',
  'input-has-none': 'error',
  'input-range-missing': 'error',
  'weight-negative': 'error',
  'weights-total': 'error',
  'node-cycle': 'error',
  'levels-not-rising': 'error',
  'solutions-circular': 'error',
  'lift-not-rising': 'error',
  'gap-without-solution': 'warning',
  'case-fails': 'error',
  'translation-missing': 'warning',
  'translation-stale': 'warning',
  'translation-unused': 'warning',
  'translation-draft': 'warning',
  // answers
  'other-questionnaire': 'error',
  'other-version': 'error',
  'other-hash': 'warning',
  'unknown-question': 'error',
  'unknown-profile-field': 'warning',
  'unknown-option': 'error',
  'wrong-answer-kind': 'error',
  'number-out-of-range': 'error',
  'number-not-whole': 'error',
  'text-too-long': 'error',
  'exclusive-option-combined': 'error',
  'option-twice': 'error',
  'not-applicable-refused': 'error',
  'reason-missing': 'warning',
  'answer-hidden': 'warning',
  'profile-name-missing': 'error',
  // how a file is written
  'stray-space': 'warning',
  'key-order': 'info',
  'yaml-format': 'info',
  // comments that switch a rule off
  'disable-malformed': 'error',
  'disable-without-reason': 'error',
  'disable-unused': 'warning',
  // reports
  'glyph-missing': 'warning',
} as const;

export type DiagnosticCode = keyof typeof CODES;

export function isCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(CODES, text);
}
