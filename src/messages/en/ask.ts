import type { ASK as ZH } from '../zh-cn/ask.ts';

export const ASK: Readonly<Record<keyof typeof ZH, string>> = {};
