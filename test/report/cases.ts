import { viewOf } from '../../src/scoring/view.ts';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { advise } from '../../src/advice/advise.ts';
import type { Case } from '../../src/advice/advise.ts';
import { checkAnswers, parseAnswers } from '../../src/answers/load-answers.ts';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { sayIn } from '../../src/messages/message.ts';
import type { Language } from '../../src/messages/message.ts';
import { loadQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import type { LoadedQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import type { Option, Question } from '../../src/questionnaire/question-types.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { loadReportTemplate } from '../../src/report/load-report-template.ts';
import type { Template } from '../../src/template/load-template.ts';
import type { ReportDocument } from '../../src/report/document.ts';
import type { Compared } from '../../src/report/context.ts';
import { buildWorkbook } from '../../src/report/workbook/build-workbook.ts';
import type { Workbook } from '../../src/report/workbook/workbook.ts';
import { score } from '../../src/scoring/score.ts';

const ROOT = new URL('../../', import.meta.url);

function bytesOf(path: string): Buffer {
  return readFileSync(fileURLToPath(new URL(path, ROOT)));
}

function catalogueFile(name: string) {
  const file = `questionnaires/catalogue/${name}.yaml`;
  return { file, bytes: bytesOf(file) };
}

const { loaded: catalogue } = loadCatalogue({
  profile: catalogueFile('profile'),
  capabilities: catalogueFile('capabilities'),
  solutions: catalogueFile('solutions'),
  policies: catalogueFile('policies'),
});
if (!catalogue) throw new Error('the catalogue has errors');
const { profile: PROFILE } = catalogue.catalogue;

function load(bytes: Uint8Array, file: string): LoadedQuestionnaire {
  const { loaded, diagnostics } = loadQuestionnaire({ bytes, file }, PROFILE);
  if (!loaded) throw new Error(JSON.stringify(diagnostics));
  return loaded;
}

const shipped = (id: string): LoadedQuestionnaire =>
  load(bytesOf(`questionnaires/${id}/questionnaire.yaml`), `${id}.yaml`);

const LIGHTING = shipped('lighting');
const QUICK = shipped('quick');
const MIIT = shipped('miit-sme-2024');
const OTHERS = new Map([[MIIT.questionnaire.id, MIIT]]);

function toCase(bytes: Uint8Array, loaded: LoadedQuestionnaire): Case {
  const { parsed, diagnostics } = parseAnswers(bytes, 'answers.yaml');
  if (!parsed || !catalogue) throw new Error(JSON.stringify(diagnostics));
  const checked = checkAnswers(parsed, { loaded, profile: PROFILE, look: viewOf });
  if (!checked.answers) throw new Error(JSON.stringify(checked.diagnostics));
  const { answers } = checked;
  return { loaded, catalogue, answers, result: score(loaded, answers), others: OTHERS };
}

export function inputOf(scored: Case, language: Language) {
  const day = '2026-11-22';
  const time = '2026-11-22T10:00:00+08:00';
  return { scored, advice: advise(scored, day), say: sayIn(language), language, day, time };
}

/** A case → its report, made on a fixed day. */
export function reportOf(
  scored: Case,
  language: Language = 'zh-CN',
  name = 'firm',
): ReportDocument {
  const { document, diagnostics } = buildReport(inputOf(scored, language), templateOf(name));
  if (!document) throw new Error(JSON.stringify(diagnostics));
  return document;
}

const templates = new Map<string, Template>();

/** A shipped template. */
export function templateOf(name: string): Template {
  const known = templates.get(name);
  if (known) return known;
  const file = (path: string) => ({ file: path, bytes: bytesOf(`templates/${name}/${path}`) });
  const { template, diagnostics } = loadReportTemplate({
    texts: { 'zh-CN': file('report.md'), en: file('report.en.md') },
    theme: file('theme.yaml'),
  });
  if (!template || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  templates.set(name, template);
  return template;
}

/** A case to compare with. */
export function otherOf(scored: Case): Compared {
  return { scored, advice: advise(scored, '2026-11-22') };
}

/** Nobody has answered yet. */
export function blankCase(): Case {
  return toCase(Buffer.from('questionnaire: quick\nprofile: { name: — }\n'), QUICK);
}

/** A case → its tables, made on a fixed day. */
export function workbookOf(scored: Case, language: Language = 'zh-CN'): Workbook {
  return buildWorkbook(inputOf(scored, language));
}

export function example(name: string): Case {
  return toCase(bytesOf(`examples/${name}.yaml`), LIGHTING);
}

export const EXAMPLES = ['micro', 'small', 'above-scale'] as const;

type Answering = (question: Question) => unknown;

function answered(answering: Answering, profile: unknown = { name: '示例灯饰厂' }): Case {
  const questions = LIGHTING.questionnaire.sections.flatMap((section) => section.questions);
  const answers = Object.fromEntries(
    questions.flatMap((question) => {
      const value = answering(question);
      return value === undefined ? [] : [[question.id, value] as const];
    }),
  );
  const file = { questionnaire: 'lighting', version: '1.0.0', profile, answers };
  return toCase(Buffer.from(JSON.stringify(file)), LIGHTING);
}

const codes = (options: readonly Option[]): readonly string[] =>
  options.filter((option) => !option.exclusive).map((option) => option.code);
const exclusive = ({ options }: Question): readonly string[] =>
  options.filter((option) => option.exclusive).map((option) => option.code);
const scores = ({ options }: Question): boolean =>
  options.some((option) => option.value !== undefined);

const best: Answering = (question) => {
  if (question.kind !== 'multiple') return question.options.at(-1)?.code;
  return scores(question) ? codes(question.options) : exclusive(question).slice(0, 1);
};

const worst: Answering = (question) => {
  if (question.kind !== 'multiple') return question.options[0]?.code;
  const [nothing] = exclusive(question);
  return scores(question) && nothing !== undefined ? [nothing] : codes(question.options);
};

const hazards: Answering = (question) =>
  question.kind === 'multiple' && !scores(question) ? codes(question.options) : best(question);

/** What the answers say at length: 300 characters, with a word that has no place to break. */
const LONG =
  `${'老仓库的记录还在本子上，文员每周五抄进表格；'.repeat(11)}https://example.com/${'a'.repeat(40)}`.slice(
    0,
    300,
  );

const RARE_NAME =
  '中山市㙍䶮喆堃垚淼燊昇💡照明灯饰电器科技实业发展（集团）股份有限公司横栏第一分公司暨古镇镇灯饰城展示与研发联合中心'
    .padEnd(60, '厂')
    .slice(0, 61);

const FULL_PROFILE = {
  name: RARE_NAME,
  town: { value: 'other', text: '横栏镇与古镇镇交界处的裕祥村第三工业区五横路西侧' },
  sector: { value: 'other', text: '照明灯饰兼五金加工、注塑模具与铝合金压铸' },
  products: ['indoor', 'decorative', 'outdoor', 'commercial', 'light_source', 'parts', 'smart'],
  staff: 100000,
  revenue: 10000000,
  founded: 1950,
  processes: [
    'metal',
    'die_casting',
    'polishing',
    'coating',
    'plating',
    'injection',
    'smt',
    'assembly',
    'ageing',
  ],
  channels: ['showroom', 'ecommerce', 'export', 'project', 'oem', 'dealer'],
  design_mode: 'both',
  respondent: '欧阳㙍䶮喆',
  role: { value: 'other', text: '分管信息化与精益生产的副厂长兼仓储物流负责人' },
  credit_code: '91442000MA4W0X1Y2Z',
};

const TINY = `
id: tiny
version: 0.1.0
title: 一页小问卷
languages: [zh-CN]
sections:
  - id: all
    title: 全部
    questions:
      - id: orders
        kind: single
        title: 订单怎么记？
        options: [{ code: A, label: 记本子, value: 0 }, { code: B, label: 记表格, value: 1 }]
scoring:
  main: total
  dimensions: [part]
  nodes:
    - { id: part, title: 接单, rule: mean, of: [orders] }
    - { id: total, title: 总分, rule: mean, of: [part] }
`;

const WARNED = `${TINY}flags:
  - { id: flag_book, title: 订单只在一个本子上, when: answers.orders == 'A', action: 今天就把本子抄一份。 }
`;

function tiny(text = TINY): Case {
  const loaded = load(Buffer.from(text), 'tiny.yaml');
  const answers = 'questionnaire: tiny\nprofile: { name: 小厂 }\nanswers: { orders: A }\n';
  return toCase(Buffer.from(answers), loaded);
}

const NUMBERS = Array.from({ length: 24 }, (_, index) => index + 1);

const title = (n: number, zh: string, en: string) => ({
  'zh-CN': `第${n}个维度：${zh}`,
  en: `Dimension ${n}: ${en}`,
});

/** A questionnaire of 24 dimensions and nine levels, all with long titles, in two languages. */
function wide(): Case {
  const questionnaire = {
    id: 'wide',
    version: '0.1.0',
    title: {
      'zh-CN': '维度很多、名称很长的一份问卷，用来看目录、雷达图和阶梯放不放得下',
      en: 'A questionnaire of very many dimensions, to see whether contents, radar and ladder hold them',
    },
    languages: ['zh-CN', 'en'],
    sections: [
      {
        id: 'all',
        title: { 'zh-CN': '全部', en: 'All' },
        questions: NUMBERS.map((n) => ({
          id: `q${n}`,
          kind: 'number',
          title: title(n, '这一项一年一共做了多少次？', 'how many times a year is this done?'),
          unit: { 'zh-CN': '次', en: 'times' },
          minimum: 0,
          maximum: 1000,
          bands: [
            {
              code: 'few',
              range: '[0,10)',
              label: { 'zh-CN': '不到 10 次', en: 'fewer than 10' },
              value: 0,
            },
            {
              code: 'many',
              range: '[10,)',
              label: { 'zh-CN': '10 次以上', en: '10 or more' },
              value: 1,
            },
          ],
        })),
      },
    ],
    scoring: {
      main: 'total',
      dimensions: NUMBERS.map((n) => `d${n}`),
      nodes: [
        ...NUMBERS.map((n) => ({
          id: `d${n}`,
          title: title(
            n,
            '供应链协同与柔性制造的综合能力',
            'collaboration along the whole supply chain',
          ),
          rule: 'mean',
          of: [`q${n}`],
        })),
        {
          id: 'total',
          title: { 'zh-CN': '总分', en: 'Total' },
          rule: 'mean',
          of: NUMBERS.map((n) => `d${n}`),
          levels: {
            awarded_on: 'score',
            steps: NUMBERS.slice(0, 9).map((n) => ({
              value: n,
              name: {
                'zh-CN': `第${n}级 全面贯通与持续优化`,
                en: `Level ${n}: continuously optimising`,
              },
              meaning: { 'zh-CN': '数据贯通各个环节，持续改进。', en: 'Data connects every step.' },
              ...(n > 1 && { needs: { score: 'total', at_least: n * 10 } }),
            })),
          },
        },
      ],
    },
  };
  const loaded = load(Buffer.from(JSON.stringify(questionnaire)), 'wide.yaml');
  const answers = Object.fromEntries(NUMBERS.map((n) => [`q${n}`, n % 3 === 0 ? 5 : 100]));
  const file = { questionnaire: 'wide', profile: { name: '多维度厂' }, answers };
  return toCase(Buffer.from(JSON.stringify(file)), loaded);
}

const profileOf = 'profile: { name: 示例灯饰厂, staff: 18 }';

/** One scenario short of level 2, with 39.85 points that another split of indicator 4 makes 40. */
function national(): Case {
  const answers = `questionnaire: miit-sme-2024
${profileOf}
answers:
  q01: [B, C, D, E]
  q02: E
  q03: D
  q04: [B, C, D, E, F, G, H, I, J, K, L, M, N]
  q05: C
  q06: [B]
  q08: E
  s01: 2
  s03: 2
  s06: 2
  s02: 2
  s04: 2
  s05: 2
  s07: 1
`;
  return toCase(Buffer.from(answers), MIIT);
}

function quick(): Case {
  const answers = `questionnaire: quick
${profileOf}
answers: { order_intake: C, quotation: B, customer: B, sampling: C, bom: B, work_orders: B, warehouse: B, quality: A, finance: B, data_security: A, safety_inspection: A, strategy_plan: { state: dont_know } }
`;
  return toCase(Buffer.from(answers), QUICK);
}

/** All answered at its worst, each with the same remarks. */
export function remarked(profile: object, remarks: object): Case {
  return answered((question) => ({ value: worst(question), ...remarks }), profile);
}

/** Reports at the ends of what can be answered. */
export const EXTREMES: Readonly<Record<string, () => Case>> = {
  longest: () =>
    answered(
      (question) => ({ value: worst(question), note: LONG, evidence: [LONG, LONG, LONG] }),
      FULL_PROFILE,
    ),
  best: () => answered(best, FULL_PROFILE),
  worst: () => answered(worst, FULL_PROFILE),
  'not-applicable': () =>
    answered((question) =>
      question.notApplicable ? { state: 'not_applicable', reason: '没有这道工序' } : undefined,
    ),
  'dont-know': () => answered(() => ({ state: 'dont_know' })),
  'only-name': () => answered(() => undefined),
  hazards: () => answered(hazards, FULL_PROFILE),
  tiny: () => tiny(),
  warned: () => tiny(WARNED),
  wide,
  national,
  quick,
};
