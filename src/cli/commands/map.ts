import { formatMapping } from '../../batch/format-mapping.ts';
import type { ColumnUse } from '../../batch/column-use.ts';
import { nameOfTarget } from '../../batch/column-use.ts';
import { readSurvey } from '../../batch/read-survey.ts';
import type { TableAbout } from '../../batch/read-survey.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sayIn } from '../../messages/message.ts';
import type { Say } from '../../messages/message.ts';
import { columnName } from '../../batch/row-finding.ts';
import { openSurvey } from '../batch/open-survey.ts';
import { packOf, surveyOf } from '../batch/survey-of.ts';
import { FindingsError, UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { plainText } from '../plain-text.ts';
import type { MapWords } from '../words.ts';
import type { Session } from '../session.ts';
import { refuseExisting, writeFile } from '../write-file.ts';

/** `diagnose map FILE`: which column of a table is which question, what is not sure, and a file to keep. */
export async function mapCommand(
  file: string,
  words: MapWords,
  session: Session,
): Promise<ExitCode> {
  const { io, say, fileLanguage } = session;
  if (words.output !== undefined) await refuseExisting(io, words.output, words.force ?? false);
  const pack = await packOf(io, [file], words);
  const survey = await surveyOf(io, pack, words, file);
  const findings: Diagnostic[] = [];
  let about: TableAbout | undefined;
  for await (const block of readSurvey(await openSurvey(io, file), survey)) {
    findings.push(...block.findings);
    ({ about } = block);
    if (about) break;
  }
  if (!about) {
    if (findings.length > 0) throw new FindingsError(findings);
    throw new UsageError('batch.map-not-a-table', { file });
  }
  const { columns } = about;
  io.stdout.write(columns.map((column, at) => shown(column, at, say)).join(''));
  const unsure = columns.filter(({ use }) => use.kind === 'unsure').length;
  const unknown = columns.filter(({ use }) => use.kind === 'unknown').length;
  const missing = findings.find(({ code }) => code === 'question-without-column')?.args['ids'];
  const sure = columns.length - unsure - unknown;
  const counts = { sure, unsure, unknown, missing: Array.isArray(missing) ? missing.length : 0 };
  io.stderr.write(`${say('batch.map-summary', counts)}\n`);
  if (words.output !== undefined) {
    const inFile = sayIn(fileLanguage);
    const text = formatMapping(columns, {
      questionnaire: pack.loaded.questionnaire,
      remark: (use) => remarkOn(use, inFile),
      about: inFile('batch.map-comment'),
    });
    await writeFile(io, words.output, text);
    io.stderr.write(`${say('batch.map-written', { path: words.output })}\n`);
  }
  return unsure > 0 ? EXIT.findings : EXIT.ok;
}

function shown({ heading, use }: TableAbout['columns'][number], at: number, say: Say): string {
  const { target, option } = namesOf(use);
  const what = say('batch.map-use', { kind: use.kind, target, option });
  const how =
    use.kind === 'question' ? say('batch.map-values', { values: use.values ?? 'label' }) : '';
  const why = remarkOn(use, say);
  const mark = use.kind === 'unsure' ? '?' : use.kind === 'unknown' ? '-' : ' ';
  const text = plainText(heading).slice(0, 60);
  return `${mark} ${columnName(at + 1).padEnd(3)} ${text}  →  ${why ?? `${what}${how}`}\n`;
}

function namesOf(use: ColumnUse): { readonly target: string; readonly option: string } {
  switch (use.kind) {
    case 'question':
      return { target: nameOfTarget(use.target), option: '' };
    case 'option':
      return { target: nameOfTarget(use.target), option: use.option.code };
    case 'total':
      return { target: use.node, option: '' };
    case 'unsure':
      return { target: use.like, option: '' };
    case 'id':
    case 'key':
    case 'wave':
    case 'version':
    case 'keep':
    case 'drop':
    case 'unknown':
      return { target: '', option: '' };
  }
}

function remarkOn(use: ColumnUse, say: Say): string | undefined {
  return use.kind === 'unsure'
    ? say('batch.map-why', { why: use.why, target: use.like })
    : undefined;
}
