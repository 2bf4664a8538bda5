import { UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { mergeReport } from '../merge/merge-report.ts';
import { formatMerge, mergeJson } from '../merge/merge-text.ts';
import { mergedText } from '../merge/merged-text.ts';
import { readPeople } from '../merge/read-people.ts';
import type { MergeWords } from '../words.ts';
import type { Session } from '../session.ts';
import { refuseExisting, writeFile } from '../write-file.ts';

const FORMATS = ['text', 'json'];

/** `diagnose merge ANSWERS…`: several people's answers to one questionnaire as one file. */
export async function mergeCommand(
  [path = '', ...others]: readonly string[],
  { format = 'text', output, force = false, questionnaire }: MergeWords,
  session: Session,
): Promise<ExitCode> {
  const { io } = session;
  if (!FORMATS.includes(format)) {
    throw new UsageError('cli.bad-format', { format, formats: FORMATS.join(', ') });
  }
  if (output !== undefined) await refuseExisting(io, output, force);
  const people = await readPeople([path, ...others], questionnaire, session);
  const report = mergeReport(people);
  if (output !== undefined) {
    await writeFile(io, output, mergedText(report.agreed, people, people.first.loaded, session));
  }
  io.stdout.write(
    format === 'json' ? mergeJson(report) : formatMerge(report, people, output, session),
  );
  return EXIT.ok;
}
