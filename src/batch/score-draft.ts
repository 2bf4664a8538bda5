import { checkAnswers } from '../answers/load-answers.ts';
import type { Answers } from '../answers/types.ts';
import type { View } from '../answers/visibility.ts';
import type { ProfileField } from '../catalogue/types.ts';
import type { RowPlace, ScoredFirm } from '../cohort/scored-firm.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/order.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { sameName } from '../questionnaire/same-name.ts';
import { viewOf } from '../scoring/view.ts';
import type { SourceIndex } from '../source/source-index.ts';
import type { Draft } from './draft.ts';
import { draftReader, isPassedOver } from './read-draft.ts';
import { fileFinding } from './file-finding.ts';
import { openFirmsSeen } from './firms-seen.ts';
import type { FirmsSeen } from './firms-seen.ts';
import { firmScorer, nameIn } from './score-firm.ts';
import type { FirmAnswers } from './score-firm.ts';
import { differingTotals } from './stored-totals.ts';

/** What came of a row: a scored firm, or nothing but findings. */
export interface Outcome {
  readonly draft: Draft;
  readonly firm?: ScoredFirm;
  readonly findings: readonly Diagnostic[];
}

export interface Scoring {
  readonly loaded: LoadedQuestionnaire;
  readonly profile: readonly ProfileField[];
  /** The profile field that firms are known by; the name where it is empty. */
  readonly keyField: string;
  /** The wave of rows that state none. */
  readonly wave?: string;
}

/** Scores drafts one after the other, and tells which firms have come before. */
export function draftScorer(
  { loaded, profile, keyField, wave: usual }: Scoring,
  seen: FirmsSeen = openFirmsSeen(),
): (draft: Draft) => Outcome {
  const scoreFirm = firmScorer(loaded, profile);
  const readPlainly = draftReader(loaded, profile);
  return (draft) => {
    const plain = readPlainly(draft.file);
    const { given, diagnostics } = plain
      ? { given: plain, diagnostics: [] }
      : checkDraft(draft, loaded, profile);
    const findings = [...draft.findings, ...diagnostics];
    if (!given || hasErrors(findings)) return { draft, findings };
    const key = keyOf(draft, given.answers, keyField);
    const wave = draft.wave ?? usual ?? null;
    const around = { key, wave, source: draft.place, kept: draft.kept };
    const firm = scoreFirm(given, around);
    findings.push(...differingTotals(draft, firm, loaded.questionnaire.scoring));
    const earlier = seen.meet(identityOf(firm), draft.place);
    if (earlier) {
      const args = { file: earlier.file, row: earlier.row, key };
      findings.push(fileFinding(draft.place.file, 'firm-twice', args, [draft.place.row]));
    }
    return { draft, firm, findings };
  };
}

/** Firm and wave: what two rows must not share. */
export function identityOf({ key, wave }: Pick<ScoredFirm, 'key' | 'wave'>): string {
  return `${sameName(key)}\n${wave ?? ''}`;
}

function keyOf(draft: Draft, answers: Answers, keyField: string): string {
  const value = answers.profile.get(keyField)?.value;
  const own = value?.kind === 'text' ? value.text : undefined;
  return draft.key ?? own ?? nameIn(answers);
}

/** All that is wrong with the answers of a row, each with its column. */
function checkDraft(
  { file, place, columnOf, findings, index = rowIndex(place, columnOf) }: Draft,
  loaded: LoadedQuestionnaire,
  profile: readonly ProfileField[],
): { readonly given?: FirmAnswers; readonly diagnostics: readonly Diagnostic[] } {
  let seen: View | undefined;
  const look = (...of: Parameters<typeof viewOf>): View => (seen = viewOf(...of));
  const found = checkAnswers({ file, index }, { loaded, profile, look });
  // A cell that could not be read left its question out: what follows from that is said already.
  const read = new Set(findings.map(({ column }) => column));
  const diagnostics = found.diagnostics.filter(
    (one) => !isAgreed(one, file.answers) && !(read.has(one.column) && one.column > 1),
  );
  if (!found.answers) return { diagnostics };
  const { answers } = found;
  return { given: { answers, view: seen ?? viewOf(loaded, answers) }, diagnostics };
}

function isAgreed(
  { code, args }: Diagnostic,
  answers: Readonly<Record<string, unknown>> = {},
): boolean {
  const given = answers[String(args['id'])];
  return code === 'answer-hidden' && isPassedOver(given);
}

/** Every place of a row: its line, and the column of the question. */
function rowIndex({ file, row }: RowPlace, columnOf: Draft['columnOf']): SourceIndex {
  const at = (column: number): ReturnType<SourceIndex['locate']> => ({
    file,
    line: row,
    column,
    endLine: row,
    endColumn: column + 1,
  });
  const locate: SourceIndex['locate'] = ([group, id, row_]) => {
    if (typeof group !== 'string' || typeof id !== 'string') return at(1);
    const nested = typeof row_ === 'string' ? columnOf(group, `${id}.${row_}`) : 1;
    return at(nested > 1 ? nested : columnOf(group, id));
  };
  return { file, locate, has: () => true, locateInside: (path) => locate(path), whole: at(1) };
}
