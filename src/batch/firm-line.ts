import type { ScoredFirm } from '../cohort/scored-firm.ts';

/** A scored firm as `JSON.stringify` writes it; what many firms share is put into words once. */
export function firmLine(firm: ScoredFirm): string {
  const members = Object.entries(firm).map(([key, value]) => {
    const text = key === 'questions' || key === 'gaps' ? shared(value) : JSON.stringify(value);
    return `"${key}":${text}`;
  });
  return `{${members.join(',')}}`;
}

/** A list or a record of objects that other firms have too. */
function shared(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  let text = '';
  for (const [key, item] of Object.entries(value)) {
    text += `${text === '' ? '' : ','}${quoted(key)}:${textOf(item)}`;
  }
  return `{${text}}`;
}

/** The ids of a questionnaire, as JSON writes them. */
function quoted(key: string): string {
  const known = keys.get(key) ?? JSON.stringify(key);
  if (keys.size < REMEMBERED) keys.set(key, known);
  return known;
}

const REMEMBERED = 10_000;
const keys = new Map<string, string>();

function textOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return JSON.stringify(item);
  const known = texts.get(item) ?? JSON.stringify(item);
  texts.set(item, known);
  return known;
}

const texts = new WeakMap<object, string>();
