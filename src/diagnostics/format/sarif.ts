import { CODES } from '../codes.ts';
import type { DiagnosticCode } from '../codes.ts';
import type { Diagnostic, Edit, Fix, Severity } from '../diagnostic.ts';
import { helpUri } from '../help-uri.ts';
import { fileUri } from './file-uri.ts';

/** What SARIF needs from outside: the words, and what a finding is known by from run to run. */
export interface SarifOptions {
  readonly sentence: (diagnostic: Diagnostic) => string;
  /** One line about a code. */
  readonly about: (code: DiagnosticCode) => string;
  readonly fingerprint: (diagnostic: Diagnostic) => string;
  /** Of this program. */
  readonly version: string;
}

/** SARIF 2.1.0: one run, a rule for every code found, columns in UTF-16 units. */
export function formatSarif(diagnostics: readonly Diagnostic[], options: SarifOptions): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].toSorted();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'diagnose',
            semanticVersion: options.version,
            rules: codes.map((code) => ruleOf(code, options)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) =>
          resultOf(diagnostic, codes.indexOf(diagnostic.code), options),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

function ruleOf(code: DiagnosticCode, { about }: SarifOptions): object {
  return {
    id: code,
    shortDescription: { text: about(code) },
    helpUri: helpUri(code),
    defaultConfiguration: { level: LEVELS[CODES[code]] },
  };
}

function resultOf(diagnostic: Diagnostic, ruleIndex: number, options: SarifOptions): object {
  const { code, severity, related, fix, file } = diagnostic;
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: options.sentence(diagnostic) },
    locations: [locationOf(diagnostic)],
    ...(related && { relatedLocations: related.map(locationOf) }),
    partialFingerprints: { 'diagnose/v1': options.fingerprint(diagnostic) },
    ...(fix && { fixes: [fixOf(fix, file)] }),
  };
}

type Stretch = Omit<Edit, 'text'>;

function locationOf({ file, ...stretch }: Stretch & { readonly file: string }): object {
  return {
    physicalLocation: { artifactLocation: { uri: fileUri(file) }, region: regionOf(stretch) },
  };
}

function regionOf({ line, column, endLine, endColumn }: Stretch): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function fixOf({ edits }: Fix, file: string): object {
  const replacements = edits.map((edit) => ({
    deletedRegion: regionOf(edit),
    insertedContent: { text: edit.text },
  }));
  return { artifactChanges: [{ artifactLocation: { uri: fileUri(file) }, replacements }] };
}
