import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fileFinding } from './file-finding.ts';
import type { SurveyFile } from './read-survey.ts';
import { LONGEST_LINE } from './whole-lines.ts';

/** A document is read at once; one that is larger would take all memory, and is left out. */
const LARGEST: number = LONGEST_LINE * 4;

/** All of a file, or why it is not read. */
export type WholeFile = { readonly bytes: Uint8Array } | { readonly finding: Diagnostic };

export async function wholeFile({ file, open }: SurveyFile): Promise<WholeFile> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of open()) {
    size += chunk.length;
    if (size <= LARGEST) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size <= LARGEST) return { bytes: Buffer.concat(chunks) };
  return { finding: fileFinding(file, 'file-too-large', { size, limit: LARGEST }) };
}
