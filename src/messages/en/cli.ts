import type { CLI as ZH } from '../zh-cn/cli.ts';

export const CLI: Readonly<Record<keyof typeof ZH, string>> = {};
