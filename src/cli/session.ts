import type { ChalkInstance } from 'chalk';
import { sayIn } from '../messages/message.ts';
import type { Language, Say } from '../messages/message.ts';
import { pickLanguage } from '../messages/pick-language.ts';
import type { Io } from './io.ts';
import { paintFor } from './paint.ts';

/** What every command works with: the world, and how to speak to the person in front of it. */
export interface Session {
  readonly io: Io;
  readonly say: Say;
  readonly language: Language;
  /** Colours for standard output. */
  readonly paint: ChalkInstance;
  /** The language of files and JSON: only what `--lang` asked for. */
  readonly fileLanguage: Language;
}

export function openSession(io: Io, asked: string | undefined): Session {
  // An empty variable counts as unset.
  const variables = [io.env['LC_ALL'], io.env['LC_MESSAGES'], io.env['LANG']];
  const system = variables.find((value) => value !== undefined && value !== '') ?? io.locale;
  const language = pickLanguage(asked ?? system);
  return {
    io,
    language,
    say: sayIn(language),
    paint: paintFor('stdout', io),
    fileLanguage: pickLanguage(asked ?? ''),
  };
}

/** The same session in the other language, which its files then have too. */
export function inOtherLanguage(session: Session): Session {
  const language = session.language === 'en' ? 'zh-CN' : 'en';
  return { ...session, language, fileLanguage: language, say: sayIn(language) };
}
