import { reportContext } from '../context.ts';
import type { ReportInput } from '../context.ts';
import { answersSheet, profileSheet } from './answer-sheets.ts';
import { flagsSheet, gapsSheet, policiesSheet, solutionsSheet } from './advice-sheets.ts';
import { fundingSheets } from './funding-sheets.ts';
import { planSheets } from './plan-sheets.ts';
import { poolSheets } from './pool-sheet.ts';
import { basisSheet, scoresSheet } from './score-sheets.ts';
import type { Workbook } from './workbook.ts';

/** A scored case with its advice → its tables, from the case itself rather than from sentences. */
export function buildWorkbook(input: ReportInput): Workbook {
  const context = reportContext(input);
  const { say, firm, time } = context;
  const sheets = [
    scoresSheet,
    flagsSheet,
    answersSheet,
    gapsSheet,
    solutionsSheet,
    policiesSheet,
    profileSheet,
    basisSheet,
  ];
  return {
    title: `${firm} ${say('report.title')}`,
    author: say('report.author'),
    created: time,
    sheets: [
      ...sheets.map((build) => build(context)),
      ...planSheets(context),
      ...fundingSheets(context),
      ...poolSheets(context),
    ],
  };
}
