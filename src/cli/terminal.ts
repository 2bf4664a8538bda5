import { createInterface } from 'node:readline';
import type { Screen } from '../ask/screen.ts';
import type { ShowPage } from '../ask/page.ts';
import { symbolsFor } from '../ask/symbols.ts';
import type { Speaker } from '../ask/speech.ts';
import type { Io } from './io.ts';
import { paintFor } from './paint.ts';

/** What pages are shown on, one after the other. */
export interface Terminal {
  readonly show: ShowPage;
  /** An answer from a pipe did not fit. */
  refused(): boolean;
  /** Gives the screen back to the command line. */
  close(): void;
}

// Long enough for a double press or a pasted line, too short for a person who has read the page.
const SETTLE_MILLISECONDS = 150;
// Node's own half a second makes Esc feel broken; terminals send their sequences in one piece.
const ESCAPE_MILLISECONDS = 80;
const PASTE_MARKS_ON = '\u001B[?2004h';
const PASTE_MARKS_OFF = '\u001B[?2004l';
const CLEAR = '\u001B[H\u001B[J\u001B[?25h';

/** Takes over the whole screen. What stood on the screen is scrolled up, not wiped out. */
export async function openTerminal(io: Io, speaker: Speaker): Promise<Terminal> {
  const { pagePrompt } = await import('../ask/page-prompt.ts');
  const { stdin: input, stdout: output } = io;
  const screen = (): Screen => ({
    columns: output.columns,
    rows: output.rows,
    paint: paintFor('stdout', io),
    symbols: symbolsFor(io.env),
    say: speaker.voice().say,
  });
  const onResize = (redraw: () => void): (() => void) => {
    output.on('resize', redraw);
    return () => output.removeListener('resize', redraw);
  };
  // The first line editor of a stream decides for all later ones how long Esc takes.
  createInterface({ input, terminal: true, escapeCodeTimeout: ESCAPE_MILLISECONDS }).close();
  output.write('\n'.repeat(output.rows) + PASTE_MARKS_ON);
  let open = true;
  return {
    show: (page) =>
      pagePrompt(
        { page, screen, onResize, settleMilliseconds: SETTLE_MILLISECONDS },
        { input, output },
      ).catch((error: unknown) => {
        if (error instanceof Error && error.name === 'ExitPromptError')
          return { kind: 'interrupted' };
        throw error;
      }),
    refused: () => false,
    close() {
      // What was said since must stay on the screen.
      if (!open) return;
      open = false;
      output.write(PASTE_MARKS_OFF + CLEAR);
    },
  };
}
