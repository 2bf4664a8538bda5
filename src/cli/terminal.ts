import { createInterface } from 'node:readline';
import { comesAsWords } from '../ask/comes-as-words.ts';
import type { Screen } from '../ask/screen.ts';
import type { ShowPage } from '../ask/page.ts';
import { symbolsFor } from '../ask/symbols.ts';
import type { Speaker } from '../ask/speech.ts';
import type { Io } from './io.ts';
import { paintFor } from './paint.ts';

/** What pages are shown on, one after the other. */
export interface Terminal {
  readonly show: ShowPage;
  /** Someone is there to be asked beside the questions. */
  readonly hasPerson: boolean;
  /** An answer from a pipe did not fit. */
  refused(): boolean;
  /** Gives the screen back to the command line. */
  close(): void;
}

// Long enough for a double press or a pasted line, too short for a person who has read the page.
const SETTLE_MILLISECONDS = 150;
// Node's own half a second makes Esc feel broken; terminals send their sequences in one piece.
const ESCAPE_MILLISECONDS = 80;
const INTERRUPTIONS = ['ExitPromptError', 'AbortPromptError'];
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
  // Before the line editor, which takes a chunk apart into keys.
  let chunk = '';
  const keepChunk = (arrived: unknown): void => {
    chunk = String(arrived);
  };
  input.prependListener('data', keepChunk);
  output.write('\n'.repeat(output.rows) + PASTE_MARKS_ON);
  let open = true;
  // A window that is closed, and Ctrl-C while an answer is being saved between two pages, leave as
  // Ctrl-C on a page does.
  const interruption = new AbortController();
  const release = io.holdInterrupts(() => interruption.abort());
  return {
    show: (page) =>
      pagePrompt(
        {
          page,
          screen,
          onResize,
          settleMilliseconds: SETTLE_MILLISECONDS,
          inWords: () => comesAsWords(chunk),
        },
        { input, output, signal: interruption.signal },
      ).catch((error: unknown) => {
        if (error instanceof Error && INTERRUPTIONS.includes(error.name))
          return { kind: 'interrupted' };
        throw error;
      }),
    hasPerson: true,
    refused: () => false,
    close() {
      // What was said since must stay on the screen.
      if (!open) return;
      open = false;
      release();
      input.removeListener('data', keepChunk);
      output.write(PASTE_MARKS_OFF + CLEAR);
    },
  };
}
