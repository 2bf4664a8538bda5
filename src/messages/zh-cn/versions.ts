/** What `diff` and `migrate` say. */
export const VERSIONS = {
  'cli.diff': '比较两版问卷：得分还能不能比，改了什么，各在第几行',
  'cli.argument-old': '旧问卷：编号、文件夹或文件',
  'cli.argument-new': '新问卷',
  'diff.title': '{old} → {new}',
  'diff.old': '[旧:行] {file}',
  'diff.new': '[新:行] {file}',
  'diff.old-place': '[旧:{line}]',
  'diff.new-place': '[新:{line}]',
  'diff.verdict-comparable': '得分可以直接比：没有影响得分的改动。',
  'diff.verdict-need_bridging':
    '得分要衔接：旧得分不能直接和新得分比；把旧答案迁移过来（diagnose migrate）、按新版重新打分，就能比。',
  'diff.verdict-not_comparable': '得分不能比：重新打分也不行，两版的分说的不是一回事。',
  'diff.no-changes': '两份没有不同。',
  'diff.version-enough': '版本号 {old} → {new}，合乎规矩。',
  'diff.version-short':
    '警告：版本号 {old} → {new} 不够：{needed, select, minor {得分会变，或旧答案装不进来，要加前两个数之一} other {改了文字，至少要加第三个数}}。',
  'diff.version-back': '警告：版本号 {old} → {new} 往回走了；新版的号要更大。',
  'diff.version-other': '两份问卷的编号不同，版本号不用比。',
  'diff.effect-not_comparable': '得分不能比了：',
  'diff.effect-bridging': '得分要重算：',
  'diff.effect-answers': '得分不变，但旧答案可能装不进来，要迁移：',
  'diff.effect-none': '不影响得分：',
  'diff.kind':
    '{kind, select, questionnaire {问卷} section {部分} question {题} option {选项} node {节点} input {节点的输入} level {等级} flag {红线} check {核对} other {计算值}} {id}',
  'diff.added': '{part}：新加',
  'diff.removed': '{part}：去掉',
  'diff.renamed': '{part}：原来叫 {old}',
  'diff.changed': '{part}：{key} 从 {old} 改成 {new}',
  'diff.range': '{part}：总分的范围从 {old} 变成 {new}',
  'diff.scored_questions':
    '{part}：计分题原来 {old} 道，现在 {new} 道，两版都有的只有 {in_both} 道，不到四分之三',
  'diff.order': '{part}：先后次序变了',
  'diff.nothing': '（没有）',
} as const;
