/** A tag of an XML text, with where it stands. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly begin: number;
  readonly end: number;
}

export interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly begin: number;
  readonly end: number;
}

/** Where a text stops being the little of XML that a drawing needs. */
export interface NotXml {
  readonly stoppedAt: number;
}

const NAME = '[A-Za-z_][\\w:.-]*';
const PAIR = `\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*')`;
// A type of document may be named, but declare nothing.
const SKIPPED = '<!--[\\s\\S]*?-->|<\\?[^<>]*\\?>|<!DOCTYPE[^<>[\\]]*>|[^<]+';
const TOKEN = new RegExp(`${SKIPPED}|<(/?)(${NAME})((?:${PAIR})*)\\s*(/?)>`, 'gy');

/** The tags of a text in order. Entities, CDATA and whatever else a drawing has no need of is refused. */
export function readTags(text: string): readonly Tag[] | NotXml {
  const tags: Tag[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) return { stoppedAt: at };
    const [whole, closing = '', name, pairs = '', empty = ''] = found;
    const end = at + whole.length;
    if (name !== undefined) {
      const kind = closing === '/' ? 'close' : empty === '/' ? 'empty' : 'open';
      const start = at + 1 + closing.length + name.length;
      tags.push({ kind, name, attributes: readPairs(pairs, start), begin: at, end });
    }
    at = end;
  }
  return tags;
}

const ONE_PAIR = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'g');

function readPairs(pairs: string, start: number): readonly Attribute[] {
  return [...pairs.matchAll(ONE_PAIR)].map((found) => {
    const begin = start + found.index;
    const value = found[2] ?? found[3] ?? '';
    return { name: found[1] ?? '', value, begin, end: begin + found[0].length };
  });
}
