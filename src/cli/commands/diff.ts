import { compareQuestionnaires } from '../../versions/compare.ts';
import { formatComparison } from '../diff-text.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { loadPack } from '../load-pack.ts';
import type { DiffWords } from '../words.ts';
import type { Session } from '../session.ts';

const FORMATS = ['text', 'json'];

/** `diagnose diff OLD NEW`: whether scores of two questionnaires compare, and what changed. */
export async function diffCommand(
  older: string,
  newer: string,
  { format = 'text' }: DiffWords,
  session: Session,
): Promise<ExitCode> {
  const { io } = session;
  if (!FORMATS.includes(format)) {
    throw new UsageError('cli.bad-format', { format, formats: FORMATS.join(', ') });
  }
  const before = await loadPack(io, older);
  const after = await loadPack(io, newer);
  const comparison = compareQuestionnaires(before.loaded, after.loaded);
  io.stdout.write(
    format === 'json'
      ? `${JSON.stringify(comparison, null, 2)}\n`
      : formatComparison(comparison, session),
  );
  return EXIT.ok;
}
