import { join, relative, resolve } from 'node:path';
import { formatJson } from '../../diagnostics/format/json.ts';
import { hasErrors } from '../../diagnostics/order.ts';
import { lintFiles } from '../../lint/lint-files.ts';
import { findingSentence } from '../../messages/finding-sentence.ts';
import { UsageError } from '../errors.ts';
import type { QuestionnaireSource } from '../../questionnaire/load-file.ts';
import type { NamedBytes } from '../../source/named-bytes.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readCatalogueFiles, shippedPacks } from '../load-pack.ts';
import { formatFindings } from '../print-findings.ts';
import { readBase } from '../read-base.ts';
import { readFile } from '../read-file.ts';
import type { Session } from '../session.ts';
import { SHIPPED } from '../shipped.ts';

export interface LintOptions {
  readonly format?: string;
}

const FORMATS = ['pretty', 'json'];

/** `diagnose lint PATH…`: findings with their places on standard output, totals on standard error. */
export async function lintCommand(
  paths: readonly string[],
  options: LintOptions,
  session: Session,
): Promise<ExitCode> {
  const { io, say, language } = session;
  const format = options.format ?? 'pretty';
  if (!FORMATS.includes(format)) {
    throw new UsageError('cli.bad-format', { format, formats: FORMATS.join(', ') });
  }
  const names = (await Promise.all(paths.map((path) => findFiles(io, path)))).flat();
  const files = await Promise.all([...new Set(names)].toSorted().map((name) => named(io, name)));
  const diagnostics = lintFiles(files, {
    catalogue: await readCatalogueFiles(io),
    questionnaires: await readShipped(io),
  });
  if (format === 'json') {
    const sentence = (finding: (typeof diagnostics)[number]): string =>
      findingSentence(finding, say, language);
    io.stdout.write(`${formatJson(diagnostics, sentence)}\n`);
  } else {
    io.stdout.write(await formatFindings(diagnostics, session, 'stdout'));
    const errors = diagnostics.filter((finding) => finding.severity === 'error').length;
    const warnings = diagnostics.length - errors;
    io.stderr.write(`${say('cli.totals', { errors, warnings, files: files.length })}\n`);
  }
  return hasErrors(diagnostics) ? EXIT.findings : EXIT.ok;
}

async function named(io: Io, file: string): Promise<QuestionnaireSource> {
  const bytes = await readFile(io, file);
  const base = await readBase(io, { file, bytes });
  return { file, bytes, ...(base && { base }) };
}

async function readShipped(io: Io): Promise<readonly NamedBytes[]> {
  const ids = await shippedPacks(io);
  return Promise.all(
    ids.map((id) => named(io, join(SHIPPED.questionnaires, id, 'questionnaire.yaml'))),
  );
}

/** The files of a path as the user would name them: folders are searched, files taken as they are. */
async function findFiles(io: Io, path: string): Promise<readonly string[]> {
  const absolute = resolve(io.cwd, path);
  if (!(await io.files.isFolder(absolute))) {
    if (await io.files.exists(absolute)) return [path];
    throw new UsageError('cli.no-such-path', { path });
  }
  const found = await search(io, absolute);
  if (found.length === 0) throw new UsageError('cli.nothing-to-check', { path });
  return found.map((file) => join(path, relative(absolute, file)));
}

async function search(io: Io, folder: string): Promise<readonly string[]> {
  const names = await io.files.list(folder);
  const found = await Promise.all(
    names.map(async (name) => {
      if (name.startsWith('.') || name === 'node_modules') return [];
      const path = join(folder, name);
      if (await io.files.isFolder(path)) return search(io, path);
      return isData(name) ? [path] : [];
    }),
  );
  return found.flat();
}

/** Results and schemas are written by the program itself. */
function isData(name: string): boolean {
  if (name.endsWith('.schema.json') || name === 'result.json') return false;
  return /\.(ya?ml|json)$/i.test(name);
}
