/** What a firm is compared with. */
export const NORM = {
  'norm.option-write': '另写常模文件：多少家、各维度的分位数，没有企业名称；满 30 家才写',
  'norm.option-period': '常模里写的时间，如 2026 年 9–10 月；不写就用批次的名称',
  'norm.option-source': '常模里写的来源：是哪些企业、怎么来的',
  'norm.no-period':
    '常模要写明是什么时候的；请加 --norm-period，如 --norm-period "2026 年 9–10 月"',
  'norm.words-alone': '--norm-period 和 --norm-source 要和 --write-norm 一起用',
  'norm.too-few': '只有 {n} 家，满 {least} 家才写常模',
  'norm.source': '交了问卷的企业，不是抽样',
  'norm.source-part': '交了问卷的企业中的一部分（{filters}），不是抽样',
  'norm.about':
    '常模：同行的得分率分布，diagnose cohort --write-norm 写的；diagnose report --norm 拿它和一家企业比。p25 是 25% 的企业不到的得分率。',
  'norm.option-read': '和同行比：diagnose cohort --write-norm 写的常模，每个维度排在第几百分位',
  'norm.unknown-node': '「{file}」里的「{node}」在这份问卷里不是总分，也不是维度；请核对编号',
  'norm.not-shown':
    '常模没有写进报告：Excel、没有 bars 块的模板、不画维度条形图的问卷（如 quick）里没有放它的地方',
  'norm.other-questionnaire':
    '「{file}」是另一份问卷的常模（{theirs}，这份答案是 {own}），或计分不同，不能比；请用同一版问卷的得分再写一份。',
  'report.peers': '和同行比（得分率，0–100）',
  'report.peers-dimension': '维度',
  'report.peers-own': '本企业',
  'report.peers-place': '百分位',
  'report.peers-middle': '同行中间一半',
  'report.peers-median': '同行中位',
  'report.peers-firms': '同行家数',
  'report.peers-percentile':
    '{side, select, below {不到 {percentile}} above {{percentile} 以上} other {约 {percentile}}}',
  'report.peers-note':
    '同行：{n} 家，{period}，{source}。百分位约 60，就是大约 60% 的同行得分率比它低；「中间一半」是第 25 到第 75 百分位，图上是条下面的细带，竖线是中位（Word 里是灰色的第二根条和它的误差线）。只说明排在哪，不是评级，也不是目标。',
  'report.peers-value': '{title}百分位{place}，同行 {low}–{high}，中位 {middle}',
  'report.peers-alternative': '和 {n} 家同行比（{period}，{source}）：{values}。',
} as const;
