import { CODES, isCode } from '../diagnostics/codes.ts';
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';

export type RuleLevel = Severity | 'off';

/** Which rules speak, and how loudly. */
export interface RuleSettings {
  /** `strict` adds the rules about style. */
  readonly set: 'recommended' | 'strict';
  /** Single rules, over the set. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
}

export const RECOMMENDED: RuleSettings = { set: 'recommended', rules: {} };

const STRICT_ONLY: ReadonlySet<DiagnosticCode> = new Set([
  'part-untouched',
  'key-order',
  'yaml-format',
]);

// Without these there is nothing to check, or nothing safe to check it with.
const ALWAYS: ReadonlySet<DiagnosticCode> = new Set([
  'file-empty',
  'file-not-utf8',
  'file-too-large',
  'nesting-too-deep',
  'yaml-syntax',
  'forbidden-key',
]);

/** The rules that may be set, in the order of the code table. */
export const SETTABLE: readonly DiagnosticCode[] = Object.keys(CODES)
  .filter(isCode)
  .filter((code) => !ALWAYS.has(code));

/** What a rule amounts to under these settings. */
export function levelOf(code: DiagnosticCode, { set, rules }: RuleSettings): RuleLevel {
  const chosen = Object.hasOwn(rules, code) ? rules[code] : undefined;
  if (chosen !== undefined) return chosen;
  return set === 'recommended' && STRICT_ONLY.has(code) ? 'off' : CODES[code];
}

/** Findings of rules that are on, each as severe as its rule is set. */
export function applySettings(
  diagnostics: readonly Diagnostic[],
  settings: RuleSettings,
): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const severity = levelOf(diagnostic.code, settings);
    return severity === 'off' ? [] : [{ ...diagnostic, severity }];
  });
}
