/** The catalogue of solutions, looked through and held against gaps. */
export const SOLUTIONS = {
  'solutions.about': '查方案目录：按字词、能力、等级、费用、类别找；--coverage 看哪个短板没有方案',
  'solutions.argument': '要找的字词，几个都要有',
  'solutions.option-capability': '只看提升这项能力的，写编号或名称里的字，如 quality、检验',
  'solutions.option-level': '现在在第几级（0–4）：只看从这一级就能开始的',
  'solutions.option-cost': '三年费用上限，按方案的最高价比，如 5万；费用不明的不列',
  'solutions.option-months': '最多几个月做完，按上限比',
  'solutions.option-tag':
    '类别：management、manufacturing、service、sales、design、safety，或 free（不花钱）、light（小快轻准四项都清楚）、verified（费用核对过）',
  'solutions.option-coverage': '每项能力每一级有几个方案能开始，哪个短板没有方案；可配合 -q',
  'solutions.none': '目录里没有这样的方案；少写一个条件再试。',
  'solutions.lift': '{capability} {from}→{to} 级',
  'solutions.facts': '{class}；时间 {months}；三年费用 {cost}',
  'solutions.count': '共 {count} 类方案。都是类别，不是产品，也不推荐供应商；费用先询三家再定。',
  'solutions.cover-intro': '每项能力站在第几级时，有几类方案能让它往上走（级: 方案数）：',
  'solutions.cover-head':
    '{title}（{capability}）{asked, select, yes {，问卷要求到 {target} 级} other {，没有问卷量它}}',
  'solutions.level-missing': '{level}: 没有',
  'solutions.missing': '缺：{title}（{capability}）在第 {level} 级，没有方案能开始',
  'solutions.all-covered': '问卷能查出的每个短板都有方案可以开始。',
  'solutions.no-such-capability':
    '没有能力「{capability}」{suggestion, select, none {} other {；是不是想写「{suggestion}」}}',
  'solutions.no-such-level': '等级「{level}」要写 0 到 4 的整数',
  'solutions.no-such-tag': '没有类别「{tag}」；有：{known}',
} as const;
