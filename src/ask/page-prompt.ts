import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import { drawPage } from './draw-page.ts';
import type { Page, PageReply } from './page.ts';
import { pressKey, startPage } from './press-key.ts';
import type { PageState } from './press-key.ts';
import type { Drawing, Screen } from './screen.ts';

/** What the prompt needs beside the page itself. */
export interface PagePromptConfig {
  readonly page: Page;
  /** The screen as it is now; asked again whenever it is drawn. */
  readonly screen: () => Screen;
  /** Calls back when the window changes its size; returns how to stop. */
  readonly onResize: (redraw: () => void) => () => void;
  /** Enter within this time of the page's appearance is a key that was meant for the page before. */
  readonly settleMilliseconds: number;
  /** Whether the key came as part of whole words, as input methods hand them over. */
  readonly inWords: () => boolean;
}

const HOME = '\u001B[H\u001B[J';
const HIDE_CURSOR = '\u001B[?25l';
const SHOW_CURSOR = '\u001B[?25h';

/** Shows one page over the whole screen until it is answered. */
export const pagePrompt: (
  config: PagePromptConfig,
  context?: Parameters<ReturnType<typeof createPrompt<PageReply, PagePromptConfig>>>[1],
) => Promise<PageReply> = createPrompt<PageReply, PagePromptConfig>((config, done) => {
  const { page } = config;
  const [state, setState] = useState(() => startPage(page));
  const [, setSize] = useState('');
  const settled = useRef(config.settleMilliseconds === 0);
  const pasted = useRef<string | undefined>(undefined);

  useEffect((editor) => {
    const timer = setTimeout(() => {
      settled.current = true;
    }, config.settleMilliseconds);
    // Ctrl-D, or a terminal that is gone.
    const close = (): void => done({ kind: 'interrupted' });
    editor.on('close', close);
    if (isTyping(page, state)) editor.write(state.line);
    const stop = config.onResize(() => {
      const { columns, rows } = config.screen();
      setSize(`${columns}x${rows}`);
    });
    return () => {
      clearTimeout(timer);
      editor.removeListener('close', close);
      stop();
    };
  }, []);

  useKeypress((key, editor) => {
    const name = nameOf(key, config.inWords());
    const typing = isTyping(page, state);
    const paste = name === 'paste-start' ? state.line : pasted.current;
    if (paste !== undefined && name !== 'paste-end') {
      pasted.current = typing ? pasteOn(paste, name, editor.line) : '';
      rewrite(editor, pasted.current);
      return;
    }
    pasted.current = undefined;
    if (passesOver(name, typing, settled.current)) {
      rewrite(editor, typing ? state.line : '');
      return;
    }
    const line = paste?.trimEnd() ?? lineAfter(name, page, state, editor.line);
    const pressed = pressKey(page, state, { name, line });
    if ('reply' in pressed) {
      done(pressed.reply);
      return;
    }
    rewrite(editor, isTyping(page, pressed.state) ? pressed.state.line : '');
    setState(pressed.state);
  });

  return contentOf(drawPage(page, state, config.screen()), state.line);
});

/** The whole screen is drawn anew; the typed line comes last, where the line editor expects it. */
function contentOf({ lines, input }: Drawing, line: string): string {
  const painted = `${HOME}${lines.join('\n')}`;
  if (!input) return `${painted}${HIDE_CURSOR}`;
  return `${painted}\n\u001B[${input.row + 1};1H${SHOW_CURSOR}${input.before}${line}`;
}

/** With Ctrl, on every page; letters alone would fall into what is being typed. */
const CONTROL: Readonly<Record<string, string>> = {
  n: 'note',
  e: 'evidence',
  g: 'jump',
  k: 'dont_know',
  x: 'not_applicable',
  p: 'skipped',
};

/** Characters beyond ASCII have no name, whatever the type of a keypress says. */
function nameOf(
  key: { readonly name?: string; readonly ctrl?: boolean },
  inWords: boolean,
): string {
  const name = key.name ?? '';
  if (inWords && !isEnter(name)) return 'words';
  return (key.ctrl ? CONTROL[name] : undefined) ?? name;
}

/** Pasted text so far: what divided its lines and columns divides words now, and answers nothing. */
function pasteOn(before: string, name: string, held: string): string {
  if (name === 'paste-start') return before;
  // The line editor forgets its line on Enter.
  if (isEnter(name)) return /\S$/.test(before) ? `${before} ` : before;
  return held.replaceAll('\t', ' ');
}

/** What is pasted outside the input row answers nothing, nor does Enter that was meant for the page before. */
function passesOver(name: string, typing: boolean, settled: boolean): boolean {
  return name === 'paste-end' ? !typing : isEnter(name) && !settled;
}

interface LineEditor {
  readonly line: string;
  readonly clearLine: (direction: 0) => void;
  readonly write: (text: string) => void;
}

function rewrite(editor: LineEditor, line: string): void {
  if (editor.line === line) return;
  editor.clearLine(0);
  editor.write(line);
}

function isEnter(name: string): boolean {
  return name === 'return' || name === 'enter';
}

function isTyping(page: Page, { focus, more }: PageState): boolean {
  return !more && page.rows[focus]?.kind === 'input';
}

const KEEP_LINE: ReadonlySet<string> = new Set(['up', 'down', 'escape', ...Object.values(CONTROL)]);

/** The line editor forgets its line on Enter, and puts an earlier one in its place on the arrows. */
function lineAfter(name: string, page: Page, state: PageState, held: string): string {
  const keeps = isEnter(name) || KEEP_LINE.has(name);
  return keeps && isTyping(page, state) ? state.line : held.replaceAll('\t', '');
}
