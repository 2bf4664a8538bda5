import { dirname, relative, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { slashes } from '../../diagnostics/format/file-uri.ts';
import { formatBaseline, loadBaseline, mergeBaseline } from '../../lint/baseline.ts';
import type { BaselineEntry } from '../../lint/baseline.ts';
import { fingerprints } from '../../lint/fingerprints.ts';
import { lineReader } from '../../lint/line-reader.ts';
import type { NamedBytes } from '../../source/named-bytes.ts';
import { FindingsError } from '../errors.ts';
import type { Io } from '../io.ts';
import { readFile } from '../read-file.ts';
import type { Session } from '../session.ts';
import { writeFile } from '../write-file.ts';
import type { LintPlan } from './plan-lint.ts';

/** Findings that the baseline does not hold, and how many it does. */
interface Compared {
  readonly fresh: readonly Diagnostic[];
  readonly known: number;
}

/** Compares with the baseline of the plan, or writes it anew where the plan says so. */
export async function leaveOutKnown(
  diagnostics: readonly Diagnostic[],
  files: readonly NamedBytes[],
  { baseline }: LintPlan,
  session: Session,
): Promise<Compared> {
  if (!baseline) return { fresh: diagnostics, known: 0 };
  const { io, say } = session;
  const folder = dirname(resolve(io.cwd, baseline.file));
  const nameOf = (file: string): string => slashes(relative(folder, resolve(io.cwd, file)));
  const lineOf = lineReader(files);
  const prints = fingerprints(diagnostics, { nameOf, lineOf });
  const before = await readBaseline(io, baseline);
  if (!baseline.update) {
    const known = new Set(before.map(({ fingerprint }) => fingerprint));
    const fresh = diagnostics.filter((finding) => !known.has(prints.get(finding) ?? ''));
    return { fresh, known: diagnostics.length - fresh.length };
  }
  const found = diagnostics.map((finding): BaselineEntry => ({
    file: nameOf(finding.file),
    code: finding.code,
    text: lineOf(finding).trim(),
    fingerprint: prints.get(finding) ?? '',
  }));
  const checked = new Set(files.map(({ file }) => nameOf(file)));
  const there = await existing(io, folder, before);
  const merged = mergeBaseline(before, found, (file) => !checked.has(file) && there.has(file));
  await writeFile(io, baseline.file, formatBaseline(merged));
  const { length: count } = merged;
  io.stderr.write(`${say('lint.baseline-written', { path: baseline.file, count })}\n`);
  return { fresh: [], known: diagnostics.length };
}

/** One that is to be written need not exist yet. */
async function readBaseline(
  io: Io,
  { file, update }: NonNullable<LintPlan['baseline']>,
): Promise<readonly BaselineEntry[]> {
  if (update && !(await io.files.exists(resolve(io.cwd, file)))) return [];
  const { entries, diagnostics } = loadBaseline({ file, bytes: await readFile(io, file) });
  if (!entries) throw new FindingsError(diagnostics);
  return entries;
}

async function existing(
  io: Io,
  folder: string,
  entries: readonly BaselineEntry[],
): Promise<ReadonlySet<string>> {
  const names = [...new Set(entries.map(({ file }) => file))];
  const there = await Promise.all(names.map((name) => io.files.exists(resolve(folder, name))));
  return new Set(names.filter((_, index) => there[index]));
}
