import type { Question } from '../questionnaire/question-types.ts';
import { choicesOf } from './renames.ts';

/** A value with the codes of today. */
export interface NewCodes {
  readonly value: unknown;
  readonly recoded: readonly { readonly old: string; readonly new: string }[];
  /** Codes taken out of a list. */
  readonly gone: readonly string[];
  /** Whether none of a list's codes is left. */
  readonly isEmpty: boolean;
}

/** Codes that a question's options had in earlier versions → those of today; of a list, what is gone is left out. */
export function newCodes(value: unknown, question: Question): NewCodes {
  if (Array.isArray(value) && question.kind === 'multiple') return newList(value, question);
  // A number is a quantity, unless it names a level.
  const isCode =
    typeof value === 'string' || (typeof value === 'number' && question.kind !== 'number');
  const code = isCode ? String(value) : undefined;
  const now = code === undefined ? undefined : today(code, question);
  const none = { gone: [], isEmpty: false };
  if (code === undefined || now === undefined || now === code) {
    return { value, recoded: [], ...none };
  }
  return { value: now, recoded: [{ old: code, new: now }], ...none };
}

function newList(list: readonly unknown[], question: Question): NewCodes {
  const codes = list.map((item) => {
    const old = String(item);
    return { old, new: today(old, question) };
  });
  const kept = codes.flatMap((code) => (code.new === undefined ? [] : [code.new]));
  return {
    value: [...new Set(kept)],
    recoded: codes.flatMap(({ old, new: now }) =>
      now === undefined || now === old ? [] : [{ old, new: now }],
    ),
    gone: codes.filter((code) => code.new === undefined).map(({ old }) => old),
    isEmpty: list.length > 0 && kept.length === 0,
  };
}

function today(code: string, question: Question): string | undefined {
  const choices = choicesOf(question);
  const found =
    choices.find((choice) => choice.code === code) ??
    choices.find((choice) => choice.was?.includes(code));
  return found?.code;
}
