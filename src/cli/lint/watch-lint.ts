import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CONFIG_NAME } from '../../lint/load-config.ts';
import { FileError, FindingsError, UsageError } from '../errors.ts';
import { formatFindings } from '../print-findings.ts';
import type { Session } from '../session.ts';
import { isData, isGlob } from './find-files.ts';
import { gatherChanges } from './gather-changes.ts';
import { lintOnce } from './lint-once.ts';
import type { LintPlan } from './plan-lint.ts';

/** Checks now and after every change; the interrupt that ends it ends the process. */
export async function watchLint(plan: LintPlan, session: Session): Promise<never> {
  const { io, say } = session;
  const own = new Set(plan.outputs.flatMap(({ file }) => (file ? [resolve(io.cwd, file)] : [])));
  const changes = gatherChanges((milliseconds) => wait(milliseconds));
  for (const folder of await foldersOf(plan, session)) {
    io.files.watch(folder, (name) => {
      if (isData(name) && !own.has(join(folder, name))) changes.add();
    });
  }
  for (;;) {
    await lintOnce(plan, session).catch((error: unknown) => tell(error, session));
    io.stderr.write(`${say('lint.watching')}\n`);
    await changes.next();
    io.stderr.write(`\n${say('lint.changed')}\n`);
  }
}

/** A folder is watched with all below it, a file through its folder, a glob from here down. */
async function foldersOf({ input, config }: LintPlan, { io }: Session): Promise<readonly string[]> {
  const paths = input.kind === 'paths' ? input.paths : [];
  const folders = [...paths, config ?? CONFIG_NAME].map(async (path) => {
    const absolute = resolve(io.cwd, path);
    if (await io.files.isFolder(absolute)) return absolute;
    return isGlob(path) ? io.cwd : dirname(absolute);
  });
  return [...new Set(await Promise.all(folders))];
}

/** A file half written, or gone for a moment, is no reason to stop watching. */
async function tell(error: unknown, session: Session): Promise<void> {
  const { io, say } = session;
  if (error instanceof FindingsError) {
    io.stderr.write(await formatFindings(error.diagnostics, session, 'stderr'));
  } else if (error instanceof UsageError || error instanceof FileError) {
    io.stderr.write(`${say(error.key, error.args)}\n`);
  } else throw error;
}
