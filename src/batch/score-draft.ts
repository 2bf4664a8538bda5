import { checkAnswers } from '../answers/load-answers.ts';
import type { Answers } from '../answers/types.ts';
import type { View } from '../answers/visibility.ts';
import type { ProfileField } from '../catalogue/types.ts';
import type { RowPlace, ScoredFirm } from '../cohort/scored-firm.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/order.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { viewOf } from '../scoring/view.ts';
import type { SourceIndex } from '../source/source-index.ts';
import type { Draft } from './draft.ts';
import { draftReader, isPassedOver } from './read-draft.ts';
import { fileFinding } from './file-finding.ts';
import { firmHash, openFirmsSeen } from './firms-seen.ts';
import type { FirmsSeen } from './firms-seen.ts';
import { firmScorer, nameIn } from './score-firm.ts';
import type { FirmAnswers } from './score-firm.ts';
import { plainFirmScorer } from './plain/score-plain-firm.ts';
import type { Knowing } from './plain/score-plain-firm.ts';
import type { PlainFirm, ScorePlainRow } from './plain/score-plain-row.ts';
import { differingTotals } from './stored-totals.ts';

/** What came of a row: a scored firm, or nothing but findings. */
export interface Outcome {
  readonly draft: Draft;
  readonly firm?: ScoredFirm;
  /** The same of a plain row, as it is written. */
  readonly plain?: PlainFirm;
  readonly findings: readonly Diagnostic[];
}

export interface Scoring extends Knowing {
  readonly loaded: LoadedQuestionnaire;
  /** Scores plain rows, many times faster. */
  readonly scorePlainly?: ScorePlainRow;
}

/** Scores drafts one after the other, and tells which firms have come before. */
export function draftScorer(
  { loaded, scorePlainly, ...knowing }: Scoring,
  seen: FirmsSeen = openFirmsSeen(),
): (draft: Draft) => Outcome {
  const { profile, keyField, wave: usual } = knowing;
  const scoreFirm = firmScorer(loaded, profile);
  const readPlainly = draftReader(loaded, profile);
  const scorePlainFirm = scorePlainly && plainFirmScorer(scorePlainly, knowing);
  const findingsOf = (
    { place }: Draft,
    firm: Pick<ScoredFirm, 'key' | 'wave'>,
  ): readonly Diagnostic[] => {
    const earlier = seen.meet(firmHash(firm), place);
    if (!earlier) return NO_FINDINGS;
    const args = { file: earlier.file, row: earlier.row, key: firm.key };
    return [fileFinding(place.file, 'firm-twice', args, [place.row])];
  };
  return (draft) => {
    const quick = draft.plain && scorePlainFirm?.(draft.plain, draft, draft.place);
    if (quick) return { draft, plain: quick.plain, findings: findingsOf(draft, quick) };
    if (draft.isUnread === true) return { draft, findings: draft.findings };
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
    findings.push(...findingsOf(draft, firm));
    return { draft, firm, findings };
  };
}

const NO_FINDINGS: readonly Diagnostic[] = [];

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
    // A profile as a whole is found wanting where the name is missing.
    if (group === 'profile' && id === undefined) return at(columnOf('profile', 'name'));
    if (typeof group !== 'string' || typeof id !== 'string') return at(1);
    const nested = typeof row_ === 'string' ? columnOf(group, `${id}.${row_}`) : 1;
    return at(nested > 1 ? nested : columnOf(group, id));
  };
  return { file, locate, has: () => true, locateInside: (path) => locate(path), whole: at(1) };
}
