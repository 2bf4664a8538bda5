/** How far the numbers of a cohort can be relied upon. */
export const RELIABILITY = {
  'reliability.option': '加上信度：题目是否一致、顶满垫底、换权重会不会变级（只在内部版）',
  'reliability.option-raters':
    '再加两个评估人是否一致：列=甲,乙，如 评估人=自评,专家；列写 wave 就比两批；可以写几次',
  'reliability.internal-only': '--reliability 和 --write-norm 只在内部版，不能和 --public 一起用',
  'reliability.raters-alone': '--raters 要和 --reliability 一起用',
  'reliability.bad-raters': '「{given}」应写成 列=甲,乙，如 评估人=自评,专家',
  'reliability.no-such-rater': '「{column}」列里没有「{rater}」；有：{known}',
  'reliability.title': '信度：这些数靠不靠得住',
  'reliability.note':
    '每个数怎么算、多少家、误差多大，在下面各表里。95% 区间的意思：照样再调查很多次，大约 95% 的区间会包住真正的数；区间宽就是说不准。',
  'reliability.column-says': '结论',
  'reliability.column-scale': '看的是',
  'reliability.column-items': '题数',
  'reliability.column-incomplete': '没答全',
  'reliability.column-from': '95% 从',
  'reliability.column-to': '到',
  'reliability.column-remark': '说明',
  'reliability.column-floor': '最低分%',
  'reliability.column-ceiling': '满分%',
  'reliability.column-place': '平均得分率',
  'reliability.column-item-rest': '和其余题相关',
  'reliability.column-dropped': '去掉后的 α',
  'reliability.column-difference': '平均相差',
  'reliability.column-icc-same': '同分 ICC',
  'reliability.column-icc-order': '同序 ICC',
  'reliability.column-same': '一样%',
  'reliability.column-above': '{one}高',
  'reliability.column-below': '{one}低',
  'reliability.column-linear': '线性 κ',
  'reliability.column-quadratic': '平方 κ',
  'reliability.column-weight': '哪个权重',
  'reliability.column-change': '变多少',
  'reliability.column-up': '升级',
  'reliability.column-down': '降级',
  'reliability.too-few':
    '{unit, select, pairs {两个都评了的只有 {n} 家，至少要 {least} 家} other {只有 {n} 家，至少要 {least} 家}}，不给数',
  'reliability.too_few_items': '只有 {n} 道题，至少要 {least} 道，不给数',
  'reliability.no_spread': '大家都一样，分不出高低，算不了',
  'reliability.ask-alpha': '题目之间一致吗',
  'reliability.ask-ends': '分得开高低吗',
  'reliability.ask-raters': '{one}和{other}评得一样吗',
  'reliability.ask-weights': '换了权重会变级吗',
  'reliability.says-unknown': '现在说不了：{reason}。',
  'reliability.says-formative':
    '这份问卷把不同的方面合成一个总分，题目本来就不必一致。α 是 {value}（95% 区间 {low}–{high}，{n} 家），只是描述，不说明问卷好坏。',
  'reliability.says-reflective':
    '{verdict, select, enough {题目量的是同一件事，可以拿来比一组一组的企业} little {题目之间不够一致，总分不宜拿来比较} other {一致不一致还说不准，要更多企业}}：α 是 {value}（95% 区间 {low}–{high}，{n} 家；一般要到 0.70）。',
  'reliability.says-ends':
    '{floor}% 的企业得最低分，{ceiling}% 得满分；{effect, select, yes {有一头超过 15%，那一头的企业分不出高低} other {两头都不到 15%，分得开}}。',
  'reliability.says-pairs':
    '两个都评了的 {pairs} 家（只有{one}的 {left} 家，只有{other}的 {right} 家）。',
  'reliability.says-same': '等级一样的 {same} 家，{one}评得高的 {above} 家、低的 {below} 家。',
  'reliability.says-kappa':
    '除去碰巧，一致的程度（平方加权 κ）是 {value}（95% 区间 {low}–{high}；1 是完全一致，0 是和乱猜一样）。',
  'reliability.says-no-weights': '这份问卷没有等级或没有权重，不用看。',
  'reliability.says-none-again': '没有一家能照原来的答案重新算，说不了。',
  'reliability.says-weights':
    '任意一个权重加减 25%，{firms} 家里有 {touched} 家（{share}%）会变级；这些企业的等级要当作两级之间看。',
  'reliability.alpha':
    '{measurement, select, formative {题目之间有多一致（只是描述）} other {题目之间有多一致}}',
  'reliability.alpha-note':
    '方法：Cronbach α（1951），95% 区间按 Feldt（1965）；每题先折成 0–1，不加权；九成以上企业答了的题才算，只按这些题都答了的企业算，满 30 家才给。{measurement, select, formative {这份问卷是形成性的（formative）：题目是各个方面，不是同一件事的几种问法，α 高低都不说明好坏。} other {α 到 0.70 一般可以比较各组，评一家企业要更高。}}',
  'reliability.ends': '最低分和满分的各占多少',
  'reliability.ends-note':
    '方法：一头超过 15% 的企业，就分不出它们谁高谁低（Terwee 等 2007），写作「垫底」「顶满」；满 50 家才给。',
  'reliability.floor-effect': '垫底：超过 15% 得最低分',
  'reliability.ceiling-effect': '顶满：超过 15% 得满分',
  'reliability.items': '每道题和其余的题',
  'reliability.items-note':
    '方法：每道题和其余题的和的相关（Pearson，不含自己），和去掉它以后的 α；都按题目答全的企业，满 30 家才给。{measurement, select, formative {形成性的问卷里，相关低的题不是坏题，不要因此删题。} other {相关低于 0.30 的题先看看问法。}}',
  'reliability.turned': '反过来计',
  'reliability.not-common': '不到九成的企业要答，没有算进 α',
  'reliability.icc': '{one}和{other}：分数一致吗',
  'reliability.icc-note':
    '方法：组内相关，单次评分、双向模型（McGraw 与 Wong 1996），95% 区间；「同分」ICC(A,1) 看两个人给的分是不是一样，「同序」ICC(C,1) 只看高低次序。满 30 家才给。平均相差是{one}减{other}。一次只比这两个，不能推到别的评估人。',
  'reliability.kappa': '{one}和{other}：等级和每题选得一样吗',
  'reliability.kappa-note':
    '方法：加权 κ（Cohen 1968），标准误按 Fleiss、Cohen 与 Everitt（1969），区间是平方加权的；家数不到 2×（档数的平方）不给（Cicchetti 1981）。一道题按选项的分值分档，分值一样算一样。',
  'reliability.weights': '一个权重变 25%，多少家变级',
  'reliability.any-weight': '随便哪一个权重变了就会变级的企业',
  'reliability.weight-of': '{node}里的「{input}」',
  'reliability.weights-note':
    '方法：一次只把一个权重乘 0.75 或 1.25，同一层的其他权重按比例让，总和不变，每家照原来的答案精确重算（OECD/JRC 2008 第 7 步）。重新算了 {firms} 家{passed, select, 0 {} other {（企业太多，隔几家取一家，{passed} 家没有取）}}，按得分行算不出原分、没有用的 {lost} 家。不变级的权重不列。',
} as const;
