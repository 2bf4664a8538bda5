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
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${textOf(item)}`;
  }
  return `{${text}}`;
}

function textOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return JSON.stringify(item);
  const known = texts.get(item) ?? JSON.stringify(item);
  texts.set(item, known);
  return known;
}

const texts = new WeakMap<object, string>();
