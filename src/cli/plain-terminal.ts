import { createInterface } from 'node:readline';
import type { Page, PageReply } from '../ask/page.ts';
import { plainHelp, plainPage } from '../ask/plain-page.ts';
import type { Speaker } from '../ask/speech.ts';
import { openRow, takeLine } from '../ask/take-line.ts';
import { UsageError } from './errors.ts';
import type { Io } from './io.ts';
import { plainText } from './plain-text.ts';
import type { Terminal } from './terminal.ts';
import { wrapLines } from './wrap-lines.ts';

/** Lines of standard input, one at a time; undefined past the last, or after Ctrl-C. */
export interface Lines {
  next(): Promise<string | undefined>;
  close(): void;
}

/**
 * The answers line by line, where that is asked for and wherever the whole screen cannot be had.
 * Complains where there is neither a person nor a first line.
 */
export async function openAnswers(io: Io, asked: boolean): Promise<Lines | undefined> {
  const { stdin, stdout, env } = io;
  const isWhole = stdin.isTTY && stdout.isTTY && env['TERM'] !== 'dumb';
  if (isWhole && !asked) return undefined;
  const lines = openLines(io);
  if (stdin.isTTY) return lines;
  const first = await lines.next();
  if (first === undefined) throw new UsageError('ask.no-terminal');
  return startingWith(first, lines);
}

/** Begins to read standard input, from a person or from a pipe. */
function openLines({ stdin: input, stderr: output, holdInterrupts }: Io): Lines {
  const reader = createInterface({ input, output, terminal: input.isTTY, historySize: 0 });
  const waiting: string[] = [];
  const wanting: ((line: string | undefined) => void)[] = [];
  const end = { reached: false };
  reader.on('line', (line) => {
    const want = wanting.shift();
    if (want) want(line);
    else waiting.push(line);
  });
  const release = holdInterrupts(() => reader.close());
  reader.on('SIGINT', () => reader.close());
  reader.on('close', () => {
    release();
    end.reached = true;
    for (const want of wanting.splice(0)) want(undefined);
  });
  return {
    next: () => {
      const line = waiting.shift();
      if (line !== undefined || end.reached) return Promise.resolve(line);
      return new Promise((resolve) => {
        wanting.push(resolve);
      });
    },
    close: () => reader.close(),
  };
}

/** The same lines after one that has been read already. */
function startingWith(first: string, lines: Lines): Lines {
  let read = false;
  return {
    ...lines,
    next() {
      if (read) return lines.next();
      read = true;
      return Promise.resolve(first);
    },
  };
}

/**
 * The interview line by line, for screen readers, pipes and terminals that cannot do more. From a pipe
 * a line that does not fit ends it: the lines after it would answer the wrong questions.
 */
export function openPlainTerminal(io: Io, speaker: Speaker, lines: Lines): Terminal {
  const { stdin, stderr } = io;
  let count = 0;
  let refused = false;
  const write = (texts: readonly string[]): void => {
    const text = texts.map((one) => `${plainText(one)}\n`).join('');
    stderr.write(stderr.isTTY ? wrapLines(text, stderr.columns) : text);
  };
  const ask = async (question: string): Promise<string | undefined> => {
    stderr.write(plainText(question));
    const line = await lines.next();
    count += 1;
    // A person sees what he types, but for the Enter that Ctrl-C takes the place of; a pipe shows nothing.
    if (!stdin.isTTY || line === undefined) stderr.write(`${plainText(line ?? '')}\n`);
    return line;
  };
  const show = async (page: Page): Promise<PageReply> => {
    const { say } = speaker.voice();
    write(plainPage(page, say));
    const passing = passedBy(page, stdin.isTTY);
    if (passing) return passing;
    let chosen: ReadonlyMap<string, number> = new Map();
    for (;;) {
      const row = openRow(page, chosen)?.label ?? 'none';
      const line = await ask(say('ask.plain-prompt', { row }));
      if (line === undefined) return { kind: 'interrupted' };
      const taken = takeLine(page, chosen, line, say);
      if (taken.kind === 'reply') {
        if (taken.doubt !== undefined) write([taken.doubt]);
        return taken.reply;
      }
      if (taken.kind === 'rows') chosen = taken.chosen;
      if (taken.kind === 'help') write(plainHelp(page, say));
      if (taken.kind !== 'problem') continue;
      write([taken.sentence]);
      if (stdin.isTTY) continue;
      refused = true;
      write([say('ask.plain-refused', { number: count })]);
      return { kind: 'interrupted' };
    }
  };
  return {
    show,
    hasPerson: stdin.isTTY,
    refused: () => refused,
    close: () => lines.close(),
  };
}

/** What lets a page go that is no question: a person is asked only where there is a choice. */
function passedBy({ passes, rows }: Page, isPerson: boolean): PageReply | undefined {
  const [first] = rows;
  if (!passes || first?.kind !== 'option' || (isPerson && rows.length > 1)) return undefined;
  return { kind: 'option', code: first.code };
}
