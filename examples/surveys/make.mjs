// Makes the files beside it: 216 firms that do not exist, as four kinds of teams would hand them in.
// Run after a build: node examples/surveys/make.mjs. The seed decides everything; nothing else does.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { checkAnswers, loadCatalogue, loadQuestionnaire, parseAnswers } from '../../dist/index.js';
import { viewOf } from '../../dist/scoring/view.js';
import { mulberry } from '../../scripts/mulberry.mjs';

const here = new URL('./', import.meta.url);
const packs = new URL('../../questionnaires/', here);
const named = (file) => ({ file, bytes: readFileSync(new URL(file, packs)) });
const { loaded: catalogue } = loadCatalogue({
  profile: named('catalogue/profile.yaml'),
  capabilities: named('catalogue/capabilities.yaml'),
  solutions: named('catalogue/solutions.yaml'),
  policies: named('catalogue/policies.yaml'),
});
const fields = new Map(catalogue.catalogue.profile.map((field) => [field.id, field]));
const { loaded } = loadQuestionnaire(
  named('lighting/questionnaire.yaml'),
  catalogue.catalogue.profile,
);
const questions = loaded.questionnaire.sections.flatMap((section) => section.questions);

// Else a workbook says when it was written.
const WRITTEN = new Date('2026-09-30T00:00:00Z');
const PROPERTIES = { created: WRITTEN, modified: WRITTEN };

const random = mulberry(20_261_122);
const firms = Array.from({ length: 216 }, (_, at) => makeFirm(at));

writeWjx(firms.slice(0, 120));
await writeTeam(firms.slice(120, 170));
await writeJinshuju(firms.slice(170, 200));
writeFolder(firms.slice(200));

function makeFirm(at) {
  const words = ['光', '辉', '明', '灿', '晶', '朗', '曜', '煜', '昕', '炜', '晟', '皓', '熠', '彤', '晖', '烨'];
  const name = `示例·${words[at % 16]}${words[Math.floor(at / 16) % 16]}${pick(['灯饰', '照明', '光电', '灯具'])}${pick(['厂', '有限公司', '加工部'])}${at + 1}号`;
  const staff = Math.round(6 * Math.exp(random() * 4));
  const profile = {
    name,
    credit_code: creditCode(at),
    town: pick(['henglan', 'henglan', 'henglan', 'guzhen', 'xiaolan']),
    sector: 'lighting',
    products: some(['indoor', 'decorative', 'outdoor', 'commercial', 'parts'], 2),
    staff,
    revenue: Math.round(staff * (18 + random() * 30)),
    founded: 1998 + Math.floor(random() * 26),
    processes: some(['metal', 'polishing', 'coating', 'assembly', 'smt', 'ageing'], 3),
    channels: some(['showroom', 'ecommerce', 'export', 'project', 'dealer'], 2),
    design_mode: pick(['own', 'customer', 'both']),
  };
  // Larger firms are further on, and each is better at some things than at others.
  const talent = Math.min(0.9, 0.1 + Math.log(staff) / 12 + (random() - 0.5) * 0.35);
  const answers = new Map();
  for (const question of questions) answers.set(question.id, answer(question, talent));
  // A survey passes over what does not concern the firm.
  for (const id of notAsked(profile, answers)) answers.set(id, { state: 'hidden' });
  return { at, profile, answers };
}

function notAsked(profile, answers) {
  const given = Object.fromEntries(
    questions.map(({ id, kind }) => {
      if (answers.get(id).state === 'passed') {
        return [id, { state: 'not_applicable', reason: '没有这一项' }];
      }
      const codes = answers.get(id).options?.map(({ code }) => code);
      return [id, kind === 'multiple' ? codes : codes?.[0]];
    }),
  );
  const text = JSON.stringify({ questionnaire: 'lighting', profile, answers: given });
  const { parsed } = parseAnswers(new TextEncoder().encode(text), 'firm');
  const around = { loaded, profile: catalogue.catalogue.profile, look: viewOf };
  return checkAnswers(parsed, around)
    .diagnostics.filter(({ code }) => code === 'answer-hidden')
    .map(({ args }) => args.id);
}

function answer({ kind, options, notApplicable }, talent) {
  const chance = random();
  if (chance < 0.015) return { state: 'skipped' };
  if (notApplicable && chance < 0.06) return { state: 'passed' };
  const height = Math.min(0.999, Math.max(0, talent + (random() - 0.5) * 0.6));
  if (kind !== 'multiple') return { options: [options[Math.floor(height * options.length)]] };
  const open = options.filter((option) => !option.exclusive);
  const ticked = open.filter(() => random() < height);
  if (ticked.length > 0) return { options: ticked };
  const none = options.find((option) => option.exclusive);
  return { options: [none ?? open[0]] };
}

/** 问卷星: texts of options, GBK, what the platform adds; a few cells as people write them. */
function writeWjx(all) {
  const meta = ['序号', '提交答卷时间', '所用时间', '来源', '来源详情', '来自IP'];
  const asked = ['name', 'credit_code', 'town', 'staff', 'revenue', 'processes', 'channels', 'products'];
  const heads = [
    ...meta,
    ...asked.map((id, at) => `${at + 1}、${title(fields.get(id))}`),
    ...questions.map((one, at) => `${asked.length + at + 1}、${title(one)}${one.kind === 'multiple' ? '（多选）' : ''}`),
  ];
  const rows = all.map(({ profile, answers }, at) => [
    at + 1,
    `2026/9/${1 + (at % 28)} ${8 + (at % 11)}:0${at % 10}:00`,
    `${200 + Math.floor(random() * 900)}秒`,
    pick(['微信', '手机提交', '链接']),
    'N/A',
    `10.0.0.${at}(广东-中山)`,
    ...asked.map((id) => shownField(id, profile[id], '┋')),
    ...questions.map((one) => shownAnswer(answers.get(one.id), '┋')),
  ]);
  // As people type: full width, thousands, units.
  const staff = meta.length + asked.indexOf('staff');
  rows[3][staff] = wide(String(rows[3][staff]));
  rows[5][staff] = `${rows[5][staff]}人`;
  rows[7][staff + 1] = '1,234';
  // Three that cannot be scored as they are.
  const bad = [rows[10], rows[20], rows[30]].map((row, at) => [121 + at, ...row.slice(1)]);
  bad[0][meta.length] = `${bad[0][meta.length]}（分厂一）`;
  bad[0][meta.length + 1] = '';
  bad[0][staff] = '大约五十';
  bad[1][meta.length] = `${bad[1][meta.length]}（分厂二）`;
  bad[1][meta.length + 1] = '';
  bad[1][meta.length + asked.length] = '=SUM(A1:A9)';
  bad[2][meta.length] = '';
  const text = [heads, ...rows, ...bad].map((row) => row.map(csvCell).join(',')).join('\r\n');
  writeFileSync(new URL('wjx.csv', here), encodeGbk(`${text}\r\n`));
  writeFileSync(new URL('wjx.map.yaml', here), 'questionnaire: lighting\n');
}

/** A team of experts: a title over the headings, codes, stages of the service, a note on a sheet of its own. */
async function writeTeam(all) {
  const heads = [
    ...['企业名称', '统一社会信用代码', '工厂在哪个镇街', '现在一共多少人', '去年的主营业务收入'],
    ...['走访', '需求', '方案', '贷款'],
    ...questions.map(({ id }) => id),
  ];
  const rows = all.map(({ profile, answers }) => [
    ...[profile.name, profile.credit_code, shownField('town', profile.town), profile.staff, profile.revenue],
    ...[pick(['已走访', '已走访', '未走访']), pick(['有', '有', '无']), pick(['已出', '未出']), pick(['', '备案', '授信', '放款'])],
    ...questions.map(({ id }) => shownCodes(answers.get(id))),
  ]);
  const bytes = await writeXlsx({
    properties: PROPERTIES,
    sheets: [
      { name: '说明', hidden: true, rows: [['专家组内部说明，不读']] },
      {
        name: '诊断表',
        rows: [['灯饰企业数字化诊断表（示例，企业均为虚构）'], heads, ...rows],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 8 }],
      },
    ],
  });
  writeFileSync(new URL('expert-team.xlsx', here), bytes);
  const kept = ['走访', '需求', '方案', '贷款'].map((name) => `  - { heading: ${name}, as: keep }\n`);
  writeFileSync(
    new URL('expert-team.map.yaml', here),
    `questionnaire: lighting\ncolumns:\n${kept.join('')}`,
  );
}

/** 金数据: bare titles, several options joined by commas. */
async function writeJinshuju(all) {
  const asked = ['name', 'credit_code', 'town', 'staff', 'processes', 'channels'];
  const heads = [
    '序号',
    ...asked.map((id) => title(fields.get(id))),
    ...questions.map(title),
    ...['提交人', '提交时间', '更新时间', '填写设备', '操作系统', '浏览器', '填写地区', 'IP'],
  ];
  const rows = all.map(({ profile, answers }, at) => [
    at + 1,
    ...asked.map((id) => shownField(id, profile[id], ',')),
    ...questions.map(({ id }) => shownAnswer(answers.get(id), ',')),
    ...['', `2026-09-0${1 + (at % 9)} 10:00:00`, '', '手机', 'Android', '微信', '广东中山', '10.0.0.1'],
  ]);
  writeFileSync(
    new URL('jinshuju.xlsx', here),
    await writeXlsx({
      properties: PROPERTIES,
      sheets: [{ name: '数据', rows: [heads, ...rows] }],
    }),
  );
  writeFileSync(new URL('jinshuju.map.yaml', here), 'questionnaire: lighting\n');
}

/** Interviews: an answer file a firm. */
function writeFolder(all) {
  const folder = new URL('interviews/', here);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const { at, profile, answers } of all) {
    const lines = [
      '# 示例：虚构企业。',
      'questionnaire: lighting',
      `id: interview-${at + 1}`,
      'profile:',
      ...Object.entries(profile).map(([id, value]) => `  ${id}: ${JSON.stringify(value)}`),
      'answers:',
      ...questions.flatMap(({ id, kind }) => {
        const { options, state } = answers.get(id);
        if (state === 'skipped' || state === 'hidden') return [];
        if (state === 'passed') return [`  ${id}: { state: not_applicable, reason: 没有这一项 }`];
        const codes = options.map(({ code }) => code);
        return [`  ${id}: ${kind === 'multiple' ? `[${codes.join(', ')}]` : codes[0]}`];
      }),
    ];
    writeFileSync(new URL(`firm-${at + 1}.yaml`, folder), `${lines.join('\n')}\n`);
  }
}

function title({ title: text }) {
  return typeof text === 'string' ? text : text['zh-CN'];
}

function shownField(id, value, sign = ',') {
  const { options } = fields.get(id);
  const labelOf = (code) => title({ title: options.find((one) => one.code === code)?.label ?? code });
  if (Array.isArray(value)) return value.map(labelOf).join(sign);
  return options.length > 0 ? labelOf(value) : value;
}

function shownAnswer({ options, state }, sign) {
  if (state) return sign === ',' ? '' : state === 'skipped' ? '(空)' : '(跳过)';
  return options.map(({ label }) => title({ title: label })).join(sign);
}

function shownCodes({ options, state }) {
  if (state) return state === 'passed' ? '不适用' : '';
  return options.map(({ code }) => code).join(',');
}

function csvCell(value) {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function wide(text) {
  return [...text].map((one) => String.fromCodePoint(one.codePointAt(0) + 0xfee0)).join('');
}

/** Node decodes GBK and does not encode it: its table is turned round. */
function encodeGbk(text) {
  const decoder = new TextDecoder('gbk');
  const codes = new Map();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const pair = Uint8Array.of(high, low);
      const sign = decoder.decode(pair);
      if (low !== 0x7f && sign.length === 1 && !codes.has(sign)) codes.set(sign, pair);
    }
  }
  return Buffer.concat([...text].map((sign) => codes.get(sign) ?? Buffer.from(sign, 'latin1')));
}

/** Begins with 9144, a district that does not exist; it is no firm's. */
function creditCode(at) {
  return `91440000MA${String(at).padStart(7, '0')}X`;
}

function pick(all) {
  return all[Math.floor(random() * all.length)];
}

function some(all, least) {
  const chosen = all.filter(() => random() < 0.5);
  return chosen.length >= least ? chosen : all.slice(0, least);
}
