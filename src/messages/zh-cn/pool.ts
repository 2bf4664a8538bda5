/** A team's own pool of products: read from a table, shown beside the classes of solution. */
export const POOL = {
  'pool.about':
    '把团队自己的产品表（XLSX、CSV）读成一份目录，供 --catalogue 使用；对不上的标出来，由人来定',
  'pool.argument': '产品表：一行一个产品，至少有产品名称和供应商两列',
  'pool.option-output': '写到哪个文件，如 my-pool.yaml',
  'pool.option-name': '这份目录叫什么；不写就用文件名',
  'pool.option-map': '对应表：哪一列是什么，哪个叫法是哪个方案（columns 里写 as 和 texts）',
  'pool.option-catalogue': '加上自己的目录或方案库，可以写几次；编号与自带的一样就代替它',
  'pool.option-expert': '评估人的说明文件：声明的利益关系遇到方案库里的供应商时，会在旁边写明',
  'pool.nothing': '「{file}」里没有读出产品，没有写文件；请先改好上面说的问题',
  'pool.too-much': '读出来的目录有 {size} 字节，超过上限 {limit} 字节；请分成几份',
  'pool.finding':
    '{file} 第 {row} 行 {column} 列：{severity, select, error {错误} warning {提醒} other {说明}}：{sentence}',
  'pool.summary':
    '{rows} 行里读出 {products} 个产品、{suppliers} 家供应商，{left} 行没有采用；{unsure} 个产品还有没定的叫法',
  'pool.left': '没有采用的列：{names}',
  'pool.written': '目录已写到 {path}；改好后用 diagnose lint 检查，再用 --catalogue 加上',
  'pool.comment':
    'diagnose solutions import 写的方案库，只给自己团队用。标着「没有定」的由人来定：写进 solutions 或 capabilities。',
  'pool.remark': '没有定：「{text}」{like, select, none {对不上} other {像「{title}」（{like}）}}',
  'pool.table': '本团队方案库里的产品（不是推荐）',
  'pool.column-solution': '方案类别',
  'pool.column-product': '产品',
  'pool.column-supplier': '供应商（角色）',
  'pool.column-price': '报价',
  'pool.column-about': '说明',
  'pool.supplier': '{name}（{roles}）',
  'pool.supplier-without-role': '{name}（角色没有写）',
  'pool.price-unknown': '没有报价',
  'pool.price-band': '{low}–{high}',
  'pool.price':
    '{band} 元{per, select, once {，一次性} year {/年} month {/月} other {（期限没写）}}',
  'pool.alternative': '{product}（{supplier}）',
  'pool.interest-declared':
    '利益关系：评估人声明过「{text}」，与这家有关。{count, plural, =0 {库里没有别家的同类产品，请自己另找两家比。} =1 {请同时看另一家：{names}；库里只有这一家，请再找一家。} other {请同时看另外两家：{names}。}}',
  'pool.interest-possible':
    '利益关系：评估人声明过「{text}」，可能与这家有关，请核对。{count, plural, =0 {库里没有别家的同类产品，请自己另找两家比。} =1 {请同时看另一家：{names}；库里只有这一家，请再找一家。} other {请同时看另外两家：{names}。}}',
  'pool.origin': '{pool}（{source}，{date, date}）',
  'pool.notice':
    '供应商只来自使用者自己的方案库：{pools}。按产品名称排列，次序不代表好坏，也不是推荐；报价是供应商自己写的，没有核对，签约前请询三家。',
  'pool.under-solution': '方案库：{product}，{supplier}，{price}',
  'pool.heading': '自己方案库里的产品',
} as const;
