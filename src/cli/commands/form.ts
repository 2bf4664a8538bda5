import { advise } from '../../advice/advise.ts';
import { parseAnswers, checkAnswers } from '../../answers/load-answers.ts';
import { sayIn } from '../../messages/message.ts';
import { score } from '../../scoring/score.ts';
import { viewOf } from '../../scoring/view.ts';
import { conditionInWords } from '../condition-in-words.ts';
import { FindingsError, UsageError } from '../errors.ts';
import type { ExitCode } from '../exit-code.ts';
import { loadPack } from '../load-pack.ts';
import { makeReport } from '../make-report.ts';
import type { FormWords } from '../words.ts';
import { readTemplate } from '../read-template.ts';
import { reportFormat } from '../report-formats.ts';
import type { Session } from '../session.ts';
import { dayOf } from '../today.ts';
import { refuseExisting } from '../write-file.ts';
import { writeReport } from '../write-report.ts';

/** `diagnose form PACK -o OUT`: a questionnaire to print and fill in by hand. */
export async function formCommand(
  pack: string,
  { output, format: asked, template: name = 'form', force = false }: FormWords,
  session: Session,
): Promise<ExitCode> {
  const { io, fileLanguage: language } = session;
  const format = reportFormat(output, asked);
  if (format === 'xlsx') throw new UsageError('cli.no-form-as-xlsx', { format });
  await refuseExisting(io, output, force);
  const template = await readTemplate(name, session);
  const { loaded, catalogue } = await loadPack(io, pack);
  // Nobody has answered yet: the same path as that of an empty file of answers.
  const blank = JSON.stringify({ questionnaire: loaded.questionnaire.id, profile: { name: '—' } });
  const { parsed, diagnostics } = parseAnswers(new TextEncoder().encode(blank), output);
  if (!parsed) throw new FindingsError(diagnostics);
  const { profile } = catalogue.catalogue;
  const { answers } = checkAnswers(parsed, { loaded, profile, look: viewOf });
  if (!answers) throw new FindingsError(diagnostics);
  const scored = { loaded, catalogue, answers, result: score(loaded, answers) };
  const inWords = (condition: string): string =>
    conditionInWords(condition, loaded, { say: sayIn(language), language });
  const advice = advise(scored, dayOf(io.now));
  const made = await makeReport({ scored, advice, inWords }, { format, template }, session);
  return writeReport(made, { source: pack, output }, session);
}
