import { duplicateCodes } from './build-options.ts';
import { checkMainLevel } from './check-main-level.ts';
import type { ReferenceContext } from './check-references.ts';
import type { QuestionnaireFile } from './file.ts';
import type { Scoring } from './scoring-types.ts';
import type { Questionnaire } from './types.ts';

/** The papers of an assessment as written → checked: its level is one there is, each code stands once. */
export function buildAcceptance(
  file: QuestionnaireFile['acceptance'],
  scoring: Scoring,
  context: ReferenceContext,
): Pick<Questionnaire, 'acceptance'> {
  if (!file) return {};
  checkMainLevel(String(file.level), scoring, ['acceptance', 'level'], context);
  context.findings.push(...duplicateCodes(file.files, ['acceptance', 'files']));
  return { acceptance: { ...file, verified: file.verified ?? false } };
}
