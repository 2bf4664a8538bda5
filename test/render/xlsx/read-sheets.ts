import { strFromU8, unzipSync } from 'fflate';

type Value = string | number | null;

interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
}

/** The sheets of a workbook, read from its XML as ECMA-376 describes it. */
export function readSheets(bytes: Uint8Array): readonly ReadSheet[] {
  const files = unzipSync(bytes);
  const file = (path: string): string => {
    const found = files[path];
    return found ? strFromU8(found) : '';
  };
  const targets = new Map(
    elements(file('xl/_rels/workbook.xml.rels'), 'Relationship').map(
      ({ head }) => [attribute(head, 'Id'), attribute(head, 'Target')] as const,
    ),
  );
  const shared = elements(file('xl/sharedStrings.xml'), 'si').map(({ body }) => textOf(body));
  return elements(file('xl/workbook.xml'), 'sheet').map(({ head }) => {
    const target = targets.get(attribute(head, 'r:id')) ?? '';
    const sheet = file(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    const rows = elements(sheet, 'row').map(({ body }) => rowOf(body, shared));
    return { name: unescaped(attribute(head, 'name')), rows };
  });
}

function rowOf(body: string, shared: readonly string[]): readonly Value[] {
  const row: Value[] = [];
  for (const { head, body: cell } of elements(body, 'c')) {
    const at = columnOf(attribute(head, 'r'));
    while (row.length < at) row.push(null);
    row[at] = valueOf(attribute(head, 't'), cell, shared);
  }
  return row;
}

function valueOf(type: string, cell: string, shared: readonly string[]): Value {
  const [value] = elements(cell, 'v');
  if (type === 'inlineStr') return textOf(cell);
  if (!value) return null;
  if (type === 's') return shared[Number(value.body)] ?? null;
  return type === 'str' ? unescaped(value.body) : Number(value.body);
}

/** `AB7` is the 28th column, counted from 0. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? 'A';
  return (
    Array.from(letters).reduce((sum, char) => sum * 26 + (char.codePointAt(0) ?? 0) - 64, 0) - 1
  );
}

function elements(xml: string, name: string): readonly { head: string; body: string }[] {
  const pattern = new RegExp(`<${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${name}>)`, 'g');
  return [...xml.matchAll(pattern)].map(([, head = '', body = '']) => ({ head, body }));
}

function attribute(head: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(head)?.[1] ?? '';
}

function textOf(xml: string): string {
  return elements(xml, 't')
    .map(({ body }) => unescaped(body))
    .join('');
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (_, decimal, hexadecimal, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hexadecimal) return String.fromCodePoint(Number.parseInt(String(hexadecimal), 16));
    return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[String(name)] ?? '?';
  });
}
