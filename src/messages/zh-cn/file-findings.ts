/** What is found in survey files, templates and pools of products, as a sentence. */
export const FILE_FINDINGS = {
  'finding.line-too-long': '这一行太长（超过 {limit} 个字节），没有读；请检查是不是少了换行',
  'finding.format-unknown':
    '看不出这是什么文件{hint, select, xls {：这是旧的 .xls，或加了密码的工作簿；请去掉密码，另存为 .xlsx 或 CSV} zip {：这是压缩包，请先解压} other {：名字是 .xlsx，内容不是；请用 Excel 或 WPS 打开，另存为 .xlsx 或 CSV}}',
  'finding.encoding-unreadable':
    '文字的编码认不出（不是 UTF-8、GB18030 或 UTF-16），这一行没有采用；请另存为 UTF-8，或用 --encoding 写明',
  'finding.encoding-mixed': '这一行的编码是 {found}，文件其余部分是 {expected}；已按各自的编码读',
  'finding.quote-not-closed': '从这一行起引号没有配对，这一行没有采用；请补上引号，或删掉多余的',
  'finding.row-length':
    '这一行有 {found} 格，表头有 {expected} 格，对不上，没有采用；请检查是不是多了或少了分隔符',
  'finding.workbook-broken':
    '这个工作簿打不开，可能没有传完整；请重新拷贝一份，或用 Excel、WPS 打开后另存',
  'finding.workbook-too-large':
    '这个工作簿解开后太大（{what, select, ratio {里面一部分是压缩时的 {found} 倍，最多 {limit} 倍} entries {里面有 {found} 个文件，最多 {limit} 个} other {共 {found} 字节，最多 {limit} 字节}}），没有读；请另存为 CSV 或分成几份',
  'finding.sheet-missing': '没有叫「{name}」的工作表，有：{sheets}',
  'finding.sheets-left-out': '只读了工作表「{name}」，没有读：{sheets}；要读别的请用 --sheet',
  'finding.headings-missing':
    '前 {rows} 行里找不到表头：没有一列对得上问卷的题；请检查文件，或用 diagnose map 写对应表',
  'finding.heading-twice':
    '「{heading}」与第 {column} 列对的是同一样东西（{target}）；请用对应表写明用哪一列',
  'finding.heading-unknown':
    '「{heading}」认不出是哪一题、哪一项，没有采用；要保留或对应它，请写进对应表',
  'finding.heading-unsure':
    '「{heading}」像是「{target}」，但不能确定{why, select, number {（只有题号一样）} values {（不知道格里的数是选项代码还是第几个选项）} mapping {（对应表里还没有定）} option {（题对上了，选项对不上）} other {（文字只是相近）}}；请用 diagnose map 写对应表，定下来再跑',
  'finding.question-without-column': '文件里没有这些题，按没答算：{ids}',
  'finding.firm-twice': '与 {file} 第 {row} 行是同一家企业（{key}）；两行都算了分，汇总时只算一次',
  'finding.total-differs':
    '文件里写的「{heading}」是 {found}，按答案算是 {expected}；请核对答案，或文件里的分是怎么来的',
  'finding.template-head-missing':
    '模板开头缺两行「---」之间的名称等内容；请在最前面写上，至少要有 title',
  'finding.template-syntax': '模板这里写得不对：{reason}；请对照 docs/templates.md 改',
  'finding.template-unknown-name':
    '{kind, select, tag {没有标签} filter {没有过滤器} value {没有值} block {没有内容块} other {没有参数}}「{name}」{suggestion, select, none {；请对照 docs/templates.md 检查} other {；是不是想写「{suggestion}」}}',
  'finding.template-argument-missing':
    '内容块「{block}」缺参数「{argument}」；请写成 {argument}: …',
  'finding.template-too-much': '模板要做的事太多，已停下；请减少循环套循环',
  'finding.norm-small': '只有 {n} 家，分位数靠不住，也会露出单个企业；至少要 {least} 家',
  'finding.norm-falls':
    '「{key}」是 {value}，比前面的「{before}」（{other}）还低；分位数要从低到高，请核对',
  'finding.norm-more': '这里是 {n} 家，常模一共才 {all} 家；请核对',
  'finding.theme-contrast':
    '颜色「{name}」和底色太接近（{ratio}，至少要 {least}）；请换深一点的颜色',
  'finding.theme-file-outside':
    '「{path}」不在模板文件夹里，或文件名里有不常用的符号；请把文件放在 theme.yaml 旁边，只写文件名',
  'finding.theme-file-missing': 'theme.yaml 旁边没有「{path}」这个文件；请放进来，或改正文件名',
  'finding.theme-file-too-large': '「{path}」超过 {limit} MB；请弄小一点',
  'finding.logo-not-readable':
    '「{path}」不能当标志：{problem, select, not_png {它不是 PNG 图片；请另存为 PNG} too_many_pixels {超过 400 万像素；请缩小} interlaced {它是隔行的；请存成不隔行的} not_utf8 {它不是 UTF-8 文字；请存成普通 SVG} other {文件坏了或不完整；请重新保存}}',
  'finding.logo-not-drawable':
    '{kind, select, element {元素「{name}」画不出来} attribute {「{name}」画不出来} value {「{name}」的值看不懂或不允许} size {没有大小；请写 viewBox} many {图形有 {name} 个，太多或太少（1 到 2000 个）} other {图读到这里读不下去：{name}}}；请把文字转成路径，只用普通图形和单色，不带脚本、样式和链接，或存成 PNG',
  'finding.font-not-usable':
    'PDF 用不了字体「{path}」：{problem, select, web_font {这是网页字体；请用 TTF、OTF 或 TTC} variable {这是可变字体；请用固定粗细的} no_outlines {里面没有字形} not_allowed {厂商不允许放进文件里；请换一种} not_a_font {它不是字体} other {文件坏了}}',
  'finding.font-lacks-characters': '外观里的字体没有这些字：{characters}；这些字用自带的字体',
  'finding.unknown-supplier':
    '供应商里没有「{id}」{suggestion, select, none {；请在 suppliers 里写上} other {；是不是想写「{suggestion}」}}',
  'finding.product-without-use':
    '产品「{id}」没有写属于哪个方案类别或能力，哪里都不会显示；请写 solutions 或 capabilities',
  'finding.contact-in-pool':
    '方案库里不放联系方式，这里有{kind, select, phone {电话} mail {邮箱} chat {微信或 QQ} other {联系人}}；请删掉',
  'finding.layer-replaces': '「{id}」代替了自带目录里的同名条目；不是有意的，请换一个编号',
  'finding.layer-conflict':
    '「{id}」在「{other}」里写得不一样，不知道听谁的；请删掉一个，或换一个编号',
  'finding.pool-column-missing':
    '表里没有{field, select, name {产品名称} other {供应商}}这一列；请补上，或写对应表用 --map 说明是哪一列',
  'finding.pool-cell-missing':
    '这一行没有{field, select, name {产品名称} other {供应商}}，没有采用；请补上',
  'finding.pool-product-twice': '与第 {row} 行是同一家的同一个产品，没有采用；请合成一行',
  'finding.pool-cell-long': '这一格有 {length} 个字，最多 {limit} 个，没有采用；请写短一些',
  'finding.pool-name-unsure':
    '「{value}」对不上{kind, select, solutions {方案类别} other {能力}}{like, select, none {} other {；像「{title}」（{like}），没有替你定}}；请写编号或全名，或写进对应表的 texts',
  'finding.pool-price-unread':
    '价格「{value}」{why, select, unit {没有写单位} other {说不成一个数}}，照原话保留，不拿来比；请写清元或万元、每年还是一次性',
  'finding.pool-contact-dropped':
    '这一格里有{kind, select, phone {电话} mail {邮箱} chat {微信或 QQ} other {联系人}}，整格没有采用；方案库不放联系方式',
} as const;
