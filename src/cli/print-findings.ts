import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatPretty } from '../diagnostics/format/pretty.ts';
import { orderDiagnostics } from '../diagnostics/order.ts';
import { findingSentence } from '../messages/finding-sentence.ts';
import { paintFor } from './paint.ts';
import { plainText } from './plain-text.ts';
import type { Session } from './session.ts';

/** Findings as a person reads them, with the line each is about. */
export async function formatFindings(
  diagnostics: readonly Diagnostic[],
  session: Session,
  stream: 'stdout' | 'stderr',
): Promise<string> {
  if (diagnostics.length === 0) return '';
  const { default: stringWidth } = await import('string-width');
  const { say, language, io } = session;
  const paint = paintFor(stream, io);
  const styles = { error: paint.red, warning: paint.yellow, place: paint.bold, frame: paint.dim };
  const lines = new Map<string, readonly string[]>();
  for (const file of new Set(diagnostics.map((diagnostic) => diagnostic.file))) {
    lines.set(file, await linesOf(file, session));
  }
  return orderDiagnostics(diagnostics)
    .map((diagnostic) =>
      formatPretty(diagnostic, {
        sentence: (finding) => plainText(findingSentence(finding, say, language)),
        seeAlso: say('cli.see-also'),
        linesOf: (file) => lines.get(file),
        width: stringWidth,
        paint: (style, text) => styles[style](plainLine(text)),
      }),
    )
    .map((text) => `${text}\n`)
    .join('');
}

async function linesOf(file: string, { io }: Session): Promise<readonly string[]> {
  const bytes = await io.files.read(resolve(io.cwd, file)).catch(() => new Uint8Array());
  // The decoder drops the BOM, as the parser did when it counted columns.
  return new TextDecoder()
    .decode(bytes)
    .split(/\r\n|\n|\r/)
    .map(plainLine);
}

/** Tabs stay: the mark under a line stands on them. */
function plainLine(text: string): string {
  return text.split('\t').map(plainText).join('\t');
}
