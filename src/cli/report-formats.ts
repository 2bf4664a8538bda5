import { extname } from 'node:path';
import { UsageError } from './errors.ts';

/** What a report can be written as; each is its own file extension. */
const FORMATS = ['pdf', 'docx', 'html', 'xlsx', 'md', 'json'] as const;

export type ReportFormat = (typeof FORMATS)[number];

/** Extensions that are written in another way too. */
const ALIASES: Readonly<Record<string, ReportFormat>> = { htm: 'html', markdown: 'md' };

export const REPORT_FORMATS: string = FORMATS.join(', ');

/** The format that was asked for, else the one that the file's name tells. */
export function reportFormat(output: string, asked: string | undefined): ReportFormat {
  const word = (asked ?? extname(output).slice(1)).toLowerCase();
  const format = FORMATS.find((one) => one === word) ?? ALIASES[word];
  if (format) return format;
  if (asked !== undefined) {
    throw new UsageError('cli.bad-format', { format: asked, formats: REPORT_FORMATS });
  }
  throw new UsageError('cli.unknown-extension', { path: output, formats: REPORT_FORMATS });
}
