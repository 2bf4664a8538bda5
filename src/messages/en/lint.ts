import type { LINT as ZH } from '../zh-cn/lint.ts';

export const LINT: Readonly<Record<keyof typeof ZH, string>> = {
  'lint.argument-paths': 'files, folders, or globs such as "packs/**/*.yaml"',
  'lint.option-format':
    'output format, may be given several times: {formats}; with =FILE it goes to a file, as in --format sarif=out.sarif',
  'lint.option-config':
    'settings; by default the nearest diagnose.config.yaml from this folder upward',
  'lint.option-since':
    'compare with a revision of git, or with the questionnaires of a file or folder: ids or scores changed without a version step',
  'lint.git-missing':
    '--since needs git, which is not on this machine; install it, or name a file with the earlier questionnaire.',
  'lint.unknown-revision':
    '--since: "{revision}" is neither a file nor a revision of git; check the spelling, and that the questionnaire is in a git repository.',
  'lint.option-baseline': 'baseline: findings recorded there are not told again',
  'lint.option-update-baseline':
    'record the present findings in the baseline, drop those that are gone',
  'lint.option-max-warnings': 'fail when there are more warnings than this',
  'lint.option-fail-on': 'from which severity on to fail: error (default), warning, info',
  'lint.option-errors-only': 'tell errors only',
  'lint.option-stdin': 'read one file from standard input',
  'lint.option-stdin-filename': 'which file standard input stands for',
  'lint.option-fix':
    'put right what can be: stray spaces, order of keys, layout, drafts of missing translations',
  'lint.option-fix-dry-run': 'show what would be put right, write nothing',
  'lint.option-watch': 'check again whenever a file changes; Ctrl+C ends it',
  'lint.totals':
    '{errors, plural, =0 {no errors} one {# error} other {# errors}}, {warnings, plural, =0 {no warnings} one {# warning} other {# warnings}}{infos, plural, =0 {} one {, # hint} other {, # hints}}; {files, plural, one {# file} other {# files}} checked{known, plural, =0 {} other {, # more in the baseline}}.',
  'lint.fixed': 'Put right {count, plural, one {# file} other {# files}}.',
  'lint.would-fix':
    '{count, plural, =0 {Nothing can be put right automatically} one {# file can be put right automatically} other {# files can be put right automatically}}; nothing was written.',
  'lint.too-many-warnings': 'There are {count} warnings, more than the {limit} allowed.',
  'lint.baseline-written':
    'The baseline is in {path}: {count, plural, one {# finding} other {# findings}}.',
  'lint.rest':
    '{count} more {severity, select, error {errors} warning {warnings} other {hints}} are not annotated; see the log',
  'lint.watching': 'Waiting for changes; Ctrl+C ends it.',
  'lint.changed': 'Files have changed, checking again:',
  'lint.bad-number': '--max-warnings takes a whole number from 0 on, not "{value}".',
  'lint.bad-fail-on': '--fail-on takes error, warning or info, not "{value}".',
  'lint.two-on-stdout':
    '"{first}" and "{second}" would both go to standard output; give one of them =FILE.',
  'lint.needs-baseline': '--update-baseline goes with --baseline FILE.',
  'lint.not-together': '{first} does not go with {second}.',
  'lint.needs-stdin': '--stdin-filename goes with --stdin.',
  'lint.no-match': '"{path}" matches no file.',
  'preview.about': 'show a questionnaire in the terminal: every page, and when each is asked',
  'preview.argument-pack': 'id of a pack, or the folder or file of your own questionnaire',
  'preview.counts':
    '{questions, plural, one {# question} other {# questions}} in {parts, plural, one {# part} other {# parts}}{minutes, select, none {} other {, about {minutes} minutes}}',
  'preview.when': '[asked only where] {condition}',
  'preview.section-when': '[this part is asked only where] {condition}',
  'preview.many': ' (several may be chosen)',
  'preview.exclusive': '(excludes the others)',
  'preview.optional': ' (need not be answered)',
  'preview.quote': '"{text}"',
  'preview.sign-equal': 'is',
  'preview.sign-unequal': 'is not',
  'preview.sign-at-least': 'is at least',
  'preview.sign-at-most': 'is at most',
  'preview.sign-above': 'is above',
  'preview.sign-below': 'is below',
  'preview.sign-and': 'and',
  'preview.sign-or': 'or',
  'preview.sign-not': 'not',
  'preview.sign-in': 'is among',
  'preview.sign': ' {word} ',
  'preview.sign-absent': 'is unanswered',
  'preview.sign-present': 'is answered',
};
