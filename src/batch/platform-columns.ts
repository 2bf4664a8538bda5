import { sameWords } from './heading.ts';

export type Vendor = 'wjx' | 'tencent' | 'jinshuju';

// What each platform adds by itself.
const COLUMNS: Readonly<Record<Vendor, string>> = {
  wjx: '序号 提交答卷时间 所用时间 来源 来源详情 来自IP',
  tencent:
    '编号 开始答题时间 结束答题时间 答题时长 语言 清洗数据结果 智能清洗数据无效概率 地理位置国家和地区 地理位置省 地理位置市 用户类型 用户标识 昵称 自定义字段 IP UA Referrer 中奖时间 中奖金额 审核状态',
  jinshuju:
    '序号 提交时间 创建时间 更新时间 最后更新时间 提交人 修改人 填写设备 操作系统 浏览器 填写时长 填写地区 IP 扩展属性 微信昵称 微信OpenID 微信头像 serial_number creator_name created_at updated_at info_platform info_os info_browser info_filling_duration info_region info_remote_ip x_field_1 x_field_weixin_openid form form_name',
};

const KNOWN = new Map(
  (['wjx', 'tencent', 'jinshuju'] as const).map(
    (vendor) => [vendor, new Set(COLUMNS[vendor].split(' ').map(sameWords))] as const,
  ),
);

const IDS: ReadonlySet<string> = new Set(['序号', '编号', 'serial_number', 'id']);
const TOTALS: ReadonlySet<string> = new Set(['总分', 'total', 'score']);

/** Who wrote a file, by at least three of the platform's own columns. */
export function findVendor(headings: readonly string[]): Vendor | undefined {
  const words = new Set(headings.map(sameWords));
  const counts = [...KNOWN].map(([vendor, known]) => {
    const count = [...known].filter((name) => words.has(name)).length;
    return { vendor, count };
  });
  const best = counts.toSorted((a, b) => b.count - a.count)[0];
  return best && best.count >= 3 ? best.vendor : undefined;
}

/** What a column is that a platform or this program adds; undefined for any other. */
export function platformColumn(heading: string): 'id' | 'total' | 'drop' | undefined {
  const words = sameWords(heading);
  if (IDS.has(words)) return 'id';
  if (TOTALS.has(words)) return 'total';
  const isKnown =
    words.startsWith('diagnose:') || [...KNOWN.values()].some((own) => own.has(words));
  return isKnown ? 'drop' : undefined;
}
