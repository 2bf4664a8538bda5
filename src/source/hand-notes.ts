import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Node } from 'yaml';
import { commentsOf } from './comments.ts';

/** A comment that a person wrote into a file which the program writes anew. */
export interface HandNote {
  /** The key it belongs to, its path joined with dots; empty: the end of the file. */
  readonly at: string;
  readonly place: 'above' | 'beside';
  readonly text: string;
}

/** The comments of a text that are not the program's own; `own` is what it would have written. */
export function handNotes(text: string, own: readonly string[]): readonly HandNote[] {
  const written = own.flatMap((one) => notesIn(one));
  const above = new Set(written.filter((note) => note.place === 'above').map((note) => note.text));
  return notesIn(text).flatMap((note) => {
    if (note.place === 'above') return above.has(note.text) ? [] : [note];
    const ours = written.filter(({ at, place }) => place === 'beside' && at === note.at);
    const rest = ours.reduce((left, one) => withoutStart(left, one.text), note.text);
    return rest === '' ? [] : [{ ...note, text: rest }];
  });
}

/** The program's own text with people's comments put back; those whose key is gone stand at its end. */
export function withNotes(text: string, notes: readonly HandNote[]): string {
  const lines = text.split('\n');
  const keys = new Map(keyLines(text).map((key) => [key.at, key.line]));
  const end: string[] = [];
  const before = new Map<number, readonly string[]>();
  for (const { at, place, text: words } of notes) {
    const line = keys.get(at);
    if (line === undefined) {
      end.push(`# ${at === '' ? words : `${at}: ${words}`}`);
    } else if (place === 'above') {
      const indent = /^ */.exec(lines[line - 1] ?? '')?.[0] ?? '';
      before.set(line, [...(before.get(line) ?? []), `${indent}# ${words}`]);
    } else {
      const own = lines[line - 1] ?? '';
      lines[line - 1] = / # /.test(own) ? `${own}${JOINED}${words}` : `${own} # ${words}`;
    }
  }
  const kept = lines.flatMap((line, index) => [...(before.get(index + 1) ?? []), line]);
  return end.length === 0 ? kept.join('\n') : `${kept.join('\n').trimEnd()}\n${end.join('\n')}\n`;
}

const JOINED = '；';

function withoutStart(text: string, start: string): string {
  return text.startsWith(start) ? text.slice(start.length).replace(/^[\s,，;；。|]+/, '') : text;
}

function notesIn(text: string): readonly HandNote[] {
  const keys = keyLines(text);
  const lines = text.split('\n');
  return commentsOf(text).flatMap(({ line, column, text: words }): readonly HandNote[] => {
    const note = words.slice(1).trim();
    const isAlone = (lines[line - 1] ?? '').slice(0, column - 1).trim() === '';
    const key = isAlone
      ? keys.find((one) => one.line > line)
      : keys.findLast((one) => one.line <= line);
    if (note === '') return [];
    return [{ at: key?.at ?? '', place: isAlone || !key ? 'above' : 'beside', text: note }];
  });
}

interface KeyLine {
  readonly at: string;
  readonly line: number;
}

/** The first key of each line, from top to bottom. */
function keyLines(text: string): readonly KeyLine[] {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, stringKeys: true });
  const taken = new Set<number>();
  return keysOf(document.contents, '', counter).filter(({ line }) => {
    const isFirst = !taken.has(line);
    taken.add(line);
    return isFirst;
  });
}

function keysOf(node: unknown, path: string, counter: LineCounter): readonly KeyLine[] {
  if (isSeq<Node>(node)) {
    return node.items.flatMap((item, index) => keysOf(item, joined(path, String(index)), counter));
  }
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !key.range) return [];
    const at = joined(path, String(key.value));
    return [{ at, line: counter.linePos(key.range[0]).line }, ...keysOf(value, at, counter)];
  });
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
