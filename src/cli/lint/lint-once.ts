import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { countSeverities } from '../../diagnostics/order.ts';
import { fixFiles } from '../../lint/fix-files.ts';
import { classify } from '../../lint/classify.ts';
import { lintFiles } from '../../lint/lint-files.ts';
import type { LintContext } from '../../lint/lint-files.ts';
import type { NamedBytes } from '../../source/named-bytes.ts';
import type { Beside } from '../../template/beside.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import type { Session } from '../session.ts';
import { dayOf } from '../today.ts';
import { leaveOutKnown } from './known-findings.ts';
import { findUntested } from './find-untested.ts';
import { findUntranslated, newTranslations } from './new-translations.ts';
import type { LintPlan } from './plan-lint.ts';
import { printReport } from './print-report.ts';
import { readConfig } from './read-config.ts';
import { readEarlier } from './read-earlier.ts';
import { readLayers } from '../load-pack.ts';
import { readContext, readInput } from './read-input.ts';
import { showDiff, writeFixed } from './write-fixed.ts';

/** Reads, checks, puts right where asked to, prints; once. */
export async function lintOnce(plan: LintPlan, session: Session): Promise<ExitCode> {
  const { io } = session;
  const config = await readConfig(io, plan.config);
  const { files: written, beside } = await readInput(io, plan, config);
  const untranslated = await findUntranslated(io, written);
  const files =
    plan.fix === 'leave' ? written : [...written, ...newTranslations(written, untranslated)];
  const earlier = await readEarlier(io, plan.since, files);
  const today = dayOf(io.now);
  const context = {
    ...(await readContext(io)),
    ...(await templateChecker(io, files)),
    layers: await readLayers(io, plan.layers),
    settings: config.settings,
    today,
    earlier,
    untranslated,
    untested: await findUntested(io, files),
  };
  const others = new Set(beside.map(({ file }) => file));
  const lint = (checked: readonly NamedBytes[]): readonly Diagnostic[] =>
    lintFiles([...checked, ...beside], context).filter(({ file }) => !others.has(file));

  const fixed = plan.fix === 'leave' ? { files, diagnostics: lint(files) } : fixFiles(files, lint);
  if (plan.fix === 'write') await writeFixed(files, fixed.files, session);
  if (plan.fix === 'show') showDiff(files, fixed.files, session);

  const { fresh, known } = await leaveOutKnown(fixed.diagnostics, fixed.files, plan, session);
  const diagnostics = plan.errorsOnly ? fresh.filter(isError) : fresh;
  await printReport({ diagnostics, files: fixed.files, known }, plan, session);
  return exitOf(diagnostics, plan);
}

/** Only where there is a template: what reads templates takes long to load. */
async function templateChecker(
  io: Io,
  files: readonly NamedBytes[],
): Promise<Pick<LintContext, 'checkTemplate'>> {
  const kinds = new Map(files.map((named) => [named, classify(named)]));
  if (!OF_REPORTS.some((kind) => [...kinds.values()].includes(kind))) return {};
  const { checkReportTemplate } = await import('../../report/load-report-template.ts');
  const { readThemeFiles } = await import('../read-theme-files.ts');
  const beside = new Map<string, Beside>();
  for (const named of files) {
    if (kinds.get(named) === 'theme') beside.set(named.file, await readThemeFiles(io, named));
  }
  return { checkTemplate: (named) => checkReportTemplate(named, beside.get(named.file)) };
}

const OF_REPORTS = ['template', 'theme', 'expert'] as const;

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function exitOf(
  diagnostics: readonly Diagnostic[],
  { failOn, maximumWarnings = Infinity }: LintPlan,
): ExitCode {
  const { error, warning, info } = countSeverities(diagnostics);
  const failing = { error, warning: error + warning, info: error + warning + info }[failOn];
  return failing > 0 || warning > maximumWarnings ? EXIT.findings : EXIT.ok;
}
