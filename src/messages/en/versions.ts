import type { VERSIONS as ZH } from '../zh-cn/versions.ts';

export const VERSIONS: Readonly<Record<keyof typeof ZH, string>> = {
  'cli.diff': 'compare two questionnaires: whether scores stay comparable, what changed, and where',
  'cli.argument-old': 'the older questionnaire: id, folder or file',
  'cli.argument-new': 'the newer one',
  'diff.title': '{old} → {new}',
  'diff.old': '[old:line] {file}',
  'diff.new': '[new:line] {file}',
  'diff.old-place': '[old:{line}]',
  'diff.new-place': '[new:{line}]',
  'diff.verdict-comparable': 'Scores are comparable: nothing that changed touches them.',
  'diff.verdict-need_bridging':
    'Scores need bridging: an old score does not compare with a new one; take the old answers along (diagnose migrate), score them anew, and they do.',
  'diff.verdict-not_comparable':
    'Scores are not comparable, not even when scored anew: the two versions measure different things.',
  'diff.no-changes': 'Nothing differs.',
  'diff.version-enough': 'Version {old} → {new} keeps to the rule.',
  'diff.version-short':
    'Warning: version {old} → {new} is too small a step: {needed, select, minor {scores change, or old answers no longer fit, so one of the first two numbers must go up} other {texts changed, so at least the third number must go up}}.',
  'diff.version-back':
    'Warning: version {old} → {new} goes back; the newer one needs a higher number.',
  'diff.version-other': 'The two have different ids, so their versions are not compared.',
  'diff.effect-not_comparable': 'Scores no longer compare:',
  'diff.effect-bridging': 'Scores must be worked out anew:',
  'diff.effect-answers': 'Scores stay, but old answers may no longer fit and must be migrated:',
  'diff.effect-none': 'No effect on scores:',
  'diff.kind':
    '{kind, select, questionnaire {questionnaire} section {section} question {question} option {option} node {node} input {input} level {level} flag {flag} check {check} other {calculated value}} {id}',
  'diff.added': '{part}: new',
  'diff.removed': '{part}: gone',
  'diff.renamed': '{part}: was called {old}',
  'diff.changed': '{part}: {key} changed from {old} to {new}',
  'diff.range': '{part}: the range of the total changed from {old} to {new}',
  'diff.scored_questions':
    '{part}: {old} scored questions then, {new} now, only {in_both} in both, less than three quarters',
  'diff.order': '{part}: the order changed',
  'diff.nothing': '(nothing)',
};
