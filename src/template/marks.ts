import { isRecord } from '../source/is-record.ts';
import type { BlockArgs, BlockCall } from './parts.ts';

// Characters of the private use area, which a template cannot write, set apart what comes from outside.
const VALUE = { start: '\uE000', end: '\uE001' } as const;
const CALL = { start: '\uE002', end: '\uE003' } as const;

/** Text without the characters that mark values and calls. */
export function withoutMarks(text: string): string {
  return text.replace(/[\uE000-\uE003]/g, '\uFFFD');
}

/** A value as digits between marks, so that nothing in it is ever read as Markdown. */
export function markValue(value: unknown): string {
  const text = shown(value);
  return text === '' ? '' : `${VALUE.start}${toHex(text)}${VALUE.end}`;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(shown).join('');
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

const MARKED = /\uE000([0-9a-f]*)\uE001/g;

/** The text with its values in place; a value that was captured and written again is marked twice. */
export function unmark(text: string): string {
  let current = text;
  while (MARKED.test(current)) {
    MARKED.lastIndex = 0;
    current = current.replace(MARKED, (_, hex: string) => fromHex(hex));
  }
  return current;
}

/** A call as a paragraph of its own. */
export function markCall(name: string, args: BlockArgs): string {
  return `\n\n${CALL.start}${toHex(JSON.stringify({ name, args }))}${CALL.end}\n\n`;
}

const WHOLE_CALL = /^\uE002([0-9a-f]+)\uE003$/;

/** The call that a paragraph is. */
export function callOf(text: string): BlockCall | undefined {
  const hex = WHOLE_CALL.exec(text.trim())?.[1];
  if (hex === undefined) return undefined;
  const read: unknown = JSON.parse(fromHex(hex));
  if (!isRecord(read) || !isRecord(read['args'])) return undefined;
  const args = Object.entries(read['args']).flatMap(([key, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[key, value] as const]
      : [],
  );
  return { kind: 'call', name: String(read['name']), args: Object.fromEntries(args) };
}

function toHex(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index += 1) {
    hex += text.charCodeAt(index).toString(16).padStart(4, '0');
  }
  return hex;
}

function fromHex(hex: string): string {
  return hex.replaceAll(/[0-9a-f]{4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16)));
}
