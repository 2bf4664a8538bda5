import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { loadPack } from '../load-pack.ts';
import { previewText } from '../preview-text.ts';
import type { Session } from '../session.ts';

const WIDEST = 80;

/** `diagnose preview PACK`: every page of a questionnaire as text, with when it is asked. */
export async function previewCommand(pack: string, session: Session): Promise<ExitCode> {
  const { io, say, language } = session;
  const { loaded } = await loadPack(io, pack);
  const columns = Math.min(WIDEST, (io.stdout.isTTY ? io.stdout.columns : WIDEST) - 1);
  io.stdout.write(previewText(loaded, { say, language }, columns));
  return EXIT.ok;
}
