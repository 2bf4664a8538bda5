import { ASK } from './ask.ts';
import { CLI } from './cli.ts';
import { EXPLAIN } from './explain.ts';
import { GATES } from './gates.ts';
import { FINDINGS } from './findings.ts';
import { REPORT_OUTLOOK } from './report-outlook.ts';
import { REPORT } from './report.ts';

/** Everything the program says in Chinese, by key. */
export const ZH_CN: typeof FINDINGS &
  typeof CLI &
  typeof EXPLAIN &
  typeof GATES &
  typeof ASK &
  typeof REPORT &
  typeof REPORT_OUTLOOK = {
  ...FINDINGS,
  ...CLI,
  ...EXPLAIN,
  ...GATES,
  ...ASK,
  ...REPORT,
  ...REPORT_OUTLOOK,
};
