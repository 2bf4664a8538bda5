import type { Speaker } from '../ask/speech.ts';
import { inOtherLanguage } from './session.ts';
import type { Session } from './session.ts';

/** A session whose language the person may change on the way. */
export interface SessionSpeaker extends Speaker {
  /** As it speaks now. */
  session(): Session;
}

export function openSpeaker(session: Session): SessionSpeaker {
  let now = session;
  return {
    session: () => now,
    voice: () => now,
    turn() {
      now = inOtherLanguage(now);
    },
  };
}
