import type { LineScoring } from '../batch/score-line.ts';
import { findingSentence } from '../messages/finding-sentence.ts';
import { sayIn } from '../messages/message.ts';
import type { Language } from '../messages/message.ts';
import type { Io } from './io.ts';
import { loadPack } from './load-pack.ts';

/** What a thread must know to score lines. Plain values: they go from thread to thread. */
export interface StreamSetting {
  readonly cwd: string;
  readonly questionnaire: string;
  readonly detail: LineScoring['detail'];
  readonly language: Language;
}

/** How lines are scored, ready to begin. */
export async function lineScoring(
  io: Io,
  { questionnaire, detail, language }: StreamSetting,
): Promise<LineScoring> {
  const { loaded, catalogue } = await loadPack(io, questionnaire);
  const say = sayIn(language);
  return {
    loaded,
    profile: catalogue.catalogue.profile,
    detail,
    sentence: (diagnostic) => findingSentence(diagnostic, say, language),
  };
}
