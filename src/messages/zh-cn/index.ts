import { ASK } from './ask.ts';
import { CLI } from './cli.ts';
import { EXPLAIN } from './explain.ts';
import { GATES } from './gates.ts';
import { FINDINGS } from './findings.ts';
import { REPORT } from './report.ts';

/** Everything the program says in Chinese, by key. */
export const ZH_CN: typeof FINDINGS &
  typeof CLI &
  typeof EXPLAIN &
  typeof GATES &
  typeof ASK &
  typeof REPORT = {
  ...FINDINGS,
  ...CLI,
  ...EXPLAIN,
  ...GATES,
  ...ASK,
  ...REPORT,
};
