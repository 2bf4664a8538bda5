import type { Diagnostic, Severity } from '../diagnostic.ts';
import { slashes } from './file-uri.ts';

/** What the Code Quality report needs from outside. */
export interface GitlabOptions {
  readonly sentence: (diagnostic: Diagnostic) => string;
  readonly fingerprint: (diagnostic: Diagnostic) => string;
}

const SEVERITIES: Readonly<Record<Severity, 'major' | 'minor' | 'info'>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
};

/** GitLab's Code Quality report; a finding keeps its fingerprint when its line moves. */
export function formatGitlab(diagnostics: readonly Diagnostic[], options: GitlabOptions): string {
  const issues = diagnostics.map((diagnostic) => ({
    description: options.sentence(diagnostic),
    check_name: diagnostic.code,
    fingerprint: options.fingerprint(diagnostic),
    severity: SEVERITIES[diagnostic.severity],
    location: {
      path: slashes(diagnostic.file),
      lines: { begin: diagnostic.line, end: diagnostic.endLine },
    },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
