import type { REPORT_OUTLOOK as ZH } from '../zh-cn/report-outlook.ts';

export const REPORT_OUTLOOK: Readonly<Record<keyof typeof ZH, string>> = {
  'report.dimension-next': '{title}: ',
  'report.dimension-next-level': '{level}. ',
  'report.dimension-next-unknown': 'too few answers; answer more of it first.',
  'report.column-next': 'Order',
  'report.possible-levels':
    'Against "{title}": from the answers here {count, plural, =1 {only "{low}" is possible} other {anything from "{low}" to "{high}" is still possible}}. This is a bound, not an assessment.',
  'report.possible-short':
    '{title}: {count, plural, =1 {only "{low}" is possible} other {"{low}" to "{high}" still possible}} (a bound, not an assessment).',
  'report.possible-not': 'The level above is out of reach: {reasons}.',
  'report.possible-most': '{title}: {have} at most, {need} needed',
  'report.possible-how':
    'Only bounds that follow from the wording of both questionnaires are used; levels are read as building on each other. Every other question is taken as wholly open. Each is counted once at its worst and once at its best; the levels between are still possible.',
  'report.possible-table': 'Questions with a bound',
  'report.column-possible': 'Range',
  'report.possible-ask': 'Ask these next to narrow it most',
  'report.possible-ask-intro':
    'In order of what one answer can rule out; the numbers are those of that questionnaire.',
  'report.worth-points': 'about +{points} points',
  'report.worth-count': '{title, select, none {items reached} other {{title}}} +{gain}',
  'report.worth-level': 'the stage "{level}"',
  'report.worth-none': 'no change of score or stage',
  'report.worth-separator': ', ',
  'report.column-worth': 'Closing it',
  'report.measurement-formative':
    'The questions ask about different things that make up the result together: a good answer to one says nothing of another, and a question left out leaves a blank. How alike the answers are says nothing about the quality of the questionnaire.',
  'report.measurement-reflective':
    'The questions ask about one thing from several sides: when it changes, all of them should change with it. How alike the answers are is one sign of the quality of the questionnaire.',
  'report.open-intro':
    'What is not settled about the questionnaire was scored again under its other readings where that is possible, each by itself; several at once may give another result.',
  'report.open-table': 'What the open points would change for this firm',
  'report.column-open': 'Open point',
  'report.column-effect': 'Read otherwise',
  'report.open-uncounted': 'no other reading to calculate',
  'report.open-same': 'same stage (overall score {scores})',
  'report.open-changes': 'the stage would be "{levels}" (overall score {scores})',
  'report.open-summary':
    '{count, plural, one {One open point} other {# open points}} of this unchecked questionnaire would change the stage; see "Method and limits".',
};
