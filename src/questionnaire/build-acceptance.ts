import { duplicateCodes } from './build-options.ts';
import { reportUnknown } from './check-references.ts';
import type { ReferenceContext } from './check-references.ts';
import type { QuestionnaireFile } from './file.ts';
import type { Scoring } from './scoring-types.ts';
import type { Questionnaire } from './types.ts';

/** The papers of an assessment as written → checked: its level is one there is, each code stands once. */
export function buildAcceptance(
  file: QuestionnaireFile['acceptance'],
  { nodes, main }: Scoring,
  context: ReferenceContext,
): Pick<Questionnaire, 'acceptance'> {
  if (!file) return {};
  const steps = nodes.find(({ id }) => id === main)?.levels?.steps ?? [];
  const known = steps.map(({ value }) => String(value));
  const level = String(file.level);
  if (!known.includes(level)) reportUnknown(level, ['acceptance', 'level'], known, context);
  context.findings.push(...duplicateCodes(file.files, ['acceptance', 'files']));
  return { acceptance: { ...file, verified: file.verified ?? false } };
}
