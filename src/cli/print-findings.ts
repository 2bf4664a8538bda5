import { textWidth } from '../ask/text-width.ts';
import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatPretty } from '../diagnostics/format/pretty.ts';
import { orderDiagnostics } from '../diagnostics/order.ts';
import { findingSentence } from '../messages/finding-sentence.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { paintFor } from './paint.ts';
import { plainText } from './plain-text.ts';
import type { Session } from './session.ts';

/** Findings as a person reads them, with the line each is about; files not given are read again. */
export async function formatFindings(
  diagnostics: readonly Diagnostic[],
  session: Session,
  stream: 'stdout' | 'stderr',
  files: readonly NamedBytes[] = [],
): Promise<string> {
  if (diagnostics.length === 0) return '';
  const { say, language, io } = session;
  const paint = paintFor(stream, io);
  const { red: error, yellow: warning, cyan: info } = paint;
  const styles = { error, warning, info, place: paint.bold, frame: paint.dim };
  const lines = new Map<string, readonly string[]>();
  const read = new Map(files.map(({ file, bytes }) => [file, bytes]));
  for (const file of new Set(diagnostics.map((diagnostic) => diagnostic.file))) {
    lines.set(file, linesOf(read.get(file) ?? (await readAgain(file, session))));
  }
  return orderDiagnostics(diagnostics)
    .map((diagnostic) =>
      formatPretty(diagnostic, {
        sentence: (finding) => plainText(findingSentence(finding, say, language)),
        seeAlso: say('cli.see-also'),
        linesOf: (file) => lines.get(file),
        width: textWidth,
        paint: (style, text) => styles[style](plainLine(text)),
      }),
    )
    .map((text) => `${text}\n`)
    .join('');
}

async function readAgain(file: string, { io }: Session): Promise<Uint8Array> {
  return io.files.read(resolve(io.cwd, file)).catch(() => new Uint8Array());
}

function linesOf(bytes: Uint8Array): readonly string[] {
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
