import type { MessageKey } from '../message.ts';
import { ASK } from './ask.ts';
import { ASSESSMENT } from './assessment.ts';
import { BATCH } from './batch.ts';
import { CLI } from './cli.ts';
import { COHORT } from './cohort.ts';
import { EXPLAIN } from './explain.ts';
import { FUNDING } from './funding.ts';
import { GATES } from './gates.ts';
import { FILE_FINDINGS } from './file-findings.ts';
import { FINDINGS } from './findings.ts';
import { LINT } from './lint.ts';
import { NORM } from './norm.ts';
import { PEOPLE } from './people.ts';
import { PLAN } from './plan.ts';
import { POOL } from './pool.ts';
import { RELIABILITY } from './reliability.ts';
import { REPORT_BLOCKS } from './report-blocks.ts';
import { REPORT_OUTLOOK } from './report-outlook.ts';
import { REPORT } from './report.ts';
import { RULES } from './rules.ts';
import { QUOTE } from './quote.ts';
import { SOLUTIONS } from './solutions.ts';
import { VERSIONS } from './versions.ts';
import { WORKBOOK } from './workbook.ts';

/** Everything the program says in English, by key. */
export const EN: Readonly<Record<MessageKey, string>> = {
  ...FINDINGS,
  ...FILE_FINDINGS,
  ...CLI,
  ...BATCH,
  ...COHORT,
  ...RELIABILITY,
  ...NORM,
  ...LINT,
  ...RULES,
  ...EXPLAIN,
  ...GATES,
  ...ASK,
  ...ASSESSMENT,
  ...REPORT,
  ...PEOPLE,
  ...POOL,
  ...QUOTE,
  ...SOLUTIONS,
  ...VERSIONS,
  ...REPORT_BLOCKS,
  ...REPORT_OUTLOOK,
  ...PLAN,
  ...FUNDING,
  ...WORKBOOK,
};
