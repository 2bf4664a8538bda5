import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { cohortCsv } from '../../src/cli/cohort/render-cohort.ts';
import type { Cohort } from '../../src/cohort/cohort.ts';
import type { Language } from '../../src/messages/message.ts';
import { renderXlsx } from '../../src/render/xlsx/render-xlsx.ts';
import { buildCohortReport } from '../../src/report/cohort/build-cohort-report.ts';
import { cohortTables } from '../../src/report/cohort/cohort-tables.ts';
import { buildCohortWorkbook } from '../../src/report/cohort/cohort-workbook.ts';
import type { ReportDocument } from '../../src/report/document.ts';
import { loadCohortTemplate } from '../../src/report/load-report-template.ts';
import { dump } from '../report/dump.ts';
import { cohort, contextOf, firm } from './firms.ts';

const FIRMS = Array.from({ length: 36 }, (_, at) =>
  firm({
    firm: at === 0 ? '=危险厂' : `示例厂${at}`,
    given: ['0000', '1212', '2222', '4444', '0304'][at % 5] ?? '0000',
    profile: {
      town: ['guzhen', 'henglan', 'xiaolan'][at % 3] ?? '',
      ...(at % 2 === 0 && { sector: at < 6 ? 'appliance' : 'lighting' }),
    },
    kept: { 走访: at < 20 ? '是' : '未', 需求: at < 10 ? '是' : '' },
  }),
);
const BY = [['town'], ['sector']];
const INTERNAL = cohort([...FIRMS, ...FIRMS.slice(3, 4)], { by: BY });
const PUBLIC = cohort(FIRMS, { by: BY, least: 5 });

const TEMPLATE = loadCohortTemplate({
  texts: { 'zh-CN': shipped('report.md'), en: shipped('report.en.md') },
  theme: shipped('theme.yaml'),
});

function shipped(name: string): { readonly file: string; readonly bytes: Uint8Array } {
  const url = new URL(`../../templates/cohort/${name}`, import.meta.url);
  return { file: name, bytes: readFileSync(url) };
}

function reportOf(told: Cohort, language: Language = 'zh-CN'): ReportDocument {
  if (!TEMPLATE.template) throw new Error(JSON.stringify(TEMPLATE.diagnostics));
  const { document } = buildCohortReport(contextOf(told, language), TEMPLATE.template);
  if (!document) throw new Error('no document');
  return document;
}

function chapters({ blocks }: ReportDocument): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [block.text] : [],
  );
}

test('when the report is written, then it has the chapters that the bureau asks for', () => {
  expect(TEMPLATE.diagnostics).toEqual([]);
  const all = ['总体', '分镇街', '分行业', '共性短板', '需求与资金', '名单', '方法与局限'];
  expect(chapters(reportOf(INTERNAL))).toEqual(all);
  expect(chapters(reportOf(PUBLIC))).toEqual(all.filter((one) => one !== '名单'));
});

test('when it is the public edition, then no firm is named in any format', () => {
  const context = contextOf(PUBLIC);
  const told = [
    dump(reportOf(PUBLIC)),
    dump(reportOf(PUBLIC, 'en')),
    cohortCsv(context),
    JSON.stringify(buildCohortWorkbook(context)),
  ];
  for (const text of told) expect(text).not.toMatch(/示例厂|危险厂|scores\.csv/);
  expect(dump(reportOf(INTERNAL))).toContain('示例厂7');
  expect(cohortTables(context).map(({ id }) => id)).not.toContain('ranking');
});

test.each([INTERNAL, PUBLIC])('when money is told, then what it is stands beside it', (told) => {
  const text = dump(reportOf(told));
  expect(text.match(/意向测算，非申报额/g)?.length).toBeGreaterThanOrEqual(3);
  expect(text).not.toMatch(/undefined|NaN|Infinity|「」/);
});

test.each([INTERNAL, PUBLIC])('when it is read in English, then no heading is Chinese', (told) => {
  const { blocks, cover } = reportOf(told, 'en');
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  expect([...headings, cover.title, cover.kicker].join()).not.toMatch(/\p{Script=Han}/u);
});

test('when charts are drawn, then each says in words what it shows', () => {
  const charts = reportOf(INTERNAL).blocks.flatMap((block) =>
    block.kind === 'bars' ? [block.alternative] : [],
  );
  expect(charts).toHaveLength(2);
  expect(charts[0]).toContain('家');
  const heat = reportOf(INTERNAL).blocks.filter(
    (block) => block.kind === 'table' && block.rows.flat().some(({ fill }) => fill),
  );
  expect(heat).toHaveLength(2);
});

test('when it is written as a workbook, then every number of the tables reads back', async () => {
  const context = contextOf(INTERNAL);
  const { sheets } = await readXlsx(await renderXlsx(buildCohortWorkbook(context)));
  const tables = cohortTables(context);
  expect(sheets).toHaveLength(tables.length);
  for (const [at, { rows }] of tables.entries()) {
    const read = sheets[at]?.rows.slice(1, rows.length + 1) ?? [];
    for (const [line, row] of rows.entries()) {
      const numbers = row.filter((value) => typeof value === 'number');
      expect(read[line]?.filter((value) => typeof value === 'number')).toEqual(numbers);
    }
  }
});

test('when it is written as CSV, then each number has its table, row and column, and no cell calculates', () => {
  const lines = cohortCsv(contextOf(INTERNAL)).split(/\r?\n/);
  expect(lines).toContain('按镇街：各级多少家,横栏,家数,12');
  expect(lines.filter((line) => /(?:^|,)"?[=@]/.test(line))).toEqual([]);
});
