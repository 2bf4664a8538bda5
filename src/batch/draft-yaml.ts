import { parseAnswers } from '../answers/load-answers.ts';
import type { DraftBlock } from './read-survey.ts';

/** An answer file of one firm, with the places of all it says. */
export function draftYaml(file: string, bytes: Uint8Array): DraftBlock {
  const { parsed, diagnostics } = parseAnswers(bytes, file);
  if (!parsed) return { drafts: [], findings: diagnostics };
  const draft = {
    place: { file, row: 1 },
    file: parsed.file,
    findings: [],
    kept: {},
    totals: [],
    written: '',
    columnOf: () => 1,
    index: parsed.index,
  };
  return { drafts: [draft], findings: [] };
}
