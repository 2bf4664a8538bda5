/** What the report says of what comes next: worth, other levels, open points. */
export const REPORT_OUTLOOK = {
  'report.dimension-next': '{title}：',
  'report.dimension-next-level': '{level}　',
  'report.dimension-next-unknown': '答得太少，先把题答完再看。',
  'report.column-next': '先后',
  'report.possible-levels':
    '对照《{title}》：从这份问卷的答案推，{count, plural, =1 {只可能是「{low}」} other {「{low}」到「{high}」都还可能}}。这是界限，不是评定。',
  'report.possible-short':
    '《{title}》：{count, plural, =1 {只可能是「{low}」} other {「{low}」到「{high}」都还可能}}（界限，不是评定）。',
  'report.possible-not': '再高一级已经不可能：{reasons}。',
  'report.possible-most': '{title}最多 {have}，要 {need}',
  'report.possible-how':
    '两份问卷问到同一件事的地方，只采用说法对得上、逻辑上一定成立的界限，并按逐级递进来读：到了某一级，下面各级的做法也都有。其余的题一律当作什么都可能，把每题取最差算一次、取最好算一次，两次之间的级别就是还可能的。',
  'report.possible-table': '能推出界限的题',
  'report.column-possible': '范围',
  'report.possible-ask': '再问这几题，最能缩小范围',
  'report.possible-ask-intro': '按一题的答案能排除多少级别、离排除有多近来排；题号是那份问卷的。',
  'report.worth-points': '约加 {points} 分',
  'report.worth-count': '{title, select, none {达标的项} other {{title}}} +{gain} 个',
  'report.worth-level': '升到「{level}」',
  'report.worth-none': '总分和等级都不变',
  'report.worth-separator': '，',
  'report.column-worth': '补上以后',
  'report.measurement-formative':
    '各题问的是不同的事，加在一起才凑成结果：一题好不代表另一题也好，少一题就少看一块。所以题与题之间答得像不像，说明不了问卷好坏。',
  'report.measurement-reflective':
    '各题从不同角度问同一件事：这件事变了，各题应当跟着一起变。所以题与题之间答得像不像，是问卷好坏的一个标志。',
  'report.open-intro':
    '问卷里还没有定论的地方，能算的都换一种读法重新算过，每条单独看；几条同时换，结果可能又不同。',
  'report.open-table': '未定事项对本企业的影响',
  'report.column-open': '未定事项',
  'report.column-effect': '换一种读法',
  'report.open-uncounted': '没有可以换算的读法',
  'report.open-same': '等级不变（总分 {scores}）',
  'report.open-changes': '等级会是「{levels}」（总分 {scores}）',
  'report.open-summary': '问卷内容尚未核对：有 {count} 条未定事项会改变等级，见「方法与局限」。',
} as const;
