import type { ExitCode } from '../exit-code.ts';
import { UsageError } from '../errors.ts';
import type { RunWords } from '../program.ts';
import type { Session } from '../session.ts';

export async function runCommand(_words: RunWords, _session: Session): Promise<ExitCode> {
  throw new UsageError('cli.try-help');
}
