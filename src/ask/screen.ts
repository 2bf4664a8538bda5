import type { ChalkInstance } from 'chalk';
import type { Say } from '../messages/message.ts';
import type { Page } from './page.ts';
import type { PageState } from './press-key.ts';
import type { Symbols } from './symbols.ts';

/** What a page is drawn on. */
export interface Screen {
  readonly columns: number;
  readonly rows: number;
  readonly paint: ChalkInstance;
  readonly symbols: Symbols;
  readonly say: Say;
}

/** Lines from the top of the screen; `input` is where the typed line begins, counted from 0. */
export interface Drawing {
  readonly lines: readonly string[];
  readonly input?: { readonly row: number; readonly before: string };
}

/** Lines that stand together. When the screen is too small, blocks go in the order of `spare`. */
export interface Block {
  readonly lines: readonly string[];
  /** 0: never left out; else the highest goes first. */
  readonly spare: number;
}

export const EMPTY: Block = { lines: [''], spare: 6 };

/** What a row is drawn with. */
export interface Drawn {
  readonly page: Page;
  readonly state: PageState;
  readonly screen: Screen;
  readonly width: number;
}
