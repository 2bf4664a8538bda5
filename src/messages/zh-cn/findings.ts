/** One sentence a finding: what is wrong, then what to do. */
export const FINDINGS = {
  'finding.file-empty': '文件是空的；请写上内容，或检查是不是选错了文件',
  'finding.file-not-utf8':
    '文件不是 UTF-8 编码；请在编辑器里另存为 UTF-8（记事本：另存为 → 编码 → UTF-8）',
  'finding.file-too-large': '文件有 {size} 字节，超过上限 {limit} 字节；请检查是不是选错了文件',
  'finding.nesting-too-deep': '括号或缩进嵌套太深；请检查这里是不是写坏了',
  'finding.yaml-syntax':
    '{problem, select, TAB_AS_INDENT {缩进用了制表符；请改成空格} DUPLICATE_KEY {同一个键写了两次；请删掉一个} BAD_INDENT {缩进不对：这一行前面的空格数与上面同级的行不一样；请与同级的行对齐} FULL_WIDTH {「{reason}」是全角的；分开键和值、项和项要用半角的冒号、逗号，后面空一格；是文字里的就给整段文字加引号} QUOTE {文字里有冒号加空格；请给整段文字加引号} COMMA {「{reason}」前面少了逗号；冒号是文字里的，就给那段文字加引号} COLON {键「{reason}」后面要写半角冒号，再空一格} DASH {短横后面、「{reason}」前面要空一格} OPEN_BRACKET {「{reason}」没有收尾，少了另一半括号} OPEN_QUOTE {引号没有收尾，少了另一个引号} RESERVED {文字不能以这个符号开头；请给它加引号} UNEXPECTED_TOKEN {这里多了东西，或者前面少了东西} ALIAS {别名用错或太多：{reason}；以 *、& 开头的文字要加引号} MISSING_CHAR {缺少一个符号：{reason}} other {YAML 写法有误：{reason}}}',
  'finding.forbidden-key': '不能用「{key}」作键；请换一个名字',
  'finding.unknown-key':
    '不认识的键「{key}」{suggestion, select, none {{inside, select, none {；请删掉或检查拼写} other {；它要写在「{inside}」里面}}} other {；是不是想写「{suggestion}」}}',
  'finding.missing-key':
    '{where, select, none {} entry {这一项} other {「{where}」}}缺少必填的「{key}」；请补上',
  'finding.wrong-type':
    '这里应是{expected, select, string {文字} number {数字} integer {整数} boolean {true 或 false} array {列表} object {键值对} need {键值对} other {{expected}}}，现在是「{value}」{expected, select, string {；是文字就给它加引号} need {；看答案的条件写成 when: "{value}"，外面加一层花括号} other {}}',
  'finding.value-not-allowed':
    '「{value}」不在允许的范围内，可以写：{allowed}{suggestion, select, none {} other {；是不是想写「{suggestion}」}}',
  'finding.number-not-allowed': '数字「{value}」不合要求，应 {comparison} {limit}',
  'finding.wrong-format':
    '「{value}」的格式不对，{shape, select, date {请写成 2026-03 或 2026-03-31 这样} version {请写成 1.0.0 这样} id {要以小写字母开头，只用小写字母、数字、下划线} reference {要写编号，只用小写字母、数字、下划线；矩阵题的一行写「题号.行代码」} slug {要以小写字母开头，只用小写字母、数字、连字符} part {要写编号，只用小写字母、数字、下划线；一个选项写「题号.选项代码」} code {只用字母、数字、下划线，最多 32 个} word {只用字母、数字、下划线} stamp {应是 diagnose lint --fix 写的 8 位指纹} name {只用文字、数字、空格、连字符、下划线，最多 60 个字} hash {应是 diagnose 给出的 64 位校验值} url {要以 http:// 或 https:// 开头} number {只写数字，如 12.5，或分数如 217/3；不带百分号和单位} decimal {只写数字，如 12.5；不带百分号和单位} fraction {请写成分数，如 217/3} whole {请写整数} level {只写 0 到 4} colour {请写成 #1A73E8 这样的颜色} font {字体文件要以 .ttf、.ttc 或 .otf 结尾} picture {图片要以 .png 或 .svg 结尾} png {图片要以 .png 结尾} other {应符合 {pattern}}}',
  'finding.wrong-length':
    '{bound, select, min {太少，至少要 {limit} 个} other {太多，最多 {limit} 个}}',
  'finding.duplicate-item': '列表里有重复的项；请删掉一个',
  'finding.expression-syntax':
    '条件写法有误：{problem, select, instead {「{found}」要写成 {instead}} quote {引号没有配对} unfinished {没有写完，或括号没有配对} other {看不懂「{found}」}}',
  'finding.expression-type':
    "{problem, select, scores {这里看不到得分，不能写 scores.{name}} scores_in_need {计分里的得分要精确比较，不能写 scores.{name}；请写成 '{' score: {name}, at_least: 数 '}'，还有别的条件就一起放进 all} scores_in_weight {权重和分值不能看得分，scores.{name} 在这里用不了；请写一个 rule: first_match 的节点，用 '{' score: {name}, at_least: 数 '}' 分情形算} other {条件的类型不对：{problem, select, operands {{left, select, text {文字} number {数字} list {多选的答案} truth {真假} nothing {null} rows {矩阵题（要写到行）} other {这种值}}和{right, select, text {文字} number {数字} list {多选的答案} truth {真假} nothing {null} rows {矩阵题（要写到行）} other {这种值}}之间不能用 {name}} operand {{left, select, text {文字} number {数字} list {多选的答案} truth {真假} nothing {null} rows {矩阵题（要写到行）} other {这种值}}前面不能用 {name}} logical {&& 和 || 两边都要是真或假，这里有{left, select, text {文字} number {数字} list {多选的答案} nothing {null} rows {矩阵题（要写到行）} other {别的值}}} function {没有函数 {name}，或它不收这样的值} has {不能用 has()；看有没有答，写 != null} quotes {{name} 的方括号里要写带引号的编号} loops {{name} 套得太深，最多一个套一个；请拆开写} other {{reason}}}}}",
  'finding.expression-not-boolean':
    '条件的结果应为真或假，现在是{type, select, text {文字} number {数字} list {多选的答案} nothing {null} rows {矩阵题（要写到行）} other {别的值}}',
  'finding.later-score':
    '条件用到节点「{id}」的得分，它要看后面的题「{later}」；请把那道题移到前面，或换一个条件',
  'finding.later-question':
    '条件用到了后面才问的题「{id}」；请把那道题挪到前面，写了 ask: last 的请删掉',
  'finding.duplicate-id': '编号「{id}」用了两次；请改掉一个',
  'finding.duplicate-code': '选项代码「{code}」用了两次；请改掉一个',
  'finding.unknown-id':
    '找不到编号「{id}」{suggestion, select, none {} other {；是不是想写「{suggestion}」}}',
  'finding.unknown-scale':
    '找不到共用选项「{id}」{suggestion, select, none {；请在 scales 里定义} other {；是不是想写「{suggestion}」}}',
  'finding.unknown-tag':
    '没有题带标签「{tag}」{suggestion, select, none {；请写进题目的 tags} other {；是不是想写「{suggestion}」}}',
  'finding.unknown-capability':
    '能力目录里没有「{id}」{suggestion, select, none {} other {；是不是想写「{suggestion}」}}',
  'finding.unknown-solution':
    '方案目录里没有「{id}」{suggestion, select, none {} other {；是不是想写「{suggestion}」}}',
  'finding.key-not-for-kind': '「{key}」不能用在 {kind} 上，只能用于：{kinds}',
  'finding.options-missing': '题「{id}」没有选项；请写 options 或 scale',
  'finding.base-missing':
    '用不了要扩展的问卷「{base}」：{reason, select, ENOENT {找不到；请写自带问卷的编号，或从本文件所在文件夹算起的位置} name {只能是自带问卷的编号、文件夹，或 .yaml、.yml、.json 文件} other {读不了（{reason}）}}',
  'finding.base-extends':
    '{reason, select, itself {问卷不能扩展自己；请写另一份问卷} other {「{base}」自己也扩展了别的问卷；只能扩展一层，请直接扩展最底下那一份}}',
  'finding.base-same-id': '编号「{id}」和被扩展的问卷一样，两份答案会分不清；请换一个编号',
  'finding.old-name-taken': '旧编号「{id}」现在还有别的在用；was 里只写已经不用的',
  'finding.options-twice': '题「{id}」既写了 options 又写了 scale；请只留一个',
  'finding.option-order':
    '选项「{code}」的分值 {value} {rises, select, true {比前面「{before}」的 {earlier} 低} other {比前面「{before}」的 {earlier} 高}}；{rises, select, true {这组选项应从少到多、分值越来越高} other {这组选项的分值应越来越低}}，请检查次序、分值或 polarity（它看写下的分值，不看 reverse）',
  'finding.limits-reversed': '{low}（{least}）比 {high}（{most}）还大；请对调或改掉一个',
  'finding.picks-impossible': '{key} 写了 {picks} 个，可以同时选的选项只有 {count} 个；请改小',
  'finding.duplicate-import': '「{name}」写了两次，读问卷表时分不清是哪一个；请删掉一个',
  'finding.piping-malformed':
    "看不懂「'{{'{inside}'}}'」；应写成 '{{'answers.题号'}}' 或 '{{'profile.字段'}}'",
  'finding.piping-later': '这里还没问到「{id}」，显示不出它的答案；请把那道题挪到前面，或换一个',
  'finding.band-malformed':
    '区间「{range}」写法不对；例：[0,10] 含两端，(10,20] 不含 10，(60,) 无上限',
  'finding.bands-overlap':
    '{joint, select, falls {区间「{range}」比前一个低；请从小到大写} point {{start} 在区间「{range}」里，也在前一个里；请把其中一端改成圆括号} other {区间「{range}」与前一个重叠：前一个到 {end}，这一个从 {start} 开始}}',
  'finding.bands-gap':
    '{joint, select, point {{start} 不在区间「{range}」里，也不在前一个里；请把其中一端改成方括号} other {区间「{range}」与前一个之间有空档：前一个到 {end}，这一个从 {start} 开始}}',
  'finding.bands-short': '区间没有盖住 {minimum} 到 {maximum} 的每个数，{value} 不在任何一档里',
  'finding.needs-conflict':
    "{count, plural, =0 {条件没写看什么：score、level、each、count、share、when、all、any、not 选一个，如 '{' score: 编号, at_least: 1 '}'；等级只看本节点的得分时，不写 needs，把 at_least 直接写在那一级里} other {一处条件只能写一种：score、level、each、count、share、when、all、any、not 选一个（现在有：{keys}）；请分开写在 all 下面}}",
  'finding.input-has-none':
    '「{id}」没有{as, select, level {等级，只有节点有} other {数字，只有数字题有}}；请改 as，或换一项',
  'finding.input-range-missing':
    '数字题「{id}」直接当分用，要知道最小和最大是多少；请在题上写 minimum 和 maximum，或在这里写 range: [最小, 最大]',
  'finding.weight-range-missing':
    '数字题「{id}」用作权重，要知道最小和最大是多少；请在题上写 minimum 和 maximum',
  'finding.weight-negative': '规则 {rule} 的权重不能是负数，只有 sum 可以',
  'finding.weights-total':
    '节点「{id}」各项权重加起来是 {total}，不是声明的 {stated}；请改权重，或改 weights_total',
  'finding.input-scores-nothing':
    '题「{id}」没有分值，不能计分；请{kind, select, number {给它写 bands，或在这里写 as: number} other {给选项写 value}}，或从这里去掉',
  'finding.node-cycle': '节点绕成了圈：{ids}；请去掉其中一环',
  'finding.levels-none':
    '节点「{id}」没有等级，这里看它的等级谁也达不到；请给它写 levels，或改看得分（score）',
  'finding.line-not-rising':
    '折线的点要按第一个数从小到大写：{value} 应大于前一个 {before}；请调好先后',
  'finding.step-conflict':
    '{count, plural, =0 {这一步没写做什么；multiply、divide、add、round、clamp、bands、linear 选一个} other {then 里一步只做一件事（现在有：{keys}）；请拆成几步，一步一行，如 then: [{example}]}}',
  'finding.case-conflict': '一种情形写 value 或 value_of，要写且只写一个',
  'finding.state-unknown':
    '没有「{value}」这种状态，可以写：{allowed}{suggestion, select, none {} other {；是不是想写「{suggestion}」}}',
  'finding.minimum-answers-unreachable':
    '节点「{id}」要答满 {need} 题才出分，可它一共只看 {count} 题，永远不出分；请改小 minimum_answers',
  'finding.lookup-row-missing':
    '节点「{id}」的表里没有「{row}」这一行，这样答就不出分；请在 table 里补上',
  'finding.input-twice':
    '节点「{node}」里「{id}」写了两次，会算两遍；请删掉一个，要加重就写 weight',
  'finding.levels-not-rising': '等级要从低到高：{value} 应大于前一个 {before}',
  'finding.solutions-circular': '方案的先后绕成了圈：{ids}',
  'finding.lift-not-rising': '提升要从低到高：from {from}，to {to}',
  'finding.range-reversed': '「{key}」要从小到大写：{values}；请把小的放前面',
  'finding.bridge-not-rising':
    '那份问卷里，「{id}」不随答案逐级上升（有条件、反向、扣分或换算），界限推不出来；请去掉这一段',
  'finding.level-unreachable':
    '{other, select, none {节点「{id}」的第 {value} 级，怎么答都到不了；请改它的条件} below {节点「{id}」的第 {value} 级没有条件：人人都够得上，下面的级评不上；请写上条件，或去掉这一级} after {节点「{id}」的第 {value} 级没有条件，排在后面的级评不上；请写上条件，或放到最后} other {节点「{id}」的第 {value} 级永远评不上：够得上它，就够得上第 {other} 级，评的是那一级；请检查数字和次序}}',
  'finding.case-unreachable':
    '{other, select, none {节点「{id}」的第 {position} 个情形，怎么答都轮不到；请改它的条件或次序} other {节点「{id}」的第 {position} 个情形轮不到：它成立的时候，前面的第 {other} 个也成立；请改次序或它的条件}}',
  'finding.band-unreachable':
    '{of, select, question {题「{id}」只填 {low} 到 {high} 的数，落不进这一档；请改区间，或改 minimum、maximum} other {节点「{id}」算到这里只在 {low} 到 {high} 之间，落不进这一档；请改区间}}',
  'finding.maximum-differs':
    '节点「{id}」最高能到 {highest} 分，不是声明的 {declared} 分；请改分值、权重，或改 maximum',
  'finding.condition-always-true': '这个条件总是成立；请去掉它，或改对',
  'finding.condition-always-false': '这个条件怎么答都不成立；请改对，或去掉',
  'finding.gap-without-solution':
    '能力「{id}」在第 {level} 级时没有任何方案可选；请在 solutions.yaml 里补一个',
  'finding.other-questionnaire':
    '这份答案是「{found}」的，不是「{expected}」的；请换对应的文件或问卷',
  'finding.other-version':
    '这份答案按版本 {found} 填写，现在的问卷是 {expected}，分数不可比；请按新版补答后改写 version',
  'finding.other-hash':
    '问卷的计分内容与答题时不同，分数可能变化；确认后请把 hash 改为 {expected}，或删掉这一行',
  'finding.unknown-question':
    '问卷里没有题「{id}」{suggestion, select, none {；请删掉或检查拼写} other {；是不是想写「{suggestion}」}}',
  'finding.unknown-row':
    '矩阵题「{id}」没有「{row}」这一行{suggestion, select, none {；请删掉或检查拼写} other {；是不是想写「{suggestion}」}}',
  'finding.no-such-date': '题「{id}」的「{value}」不是日历上有的日子；请写成 2026-11-22 或 2026-11',
  'finding.date-out-of-range':
    '题「{id}」的日期 {value} 超出范围，应{low, select, none {不晚于 {high}} other {{high, select, none {不早于 {low}} other {在 {low} 到 {high} 之间}}}}',
  'finding.picks-out-of-range':
    '题「{id}」选了 {count} 个，应{range, select, at_least {至少选 {least} 个} at_most {最多选 {most} 个} exactly {正好选 {least} 个} other {选 {least} 到 {most} 个}}；请增减',
  'finding.unknown-profile-field':
    '企业信息里没有字段「{id}」，没有采用{suggestion, select, none {} other {；是不是想写「{suggestion}」}}',
  'finding.unknown-option':
    '题「{id}」没有选项「{value}」，可以写：{allowed}{suggestion, select, none {} other {；是不是想写「{suggestion}」}}',
  'finding.wrong-answer-kind':
    '题「{id}」应填{expected, select, code {一个选项代码} list {选项代码的列表，如 [A, C]} date {日期，如 2026-11-22 或 2026-11} rows {每行的答案，写成「行代码: 选项代码」} items {一个列表，每一项写一个} item {每题的答案，写成「题号: 答案」} number {数字} other {文字}}，现在是「{found}」',
  'finding.number-out-of-range':
    '题「{id}」的数字 {value} 超出范围，应{low, select, none {不大于 {high}} other {{high, select, none {不小于 {low}} other {在 {low} 到 {high} 之间}}}}',
  'finding.number-not-whole': '题「{id}」要填整数，现在是 {value}',
  'finding.text-too-long': '题「{id}」的文字有 {length} 个字，最多 {limit} 个',
  'finding.exclusive-option-combined': '题「{id}」的「{code}」不能与 {others} 同时选；请只留一边',
  'finding.option-twice': '选项「{code}」写了两次；请删掉一个',
  'finding.not-applicable-refused':
    '题「{id}」每家厂都适用，不能答「不适用」；请选一项，或写 state: dont_know',
  'finding.reason-missing': '题「{id}」答了「不适用」但没有写原因；请补上 reason',
  'finding.evidence-missing':
    '题「{id}」的依据写了「有佐证」，但没有写是什么；请补上 evidence，或改成 basis: self_reported',
  'finding.answer-hidden': '题「{id}」按企业情况不用答，这个答案不计入；如有误请检查企业信息',
  'finding.profile-name-missing':
    '缺少企业名称；请补上：表里填在企业名称那一列，答案文件写在 profile 的 name',
  'finding.glyph-missing': '字体里没有这些字：{characters}；报告里写成了编号，请换一个写法',
  'finding.capability-unused': '能力「{id}」没有一题量它，也没有一个方案提升它；请用上，或去掉',
  'finding.solution-unreachable':
    '方案「{id}」永远推荐不到：{reason, select, when {when 对哪家厂都不成立；请改 when} after {要先做的「{other}」只适合另外的厂；请改 when 或 after} other {没有一题能显出它起步的那几级；请改 lifts}}',
  'finding.policy-expired':
    '政策「{id}」到 {date} 为止，今天是 {today}，已经过期；请核对，改有效期或去掉',
  'finding.none-combinable':
    '「{label}」的意思是别的都没有，却还能和别的一起选；请加 exclusive: true，或换个说法',
  'finding.negative-item-rises':
    '题「{id}」是越多越差的（polarity: negative），答得越差，经节点「{node}」得分反而越高；请加上或去掉 reverse，或改分值',
  'finding.share-without-range':
    '节点「{node}」按各项在最低和最高之间的位置计分（items: percent），可是「{id}」怎么答得分都一样，这个节点永远算不出；请给选项不同的分值，或用 items: raw，或写明 not_computable 怎么处理',
  'finding.points-unused':
    '题「{id}」有分值，但没有一个节点、等级或条件用到它；请加进计分，或去掉分值',
  'finding.scale-unused': '共用选项「{id}」没有一题用到；请用上，或去掉',
  'finding.duplicate-label': '这组选项里有两个都叫「{label}」，答的人分不清；请改一个',
  'finding.version-step-missing':
    '「{id}」{what, select, removed {没有了} added {是新加的} renamed {改了名} other {的 {detail} 改了}}，旧答案或得分会对不上，版本号 {version} 却没升够；请至少升到 {enough}',
  'finding.part-untouched':
    '没有一个算例用到「{id}」的{what, select, options {选项} levels {等级} flags {红线} other {核对}}：{list}；请补算例',
  'finding.cases-none':
    '这份问卷旁边没有 cases.yaml（标准算例），得分算错了没有人会知道；写几份答案和它们该得的分，用 diagnose test 来跑',
  'finding.full-width':
    '有写法不对的字符 {characters}：数字和字母用半角，汉字之间的标点用全角；应为「{text}」',
  'finding.long-text':
    '这段文字占 {columns} 列（一个汉字两列），超过 {limit} 列，终端和报告里放不下；请写短些',
  'finding.case-fails': '算例「{name}」的 {what} 应为 {expected}，算出来是 {found}',
  'finding.translation-none':
    '写了 {language}，有 {count} 条文字还没有译文；请运行 lint --fix，在旁边建 en.yaml 再逐条翻译，或者从 languages 里删掉 {language}',
  'finding.translation-unstamped':
    '「{key}」的译文还没有指纹，原文是「{text}」；核对后用 lint --fix 补上',
  'finding.translation-missing': '缺少「{key}」的译文，原文是「{text}」',
  'finding.translation-stale':
    '「{key}」的原文改过了，现在是「{text}」；请核对译文，再把 of 改成 {stamp}',
  'finding.translation-unused':
    '「{key}」没有对应的原文{suggestion, select, none {；请删掉} other {；是不是想写「{suggestion}」}}',
  'finding.translation-draft': '「{key}」的译文还是草稿，原文是「{text}」；译好后删掉 draft',
  'finding.stray-space': '「{text}」头尾有多余的空格；请删掉',
  'finding.unseen-character':
    '「{text}」里有看不见的字符：{characters}；多半是复制时带来的，请删掉',
  'finding.number-rounded':
    '{text} 的位数存不下，算的时候是 {counted}；请少写几位，三分之一这样的权重写成整数：1 和 2，不写 0.333… 和 0.667…',
  'finding.key-order': '「{key}」应写在「{before}」前面',
  'finding.yaml-format': '从这一行起，排版与统一的写法不同；用 --fix 可以改好',
  'finding.disable-malformed':
    '{rule, select, none {没写要关哪条规则；请写成 diagnose-disable-next-line 规则 -- 理由} other {没有规则「{rule}」{suggestion, select, none {} other {；是不是想写「{suggestion}」}}}}',
  'finding.disable-without-reason': '关掉「{rule}」没写理由，不算数；请在后面写 -- 理由',
  'finding.disable-unused': '下一行没有「{rule}」的问题；请删掉这条注释',
  'finding.translation-pieces':
    '「{key}」的译文里，双花括号{found, select, none {没有} other {里是 {found}}}，原文{expected, select, none {没有} other {里是 {expected}}}；两边要一样',
} as const;
