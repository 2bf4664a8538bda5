import type { Supplier } from '../../catalogue/types.ts';
import { sameName } from '../../questionnaire/same-name.ts';
import type { ExpertFile, Interest } from './expert-schema.ts';

/** What an assessor has declared that meets a supplier; `possible` where only part of its name is said. */
export interface MetInterest {
  readonly kind: 'declared' | 'possible';
  readonly text: string;
}

/** The declared interest that meets a supplier: by its id or name, another name of it, or what is its own in its name. */
export function meetInterest(
  { id, name, also }: Supplier,
  expert: Pick<ExpertFile, 'interests'> | undefined,
): MetInterest | undefined {
  const interests = (expert?.interests ?? []).map(asInterest);
  const names = [name, ...also].map(sameName).filter((one) => one.length > 1);
  const declared = interests.find(
    ({ text, suppliers }) =>
      suppliers.some((one) => one === id || names.includes(sameName(one))) ||
      names.some((one) => sameName(text).includes(one)),
  );
  if (declared) return { kind: 'declared', text: declared.text };
  const own = ownPart(name);
  const possible = interests.find(({ text }) => own.length > 1 && sameName(text).includes(own));
  return possible && { kind: 'possible', text: possible.text };
}

export function interestText(interest: Interest): string {
  return typeof interest === 'string' ? interest : interest.text;
}

function asInterest(interest: Interest): {
  readonly text: string;
  readonly suppliers: readonly string[];
} {
  return typeof interest === 'string' ? { text: interest, suppliers: [] } : interest;
}

// What the names of many firms have in common.
const COMMON = new RegExp(
  [
    '\\(.*?\\)|有限责任公司|股份有限公司|有限公司|分公司|公司|集团|控股|股份',
    '中国|广东省?|中山市?|古镇镇?|横栏镇?|小榄镇?|深圳市?|广州市?|佛山市?|东莞市?|珠海市?|北京市?|上海市?|杭州市?',
    '科技|网络|信息|技术|软件|智能|数字化?|数据|电子|文化|传播|服务|发展|工业|互联网?|照明|灯饰|实业|系统',
  ].join('|'),
  'g',
);

/** What tells a firm from others of its kind and town. */
function ownPart(name: string): string {
  return sameName(name).replaceAll(COMMON, '');
}
