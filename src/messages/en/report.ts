import { REPORT as ZH } from '../zh-cn/report.ts';

export const REPORT: Readonly<Record<keyof typeof ZH, string>> = ZH;
