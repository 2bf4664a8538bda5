import type { VERSIONS as ZH } from '../zh-cn/versions.ts';

export const VERSIONS: Readonly<Record<keyof typeof ZH, string>> = {
  'cli.diff': 'compare two questionnaires: whether scores stay comparable, what changed, and where',
  'cli.argument-old': 'the older questionnaire: id, folder or file',
  'cli.argument-new': 'the newer one',
  'cli.migrate':
    'take answers to a newer questionnaire by id; says what came along, what was lost, what is new',
  'cli.option-to':
    'the newer questionnaire: id, folder or file; by default the one the answers name',
  'cli.option-from':
    'the older questionnaire the answers were given for; tells which questions are new and how scores changed',
  'cli.option-migrated': 'where to write the new answers; without it they are only looked at',
  'migrate.back':
    'The answers were given for {found}, and this questionnaire is the older {version}; answers go to newer versions only.',
  'migrate.carried': '{count, plural, one {# answer came along.} other {# answers came along.}}',
  'migrate.lost': '{count, plural, one {# was lost:} other {# were lost:}}',
  'migrate.loss': '{id}: {value}; {why}',
  'migrate.lost-question_gone': 'the question is gone',
  'migrate.lost-option_gone': 'the option is gone',
  'migrate.lost-kind_changed': 'the question is of another kind now',
  'migrate.lost-unit_changed': 'the unit is another now',
  'migrate.lost-out_of_range': 'outside the new range',
  'migrate.lost-not_applicable_refused': 'it can no longer be not applicable',
  'migrate.lost-answered_twice':
    'several questions became one, and another of them gave the answer',
  'migrate.lost-does_not_fit': 'does not fit the new question',
  'migrate.renamed': '{count, plural, one {# question has} other {# questions have}} another id:',
  'migrate.recoded': '{count, plural, one {# option has} other {# options have}} another code:',
  'migrate.unanswered': '{count, plural, one {# question is} other {# questions are}} unanswered:',
  'migrate.new-question': '{question} (new)',
  'migrate.change': '{what}: {old} → {new}',
  'migrate.hidden':
    '{count, plural, one {# answer is no longer asked for and counts} other {# answers are no longer asked for and count}} for nothing:',
  'migrate.scores': 'Scores changed:',
  'migrate.scores-unknown': 'These scores are touched:',
  'migrate.scores-same': 'The scores of all nodes that both have stay the same.',
  'migrate.use-from':
    'Whether units, points or weights changed shows only with the older questionnaire: name it with --from.',
  'migrate.written': 'The new answers are in {path}.',
  'migrate.not-written': 'Nothing is written yet; add -o FILE.',
  'migrate.comment': 'These answers did not come along to {version}; here they are as they were:',
  'migrate.comment-lost': '{id}: {why}',
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
