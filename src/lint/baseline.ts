import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { JsonSchema } from '../questionnaire/schema-parts.ts';
import { schemaChecker } from '../source/check-schema.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { readChecked } from '../source/read-checked.ts';

/** A finding that is known and accepted for now. */
export interface BaselineEntry {
  /** From the folder of the baseline, with forward slashes. */
  readonly file: string;
  readonly code: string;
  /** The line it was on, for readers. */
  readonly text: string;
  readonly fingerprint: string;
}

interface BaselineFile {
  readonly findings: readonly BaselineEntry[];
}

const BASELINE_SCHEMA: JsonSchema = {
  title: 'diagnose 基线',
  type: 'object',
  additionalProperties: false,
  required: ['findings'],
  properties: {
    findings: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['file', 'code', 'text', 'fingerprint'],
        properties: {
          file: { type: 'string' },
          code: { type: 'string' },
          text: { type: 'string' },
          fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
        },
      },
    },
  },
};

const check = schemaChecker<BaselineFile>(BASELINE_SCHEMA);

/** JSON bytes → the entries of a baseline, or the findings that say why not. */
export function loadBaseline(named: NamedBytes): {
  readonly entries?: readonly BaselineEntry[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const checked = readChecked(named, check);
  if (!checked.ok) return { diagnostics: checked.diagnostics };
  return { entries: checked.value.findings, diagnostics: [] };
}

/** One entry a line, sorted: two branches that change it merge. */
export function formatBaseline(entries: readonly BaselineEntry[]): string {
  if (entries.length === 0) return '{\n  "findings": []\n}\n';
  const lines = entries
    .map(({ file, code, text, fingerprint }) => JSON.stringify({ file, code, text, fingerprint }))
    .toSorted();
  return `{\n  "findings": [\n    ${lines.join(',\n    ')}\n  ]\n}\n`;
}

/**
 * Entries still true, and new ones; those of checked files that are gone are dropped. What was not
 * checked this time stays, as long as its file is there.
 */
export function mergeBaseline(
  before: readonly BaselineEntry[],
  found: readonly BaselineEntry[],
  stays: (file: string) => boolean,
): readonly BaselineEntry[] {
  const now = new Map(found.map((entry) => [entry.fingerprint, entry]));
  const others = before.filter(({ fingerprint, file }) => !now.has(fingerprint) && stays(file));
  return [...now.values(), ...others];
}
