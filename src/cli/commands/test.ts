import { dirname, join, relative, resolve } from 'node:path';
import { runCases } from '../../lint/run-cases.ts';
import { exactCaseScorer } from '../../lint/score-case.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { loadPack, shippedPacks } from '../load-pack.ts';
import { formatFindings } from '../print-findings.ts';
import { readFile } from '../read-file.ts';
import type { Session } from '../session.ts';

/** `diagnose test [PACK…]`: scores the golden cases beside each questionnaire; all shipped ones by default. */
export async function testCommand(packs: readonly string[], session: Session): Promise<ExitCode> {
  const { io } = session;
  let exit: ExitCode = EXIT.ok;
  for (const pack of packs.length > 0 ? packs : await shippedPacks(io)) {
    if (!(await testPack(pack, session))) exit = EXIT.findings;
  }
  return exit;
}

async function testPack(pack: string, session: Session): Promise<boolean> {
  const { io, say } = session;
  const { loaded } = await loadPack(io, pack);
  const path = resolve(io.cwd, dirname(loaded.index.file), 'cases.yaml');
  if (!(await io.files.exists(path))) throw new UsageError('cli.no-cases', { pack });
  const file = join(relative(io.cwd, dirname(path)), 'cases.yaml');
  const { diagnostics, cases, failed } = runCases(
    { file, bytes: await readFile(io, path) },
    loaded,
    exactCaseScorer(loaded),
  );
  io.stdout.write(await formatFindings(diagnostics, session, 'stdout'));
  io.stdout.write(`${say('cli.cases', { pack, passed: cases - failed, failed })}\n`);
  return diagnostics.length === 0;
}
