import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { canonicalJson } from '../source/hash-value.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { parseSource } from '../source/parse-source.ts';
import { applyFixes } from './apply-fixes.ts';

/** Files as they are once everything that can be fixed is, and what is left to find in them. */
export interface Fixed {
  readonly files: readonly NamedBytes[];
  readonly diagnostics: readonly Diagnostic[];
}

// A fix may bring out the next: a key put in order, then the layout around it.
const ROUNDS = 10;

/** Applies fixes and checks again until nothing is left to fix. */
export function fixFiles(
  files: readonly NamedBytes[],
  lint: (files: readonly NamedBytes[]) => readonly Diagnostic[],
): Fixed {
  let current = files;
  let diagnostics = lint(files);
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = diagnostics;
    const next = current.map((named) => fixFile(named, found));
    if (next.every((named, index) => named === current[index])) break;
    current = next;
    diagnostics = lint(current);
  }
  return { files: current, diagnostics };
}

/** The same object when nothing changes. Rules take turns, so that a bad fix spoils no other. */
function fixFile(named: NamedBytes, diagnostics: readonly Diagnostic[]): NamedBytes {
  const fixes = new Map<DiagnosticCode, Fix[]>();
  for (const { file, code, fix } of diagnostics) {
    if (file === named.file && fix) fixes.set(code, [...(fixes.get(code) ?? []), fix]);
  }
  for (const [code, ofRule] of fixes) {
    const fixed = { file: named.file, bytes: changed(named.bytes, ofRule) };
    if (isSound(named, fixed, code)) return fixed;
  }
  return named;
}

function changed(bytes: Uint8Array, fixes: readonly Fix[]): Uint8Array {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return new TextEncoder().encode(mark + applyFixes(text.slice(mark.length), fixes));
}

// They change how a file is written, never what it says.
const LAYOUT: ReadonlySet<DiagnosticCode> = new Set(['key-order', 'yaml-format']);

function isSound(before: NamedBytes, after: NamedBytes, code: DiagnosticCode): boolean {
  const from = parseSource(before.bytes, before.file).source;
  const to = parseSource(after.bytes, after.file).source;
  if (!from || !to || from.text === to.text) return false;
  return !LAYOUT.has(code) || canonicalJson(from.value) === canonicalJson(to.value);
}
