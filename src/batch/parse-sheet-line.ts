import { ANSWER_FILE_KEYS } from '../answers/schema.ts';
import type { AnswersFile } from '../answers/schema.ts';
import { isRecord } from '../source/is-record.ts';

/** A line of JSON as an answer file, where its outer shape is plainly right. */
export function parseSheetLine(text: string): AnswersFile | undefined {
  return asAnswersFile(parseJson(text));
}

/** The same from a value. */
export function asAnswersFile(value: unknown): AnswersFile | undefined {
  return isAnswersFile(value) ? value : undefined;
}

/** Undefined where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isAnswersFile(value: unknown): value is AnswersFile {
  if (!isRecord(value) || typeof value['questionnaire'] !== 'string' || value['id'] === '') {
    return false;
  }
  return (
    (['id', 'version', 'hash'] as const).every((key) => isTextOrNone(value[key])) &&
    (['profile', 'answers'] as const).every((key) => isRecordOrNone(value[key])) &&
    Object.keys(value).every((key) => ANSWER_FILE_KEYS.has(key))
  );
}

function isTextOrNone(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isRecordOrNone(value: unknown): boolean {
  return value === undefined || isRecord(value);
}
