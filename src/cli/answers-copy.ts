import { parseAnswers } from '../answers/load-answers.ts';
import { formatAnswersFile } from '../ask/answers-file.ts';
import type { FileHead, FileMore, Wording } from '../ask/answers-file.ts';
import { findEdits } from '../ask/find-edits.ts';
import type { Edit } from '../ask/find-edits.ts';
import type { JournalAnswer } from '../ask/journal.ts';
import { replayJournal } from '../ask/replay.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { sayIn } from '../messages/message.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { askedTogether, questionsOf } from '../questionnaire/questions-of.ts';
import { handNotes, withNotes } from '../source/hand-notes.ts';
import type { HandNote } from '../source/hand-notes.ts';
import { hashValue } from '../source/hash-value.ts';
import type { Session } from './session.ts';

/** The answers as a person can read and change them, beside the journal. */
export const ANSWERS = 'answers.yaml';

/** What goes into the file: the answers of the journal, people's comments, what stands at its top. */
export interface CopyState {
  readonly answers: readonly JournalAnswer[];
  readonly notes: readonly HandNote[];
  readonly head: FileHead;
}

/** The file as it is found. */
export type FoundCopy =
  | { readonly kind: 'known' }
  | {
      readonly kind: 'edited';
      readonly mark: string;
      readonly edits: readonly Edit[];
      readonly notes: readonly HandNote[];
      readonly head: FileHead;
    }
  /** It cannot be read as an answers file, and would be written over. */
  | { readonly kind: 'broken'; readonly diagnostics: readonly Diagnostic[] };

export function copyText(
  { answers, notes, head }: CopyState,
  loaded: LoadedQuestionnaire,
  wording: Wording,
): string {
  const { given } = replayJournal({ answers }, loaded);
  const kept = keptIn(answers, loaded);
  const remark: FileMore['remark'] = (question, group) =>
    kept.has(`${group} ${question.id}`) ? [wording.say('ask.file-kept')] : [];
  return withNotes(formatAnswersFile(loaded, given, wording, { head, remark }), notes);
}

/** What was taken over from an earlier interview and has had no other answer since; of a matrix its first row. */
function keptIn(
  answers: readonly JournalAnswer[],
  { profile, questionnaire }: LoadedQuestionnaire,
): ReadonlySet<string> {
  const last = new Map(answers.map((one) => [`${one.group} ${one.id}`, one]));
  const pages = {
    profile: askedTogether(profile),
    answers: askedTogether(questionsOf(questionnaire)),
  };
  const kept = [...last.values()].filter((one) => one.kept);
  return new Set(kept.map(({ group, id }) => `${group} ${pages[group].get(id)?.[0]?.id ?? id}`));
}

/** A mark by which a text of ours is known again. */
export function markOf(text: string): string {
  return hashValue(text).slice(0, 16);
}

/** What people have done to the file; `seen` has the marks of all texts written or taken in before. */
export async function lookAtCopy(
  path: string,
  state: CopyState,
  { loaded, session, seen }: CopySetting,
): Promise<FoundCopy> {
  const bytes = await session.io.files.read(path).catch(() => undefined);
  if (!bytes) return { kind: 'known' };
  const text = new TextDecoder().decode(bytes);
  const mark = markOf(text);
  if (seen.has(mark)) return { kind: 'known' };
  const { parsed, diagnostics } = parseAnswers(bytes, path);
  if (!parsed) return { kind: 'broken', diagnostics };
  const { id, basis } = parsed.file;
  // It may have been written by a person who uses the other language.
  const own = (['zh-CN', 'en'] as const).map((language) =>
    copyText({ ...state, notes: [] }, loaded, { language, say: sayIn(language) }),
  );
  return {
    kind: 'edited',
    mark,
    edits: findEdits(state.answers, parsed.file),
    notes: handNotes(text, own),
    head: { ...(id !== undefined && { id }), ...(basis !== undefined && { basis }) },
  };
}

interface CopySetting {
  readonly loaded: LoadedQuestionnaire;
  readonly session: Session;
  readonly seen: ReadonlySet<string>;
}
