import { Chalk } from 'chalk';
import type { ChalkInstance } from 'chalk';
import type { Io } from './io.ts';

/** Colours for a stream: none with NO_COLOR or without a terminal, unless FORCE_COLOR asks. */
export function paintFor(stream: 'stdout' | 'stderr', io: Io): ChalkInstance {
  const { NO_COLOR: none, FORCE_COLOR: forced, TERM: terminal } = io.env;
  if (none !== undefined && none !== '') return new Chalk({ level: 0 });
  if (forced !== undefined && forced !== '0' && forced !== 'false') return new Chalk({ level: 1 });
  const able = io[stream].isTTY && terminal !== 'dumb';
  return new Chalk({ level: able ? 1 : 0 });
}
