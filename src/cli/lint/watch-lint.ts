import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
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
  for (const { folder, reach } of await watched(plan, session)) {
    io.files.watch(folder, reach, (name) => {
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

interface Watched {
  readonly folder: string;
  readonly reach: 'here' | 'below';
}

/** A folder is watched with all below it, so is what a glob begins with; a file through its folder. */
async function watched({ input }: LintPlan, { io }: Session): Promise<readonly Watched[]> {
  const paths = input.kind === 'paths' ? input.paths : [];
  return Promise.all(
    paths.map(async (path): Promise<Watched> => {
      const absolute = resolve(io.cwd, path);
      if (await io.files.isFolder(absolute)) return { folder: absolute, reach: 'below' };
      if (!isGlob(path)) return { folder: dirname(absolute), reach: 'here' };
      const [start = ''] = path.split(/[^/\\]*[*?{}[\]]/);
      return { folder: resolve(io.cwd, start), reach: 'below' };
    }),
  );
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
