import { ASK } from './ask.ts';
import { CLI } from './cli.ts';
import { EXPLAIN } from './explain.ts';
import { GATES } from './gates.ts';
import { FINDINGS } from './findings.ts';
import { LINT } from './lint.ts';
import { PEOPLE } from './people.ts';
import { REPORT_BLOCKS } from './report-blocks.ts';
import { REPORT_OUTLOOK } from './report-outlook.ts';
import { REPORT } from './report.ts';
import { RULES } from './rules.ts';
import { VERSIONS } from './versions.ts';
import { WORKBOOK } from './workbook.ts';

/** Everything the program says in Chinese, by key. */
export const ZH_CN: typeof FINDINGS &
  typeof CLI &
  typeof LINT &
  typeof RULES &
  typeof EXPLAIN &
  typeof GATES &
  typeof ASK &
  typeof REPORT &
  typeof PEOPLE &
  typeof VERSIONS &
  typeof REPORT_BLOCKS &
  typeof REPORT_OUTLOOK &
  typeof WORKBOOK = {
  ...FINDINGS,
  ...CLI,
  ...LINT,
  ...RULES,
  ...EXPLAIN,
  ...GATES,
  ...ASK,
  ...REPORT,
  ...PEOPLE,
  ...VERSIONS,
  ...REPORT_BLOCKS,
  ...REPORT_OUTLOOK,
  ...WORKBOOK,
};
