import { askInTerminal } from '../ask/ask-in-terminal.ts';
import { browse, reviewInterview } from '../ask/browse.ts';
import { runInterview } from '../ask/run-interview.ts';
import type { InterviewOutcome, Saved } from '../ask/run-interview.ts';
import type { Speaker } from '../ask/speech.ts';
import { FileError } from './errors.ts';
import type { Keeper } from './interview-keeper.ts';
import { showHidden, showNotSaved, showSection } from './interview-pages.ts';
import type { Ready } from './interview-ready.ts';
import type { Terminal } from './terminal.ts';

interface Held {
  readonly ready: Ready;
  readonly keeper: Keeper;
}

/** The interview itself, from the first open question to its end, or to where the person leaves. */
export async function holdInterview(
  { ready: { asked: loaded, start, ahead }, keeper }: Held,
  speaker: Speaker,
  { show, hasPerson }: Terminal,
): Promise<InterviewOutcome> {
  const save = savingAhead(keeper, ahead);
  return runInterview({
    loaded,
    start,
    ask: askInTerminal(show, speaker),
    tellHidden: (hidden, given) => showHidden(hidden, { loaded, given }, speaker, show),
    tellSection: (last, given) => showSection(last, { loaded, given }, speaker, show),
    browse: (request) => browse(request, show, speaker),
    review: (given) => reviewInterview({ loaded, given }, show, speaker),
    save: (saved) =>
      saveOrAsk(
        () => save(saved),
        async (error, tries) => hasPerson && showNotSaved({ error, tries }, speaker, show),
      ),
    clock: () => performance.now(),
  });
}

/**
 * What is known beforehand goes into the journal with the first answer: before it, unless the folder
 * waits for the firm's name.
 */
function savingAhead(keeper: Keeper, ahead: readonly Saved[]): Keeper['save'] {
  let left = ahead;
  const saveLeft = async ({ given }: Saved): Promise<void> => {
    for (const one of left) {
      await keeper.save({ ...one, given });
      left = left.filter((other) => other !== one);
    }
  };
  return async (saved) => {
    const isNamed = ahead.some(({ group, id }) => group === 'profile' && id === 'name');
    if (isNamed) await saveLeft(saved);
    await keeper.save(saved);
    await saveLeft(saved);
  };
}

/** A full disk can be cleared while the answer waits. */
async function saveOrAsk(
  save: () => Promise<void>,
  shouldTryAgain: (error: FileError, tries: number) => Promise<boolean>,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await save();
      return;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      if (!(await shouldTryAgain(error, tries))) throw error;
    }
  }
}
