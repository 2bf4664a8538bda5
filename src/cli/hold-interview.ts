import { askInTerminal } from '../ask/ask-in-terminal.ts';
import { browse, reviewInterview } from '../ask/browse.ts';
import type { Given } from '../ask/next-question.ts';
import { runInterview } from '../ask/run-interview.ts';
import type { InterviewOutcome } from '../ask/run-interview.ts';
import type { Speaker } from '../ask/speech.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { FileError } from './errors.ts';
import type { Keeper } from './interview-keeper.ts';
import { showHidden, showNotSaved, showSection } from './interview-pages.ts';
import type { Terminal } from './terminal.ts';

interface Held {
  readonly loaded: LoadedQuestionnaire;
  readonly start: Given;
  readonly keeper: Keeper;
}

/** The interview itself, from the first open question to its end, or to where the person leaves. */
export async function holdInterview(
  { loaded, start, keeper }: Held,
  speaker: Speaker,
  { show, hasPerson }: Terminal,
): Promise<InterviewOutcome> {
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
        () => keeper.save(saved),
        async (error) => hasPerson && showNotSaved(error, speaker, show),
      ),
    clock: () => performance.now(),
  });
}

/** A full disk can be cleared while the answer waits. */
async function saveOrAsk(
  save: () => Promise<void>,
  shouldTryAgain: (error: FileError) => Promise<boolean>,
): Promise<void> {
  for (;;) {
    try {
      await save();
      return;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      if (!(await shouldTryAgain(error))) throw error;
    }
  }
}
