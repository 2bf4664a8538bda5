import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceIndex } from '../source/source-index.ts';
import { takeBeside } from './beside.ts';
import type { Beside } from './beside.ts';
import { checkFont } from './check-font.ts';

/** Fonts of a PDF as `theme.yaml` names them. */
export interface FontFiles {
  readonly regular?: string;
  readonly bold?: string;
}

/** Their bytes; a weight that is not given is drawn in ours. */
export interface OwnFonts {
  readonly regular?: Uint8Array;
  readonly bold?: Uint8Array;
}

export interface FontsLoad {
  readonly fonts: OwnFonts;
  readonly diagnostics: readonly Diagnostic[];
}

/** The fonts that a theme names, looked through. */
export function loadFonts(files: FontFiles, beside: Beside, index: SourceIndex): FontsLoad {
  const fonts: { regular?: Uint8Array; bold?: Uint8Array } = {};
  const diagnostics: Diagnostic[] = [];
  for (const weight of ['regular', 'bold'] as const) {
    const name = files[weight];
    if (name === undefined) continue;
    const at = ['fonts', weight];
    const taken = takeBeside({ name, kind: 'font', at }, beside, index);
    diagnostics.push(...taken.diagnostics);
    if (!taken.bytes) continue;
    fonts[weight] = taken.bytes;
    const problem = checkFont(taken.bytes);
    if (!problem) continue;
    const args = { path: name, problem };
    diagnostics.push({ ...index.locate(at), code: 'font-not-usable', severity: 'error', args });
  }
  return { fonts, diagnostics };
}
