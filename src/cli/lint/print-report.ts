import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { formatGithub } from '../../diagnostics/format/github.ts';
import { formatGitlab } from '../../diagnostics/format/gitlab.ts';
import { formatJson } from '../../diagnostics/format/json.ts';
import { formatJunit } from '../../diagnostics/format/junit.ts';
import { formatSarif } from '../../diagnostics/format/sarif.ts';
import { formatUnix } from '../../diagnostics/format/unix.ts';
import { slashes } from '../../diagnostics/format/file-uri.ts';
import { countSeverities } from '../../diagnostics/order.ts';
import { fingerprints } from '../../lint/fingerprints.ts';
import { lineReader } from '../../lint/line-reader.ts';
import { findingSentence } from '../../messages/finding-sentence.ts';
import type { NamedBytes } from '../../source/named-bytes.ts';
import { packageVersion } from '../package-version.ts';
import { plainText } from '../plain-text.ts';
import { formatFindings } from '../print-findings.ts';
import type { Session } from '../session.ts';
import { writeFile } from '../write-file.ts';
import type { Format } from './formats.ts';
import type { LintPlan } from './plan-lint.ts';

/** What lint has to tell. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly NamedBytes[];
  /** Findings that the baseline holds. */
  readonly known: number;
}

/** Every output of the plan, then the totals on standard error where a person reads. */
export async function printReport(
  report: Report,
  { outputs, fix, maximumWarnings }: LintPlan,
  session: Session,
): Promise<void> {
  const { io, say } = session;
  for (const { format, file } of outputs) {
    // Standard output holds the diff then.
    if (file === undefined && fix === 'show') continue;
    const text = await formatReport(format, report, session);
    if (file === undefined) io.stdout.write(text);
    else await writeFile(io, file, text);
  }
  const shown = outputs.find(({ file }) => file === undefined)?.format ?? 'pretty';
  if (!FOR_PEOPLE.has(shown)) return;
  const { error, warning, info } = countSeverities(report.diagnostics);
  const { length: files } = report.files;
  const totals = { errors: error, warnings: warning, infos: info, files, known: report.known };
  io.stderr.write(`${say('lint.totals', totals)}\n`);
  if (maximumWarnings === undefined || warning <= maximumWarnings) return;
  const words = { count: warning, limit: maximumWarnings };
  io.stderr.write(`${say('lint.too-many-warnings', words)}\n`);
}

const FOR_PEOPLE: ReadonlySet<Format> = new Set(['pretty', 'unix', 'github']);

async function formatReport(format: Format, report: Report, session: Session): Promise<string> {
  const { diagnostics, files } = report;
  const { say, language } = session;
  const sentence = (finding: Diagnostic): string =>
    plainText(findingSentence(finding, say, language));
  switch (format) {
    case 'pretty':
      return formatFindings(diagnostics, session, 'stdout', files);
    case 'unix':
      return formatUnix(diagnostics, sentence);
    case 'json':
      return `${formatJson(diagnostics, (finding) => findingSentence(finding, say, language))}\n`;
    case 'sarif':
      return formatSarif(diagnostics, {
        sentence,
        about: (code) => say(`rule.${code}`),
        fingerprint: printer(report),
        version: packageVersion(),
      });
    case 'junit': {
      const names = files.map(({ file }) => file);
      return formatJunit(diagnostics, names, sentence);
    }
    case 'github': {
      const rest = (severity: string, count: number): string =>
        say('lint.rest', { severity, count });
      return formatGithub(diagnostics, { sentence, rest });
    }
    case 'gitlab':
      return formatGitlab(diagnostics, { sentence, fingerprint: printer(report) });
  }
}

function printer({ diagnostics, files }: Report): (diagnostic: Diagnostic) => string {
  const lineOf = lineReader(files);
  const prints = fingerprints(diagnostics, { nameOf: slashes, lineOf });
  return (diagnostic) => prints.get(diagnostic) ?? '';
}
