import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { CODES } from '../diagnostics/codes.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { compareQuestionnaires } from '../versions/compare.ts';

/**
 * What changed against an earlier state of the same questionnaire and would need a higher version than
 * the one that is written: ids and codes gone, answers that no longer fit, scores that come out otherwise.
 */
export function versionStepMissing(
  before: LoadedQuestionnaire,
  after: LoadedQuestionnaire,
): readonly Diagnostic[] {
  const { version, changes } = compareQuestionnaires(before, after);
  if (!version || version.enough) return [];
  // Words may change under the same version.
  const telling = changes.filter(({ effect }) => effect !== 'none');
  const place = after.index.locate(['version']);
  const code = 'version-step-missing';
  return telling.map((change) => {
    // What is gone, or stands in the questionnaire this one extends, is told at the version.
    const { new_place: now } = change;
    const args = {
      id: change.id,
      what: change.what,
      detail: change.key ?? '',
      version: after.questionnaire.version,
      enough: stepped(before.questionnaire.version),
    };
    const here = now?.file === after.index.file ? now : place;
    return { ...here, code, severity: CODES[code], args };
  });
}

/** The version with the least step that would do. */
function stepped(version: string): string {
  const [first = '0', second = '0'] = version.split('.');
  return `${first}.${Number(second) + 1}.0`;
}
