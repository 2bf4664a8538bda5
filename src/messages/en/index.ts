import type { MessageKey } from '../message.ts';
import { ASK } from './ask.ts';
import { CLI } from './cli.ts';
import { EXPLAIN } from './explain.ts';
import { GATES } from './gates.ts';
import { FINDINGS } from './findings.ts';
import { REPORT } from './report.ts';

/** Everything the program says in English, by key. */
export const EN: Readonly<Record<MessageKey, string>> = {
  ...FINDINGS,
  ...CLI,
  ...EXPLAIN,
  ...GATES,
  ...ASK,
  ...REPORT,
};
