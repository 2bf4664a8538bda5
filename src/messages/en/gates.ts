import type { GATES as ZH } from '../zh-cn/gates.ts';

export const GATES: Readonly<Record<keyof typeof ZH, string>> = {
  'report.missing-score': '{title} up by {gap} points ({have} now, {need} needed)',
  'report.missing-each':
    '{title, select, none {the weakest {of, select, dimensions {dimension} other {item}}, {weakest}, up by {gap} points ({have} now, {need} needed in every {of, select, dimensions {dimension} other {one}})} other {{title}: the weakest, {weakest}, up by {gap} points ({have} now, {need} needed in every one)}}',
  'report.missing-level': 'level of {title}: {have} now, {need} needed',
  'report.missing-share':
    '{title, select, none {share of items} other {{title}}}: {have}% now, {need}% needed',
  'report.missing-when': '{title, select, none {a condition on the answers} other {{title}}}',
  'report.missing-most':
    '{title, select, none {items to be limited} other {{title}}}: {have} now, {need} needed',
  'report.missing-count':
    '{title, select, none {items reached} other {{title}}}: {gap} more ({have} now, {need} needed)',
  'report.gate-score': '{title}',
  'report.gate-each':
    '{title, select, none {Weakest {of, select, dimensions {dimension} other {item}} ({weakest})} other {{title}}}',
  'report.gate-count': '{title, select, none {items reached} other {{title}}}',
  'report.gate-level': 'Level of {title}',
  'report.gate-share': '{title, select, none {Share of items} other {{title}}}',
  'report.gate-when': '{title, select, none {Condition on the answers} other {{title}}}',
  'report.gate-none': 'no condition',
};
