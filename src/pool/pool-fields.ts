import type { Target } from '../batch/column-use.ts';
import { targetNames } from '../batch/question-names.ts';
import type { QuestionNames } from '../batch/question-names.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { buildQuestion } from '../questionnaire/build-question.ts';
import type { Question, Text } from '../questionnaire/question-types.ts';
import { textsOf } from '../questionnaire/texts-of.ts';

/** What a column of a pool's table can be. `contact` and `class` are known, and left out. */
export type PoolField =
  | 'name'
  | 'supplier'
  | 'also'
  | 'roles'
  | 'price'
  | 'solutions'
  | 'capabilities'
  | 'note'
  | 'contact'
  | 'class';

const HEADINGS: Readonly<Record<PoolField, string>> = {
  name: '产品名称 产品 产品和服务 产品与服务 产品或服务 产品/服务 产品服务名称 产品(服务)名称 方案名称 软件名称 服务名称 名称 product productname',
  supplier:
    '供应商 供应商名称 服务商 服务商名称 供应商全称 企业名称 单位名称 单位 公司 公司名称 提供单位 提供方 厂商 supplier vendor company',
  also: '简称 供应商简称 单位简称 曾用名 别名 alias',
  roles: '角色 单位角色 供应商角色 单位类型 身份 定位 role roles',
  price: '价格 报价 参考价格 参考报价 参考价 价格区间 价格范围 费用 收费 收费标准 price',
  solutions:
    '方案类别 对应方案 对应方案类别 方案 解决方案 所属方案 适用方案 solution solutions solutionclass',
  capabilities: '能力 对应能力 提升能力 提升哪些能力 解决的问题 对应场景 capability capabilities',
  note: '备注 说明 简介 适用 适用范围 适用对象 适用企业 特点 note notes remark',
  contact:
    '联系人 联系方式 联系电话 电话 手机 手机号 手机号码 微信 微信号 邮箱 电子邮箱 地址 contact phone mobile email wechat',
  class: '类别 产品类别 所属类别 六类 分类 大类 class category',
};

const FIELDS = [
  'name',
  'supplier',
  'also',
  'roles',
  'price',
  'solutions',
  'capabilities',
  'note',
  'contact',
  'class',
] as const;

/** The fields as questions of a survey, so that a pool's table is read as every other table is. */
export function poolNames({ solutions, capabilities }: Named): QuestionNames {
  const options = { solutions, capabilities };
  const targets = FIELDS.map((id): Target => {
    const entries = id === 'solutions' || id === 'capabilities' ? options[id] : [];
    return { group: 'pool', question: fieldQuestion(id, entries) };
  });
  return targetNames(targets, []);
}

type Named = Pick<Catalogue, 'solutions' | 'capabilities'>;

/** Which field a column is for; undefined where the target is none. */
export function fieldOf({ group, question }: Target): PoolField | undefined {
  return group === 'pool' ? FIELDS.find((field) => field === question.id) : undefined;
}

interface Entry {
  readonly id: string;
  readonly title: Text;
}

function fieldQuestion(id: PoolField, entries: readonly Entry[]): Question {
  const names = HEADINGS[id].split(' ');
  const titles = id === 'price' ? names.flatMap(withUnits) : names;
  return buildQuestion(
    {
      id,
      kind: entries.length > 0 ? 'multiple' : 'text',
      title: names[0] ?? id,
      import: { titles },
      ...(entries.length > 0 && { options: entries.map((entry) => optionOf(entry, entries)) }),
    },
    [],
    {},
    [],
  );
}

/** 「价格（万元/年）」: what the numbers below are. */
function withUnits(name: string): readonly string[] {
  const units = ['元', '万元', '万'].flatMap((unit) =>
    ['', '/年', '/月', '/次'].map((per) => `${name}(${unit}${per})`),
  );
  return [name, ...units];
}

/** An entry is known by its title too without what stands there in brackets, where no other is called so. */
function optionOf({ id, title }: Entry, all: readonly Entry[]) {
  const short = shortTitles(title).filter(
    (name) => all.filter((other) => shortTitles(other.title).includes(name)).length === 1,
  );
  return { code: id, label: title, ...(short.length > 0 && { import: short }) };
}

function shortTitles(title: Text): readonly string[] {
  return textsOf(title).map((text) => text.replace(/\s*[（(][^（）()]*[）)]\s*$/, ''));
}
