import { checkAnswers, parseAnswers } from '../answers/load-answers.ts';
import type { AnswersFile } from '../answers/schema.ts';
import type { Answers } from '../answers/types.ts';
import type { ProfileField } from '../catalogue/types.ts';
import { CODES } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/order.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { compileScorer } from '../scoring/compiled/compile-scorer.ts';
import { score } from '../scoring/score.ts';
import { viewOf } from '../scoring/view.ts';
import { asBytes, lineOfErrors, lineOfScores } from './format-line.ts';
import { parseSheetLine } from './parse-sheet-line.ts';
import { profileChecker } from './plain-profile.ts';
import type { Line } from './read-lines.ts';
import { LONGEST_LINE } from './whole-lines.ts';

/** What comes of one line: the bytes to print, a character each, without its end, and whether the sheet was refused. */
export interface ScoredLine {
  readonly bytes: string;
  readonly refused: boolean;
}

export interface LineScoring {
  readonly loaded: LoadedQuestionnaire;
  readonly profile: readonly ProfileField[];
  /** `scores`: numbers of every node; `result`: all that `score` says of one file. */
  readonly detail: 'scores' | 'result';
  readonly sentence: (diagnostic: Diagnostic) => string;
}

/** A filter from lines of answers to lines of scores. What is wrong with a line is its line of output. */
export function lineScorer(scoring: LineScoring): (line: Line) => ScoredLine {
  const { loaded, profile, detail } = scoring;
  const { questionnaire } = loaded;
  const scorer = compileScorer(loaded);
  const plainProfile = profileChecker(profile);
  const isMeant = (file: AnswersFile): boolean =>
    file.questionnaire === questionnaire.id &&
    (file.version === undefined || file.version === questionnaire.version) &&
    (file.hash === undefined || file.hash === questionnaire.hash);
  const scores = lineOfScores(loaded, scorer.nodes);
  const checked = (answers: Answers): string =>
    detail === 'result'
      ? asBytes(JSON.stringify(score(loaded, answers)))
      : scores(answers.id, scorer.scoreChecked(answers));
  return (line) => {
    if ('problem' in line) return refuse([problemOf(line)], line.number, scoring);
    const file = detail === 'scores' ? parseSheetLine(line.text) : undefined;
    // Nearly every line is plainly right, and then nothing more need be known of it.
    if (file && isMeant(file) && plainProfile(file.profile ?? {})) {
      const found = scorer.score(file.answers ?? {}, file.profile);
      if (found) return { bytes: scores(file.id, found), refused: false };
    }
    const { answers, diagnostics } = checkLine(line.text, scoring);
    return answers
      ? { bytes: checked(answers), refused: false }
      : refuse(diagnostics, line.number, scoring);
  };
}

function checkLine(
  text: string,
  { loaded, profile }: LineScoring,
): ReturnType<typeof checkAnswers> {
  const { parsed, diagnostics } = parseAnswers(new TextEncoder().encode(text), STREAM);
  return parsed ? checkAnswers(parsed, { loaded, profile, look: viewOf }) : { diagnostics };
}

const STREAM = '<stdin>';

function problemOf({ problem }: Extract<Line, { problem: unknown }>): Diagnostic {
  const place = { file: STREAM, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { ...place, code: problem, severity: CODES[problem], args: { limit: LONGEST_LINE } };
}

function refuse(
  diagnostics: readonly Diagnostic[],
  line: number,
  { sentence }: LineScoring,
): ScoredLine {
  const errors = hasErrors(diagnostics)
    ? diagnostics.filter(({ severity }) => severity === 'error')
    : diagnostics;
  return { bytes: asBytes(lineOfErrors(line, errors, sentence)), refused: true };
}
