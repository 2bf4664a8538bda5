/** What a level asks for, in reports. */
export const GATES = {
  'report.missing-score': '{title}再提高 {gap} 分（现在 {have}，要 {need}）',
  'report.missing-each':
    '{title, select, none {最弱的{of, select, dimensions {维度} other {一项}}「{weakest}」再提高 {gap} 分（现在 {have}，{of, select, dimensions {每个维度} other {每一项}}都要 {need}）} other {{title}：最弱的「{weakest}」再提高 {gap} 分（现在 {have}，每一项都要 {need}）}}',
  'report.missing-level': '{title}的等级现在是 {have}，要 {need}',
  'report.missing-share':
    '{title, select, none {达标的比例} other {{title}}}现在 {have}%，要 {need}%',
  'report.missing-when': '{title, select, none {答案还要满足一个条件} other {{title}}}',
  'report.missing-most': '{title, select, none {要限制的项} other {{title}}}现在 {have}，要 {need}',
  'report.missing-count':
    '{title, select, none {达标的项} other {{title}}}再多 {gap} 个（现在 {have} 个，要 {need} 个）',
  'report.gate-score': '{title}',
  'report.gate-each':
    '{title, select, none {最弱的{of, select, dimensions {维度} other {一项}}（{weakest}）} other {{title}}}',
  'report.gate-count': '{title, select, none {达标的项数} other {{title}}}',
  'report.gate-level': '{title}的等级',
  'report.gate-share': '{title, select, none {达标的比例} other {{title}}}',
  'report.gate-when': '{title, select, none {对答案的条件} other {{title}}}',
  'report.gate-none': '没有条件',
} as const;
