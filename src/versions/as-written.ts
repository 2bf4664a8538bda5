import { isRecord } from '../source/is-record.ts';

// Keys that are called otherwise in a file.
const WRITTEN: Readonly<Record<string, string>> = {
  steps: 'then',
  recodes: 'points',
  declaredMaximum: 'maximum',
  'zh-CN': 'zh-CN',
};

/** A value of a questionnaire with its keys as they are written; empty lists say nothing. */
function asWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asWritten);
  return isRecord(value) ? keysAsWritten(value) : value;
}

export function keysAsWritten(values: object): Readonly<Record<string, unknown>> {
  const entries = Object.entries(values).flatMap(([key, value]: [string, unknown]) =>
    entriesOf(key, value),
  );
  return Object.fromEntries(entries);
}

function entriesOf(key: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value) && value.length === 0) return [];
  // `at_least: 50`, not a limit that is at least, than 50.
  if (key === 'limit' && isRecord(value)) return [[String(value['is']), value['than']]];
  const name = WRITTEN[key] ?? key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return [[name, asWritten(value)]];
}
