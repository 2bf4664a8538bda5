import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderDocx } from '../../../src/render/docx/render-docx.ts';
import { renderHtml } from '../../../src/render/html/render-html.ts';
import { renderJson } from '../../../src/render/json/render-json.ts';
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts';
import { renderPdf } from '../../../src/render/pdf/render-pdf.ts';
import { renderXlsx } from '../../../src/render/xlsx/render-xlsx.ts';
import { readProof } from '../../../src/render/proof/read-proof.ts';
import { buildReport } from '../../../src/report/build-report.ts';
import type { ReportDocument } from '../../../src/report/document.ts';
import { findTraces } from '../../../src/report/redact/find-traces.ts';
import { namelessHash } from '../../../src/report/redact/nameless-hash.ts';
import { redact } from '../../../src/report/redact/redact.ts';
import { replaceNames } from '../../../src/report/redact/replace-names.ts';
import { buildWorkbook } from '../../../src/report/workbook/build-workbook.ts';
import { FONTS, ReadPdf } from '../../render/pdf/read-pdf.ts';
import { inputOf, otherOf, remarked, templateOf } from '../cases.ts';

const FIRM = '中山市㙍灯照明有限公司';
const SECRETS = {
  firm: FIRM,
  person: '欧阳喆',
  code: '91442000MA4W0X1Y2Z',
  phone: '138 0013 8000',
  landline: '0760-22312345',
  mail: 'boss@mingqi.example.com',
  file: 'D:\\照片\\欧阳喆.jpg',
  scan: '明栖台账2026.xlsx',
  web: 'https://oa.mingqi.example.com/7',
  left: '关二妹',
  assessor: '王工',
  earlier: '陈大文',
  nickname: '明栖',
};

const NOTE = `${FIRM} 的 ${SECRETS.person}（${SECRETS.phone}，${SECRETS.landline}）说：看 ${SECRETS.web}，或发 ${SECRETS.mail}。`;
const EVIDENCE = [SECRETS.file, SECRETS.scan, `中山市 㙍灯 照明有限公司盖章的单子`];

const CASE = remarked(
  { name: FIRM, respondent: SECRETS.person, credit_code: SECRETS.code },
  { note: NOTE, evidence: EVIDENCE, assigned: SECRETS.left },
);
const EARLIER = remarked({ name: FIRM, respondent: SECRETS.earlier }, { note: NOTE, evidence: [] });
const INPUT = {
  ...inputOf(CASE, 'zh-CN'),
  other: otherOf(EARLIER),
  expert: {
    assessor: SECRETS.assessor,
    judgement: `${SECRETS.left}管的仓库先对账，找${SECRETS.earlier}。`,
    interests: [`与${FIRM}没有往来，电话 ${SECRETS.landline}`],
  },
};
const NAMES = [SECRETS.nickname];

function whole(template: string): ReportDocument {
  const { document } = buildReport(INPUT, templateOf(template));
  if (!document) throw new Error('no report');
  return document;
}

const redacted = (template: string): ReportDocument => redact(whole(template), INPUT, NAMES);

const unzipped = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => name + strFromU8(part, true) + strFromU8(part))
    .join('\n');

/** All that a PDF holds: what its pages say, and every object with its texts as Unicode. */
function opened(bytes: Uint8Array): string {
  const pdf = new ReadPdf(bytes);
  const pages = Array.from({ length: pdf.pages }, (_, at) => pdf.text(at + 1));
  const raw = pdf.decompressed();
  return [...pages, raw.toString('utf8'), utf16(raw)].join('\n');
}

/** Texts in the objects of a PDF are two bytes a character, in digits or as they are. */
function utf16(raw: Buffer): string {
  const digits = raw.toString('latin1').match(/<FEFF[0-9A-F]*>/gi) ?? [];
  const spelt = digits.map((one) => Buffer.from(one.slice(5, -1), 'hex'));
  const halves = [raw, raw.subarray(1)].map((half) => half.subarray(0, half.length & ~1));
  return [...spelt, ...halves]
    .map((bytes) => Buffer.from(bytes).swap16().toString('utf16le'))
    .join('\n');
}

const FORMATS = {
  pdf: async () => opened((await renderPdf(redacted('expert'), FONTS)).bytes),
  docx: async () => unzipped(await renderDocx(redacted('expert'))),
  html: async () => strFromU8(renderHtml(redacted('expert'))),
  md: async () => strFromU8(renderMarkdown(redacted('expert'))),
  json: async () => strFromU8(renderJson(redacted('expert'))),
  xlsx: async () => unzipped(await renderXlsx(redact(buildWorkbook(INPUT), INPUT, NAMES))),
} as const;

const gone = (text: string): readonly string[] =>
  Object.values(SECRETS).filter((secret) => text.includes(secret));

describe('a redacted report', () => {
  test.each(['firm', 'brief', 'expert', 'followup'])(
    'when the template is %s, then nothing in it leads to firm or people',
    (template) => {
      const text = JSON.stringify(redacted(template));
      expect(gone(text)).toEqual([]);
      expect(text).not.toContain(CASE.answers.hash.slice(0, 8));
      expect(text).not.toContain('㙍灯');
    },
  );

  test.each(Object.entries(FORMATS))('when it is %s, then no byte of it does', async (_, read) => {
    const text = await read();
    expect(gone(text)).toEqual([]);
    expect(text).not.toContain(CASE.answers.hash);
    expect(text).toContain(namelessHash(CASE.answers));
  });

  test('when it is not redacted, then the same look at a PDF finds them', async () => {
    const { bytes } = await renderPdf(whole('expert'), FONTS);
    const found = gone(opened(bytes));
    for (const name of [FIRM, SECRETS.person, SECRETS.phone, SECRETS.assessor])
      expect(found).toContain(name);
    expect(utf16(new ReadPdf(bytes).decompressed())).toContain(FIRM);
  });

  test('when it is checked, then its proof knows the answers without their words', async () => {
    const proof = readProof((await renderPdf(redacted('brief'), FONTS)).bytes);
    expect(proof?.answers).toBe(namelessHash(CASE.answers));
    const other = remarked({ name: '别的厂' }, { note: '别的话', evidence: [] });
    expect(namelessHash(other.answers)).toBe(namelessHash(CASE.answers));
  });
});

test.each([
  ['Ann asked; channels by ANN.', 'Ann', 'X asked; channels by X.'],
  ['张 三和张·三', '张三', 'X和X'],
  ['A+B (C)? yes', 'A+B (C)?', 'X yes'],
  ['甲乙丙，甲乙', '甲乙', 'X丙，X'],
])('when %j is without %j, then it is %j', (text, name, expected) => {
  expect(replaceNames([[name, 'X']])(text)).toBe(expected);
});

test('when a name stands in another, then the longer one goes first, and no alias is replaced', () => {
  const replace = replaceNames([
    ['明栖', '甲'],
    ['明栖照明', '甲方'],
    ['甲', '不会'],
    ['甲方', '不会'],
  ]);
  expect(replace('明栖照明和明栖')).toBe('甲方和甲');
});

test.each([
  ['打 0760-22312345 或 (0760)22312345', ['0760-22312345', '(0760)22312345']],
  ['+86 13800138000、400-800-1234', ['+86 13800138000', '400-800-1234']],
  ['微信：mingqi_01', ['微信：mingqi_01']],
  ['/home/lee/a.txt 和 C:\\台账\\1', ['C:\\台账\\1', '/home/lee/a.txt']],
  ['见照片.JPG，或 \\\\server\\share\\x', ['见照片.JPG', '\\\\server\\share\\x']],
  ['2026-11-22 产值 13800138000000 元，和/或 3/4，1.5 倍', []],
])('when %j is looked through, then %j is found', (text, found) => {
  expect(
    findTraces(text)
      .map(([one]) => one)
      .toSorted(),
  ).toEqual(found.toSorted());
});
