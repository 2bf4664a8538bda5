import type { ExitCode } from '../exit-code.ts';
import { UsageError } from '../errors.ts';
import type { ReportWords } from '../program.ts';
import type { Session } from '../session.ts';

export async function reportCommand(
  _f: string,
  _words: ReportWords,
  _session: Session,
): Promise<ExitCode> {
  throw new UsageError('cli.try-help');
}
