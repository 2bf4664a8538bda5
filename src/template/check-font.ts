export type FontProblem =
  | 'not_a_font'
  | 'damaged'
  | 'variable'
  | 'web_font'
  | 'no_outlines'
  | 'not_allowed';

/** Why a PDF cannot be written in a font; undefined where it can. Of a collection the first counts. */
export function checkFont(bytes: Uint8Array): FontProblem | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = tagAt(bytes, 0);
  if (kind === 'wOFF' || kind === 'wOF2') return 'web_font';
  if (kind === 'ttcf')
    return bytes.length < 16 ? 'damaged' : checkTables(bytes, view.getUint32(12));
  return SINGLE.has(kind) ? checkTables(bytes, 0) : 'not_a_font';
}

const SINGLE = new Set(['\0\u0001\0\0', 'true', 'OTTO']);

/** Without these nothing can be measured or drawn. */
const NEEDED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp'];

function checkTables(bytes: Uint8Array, start: number): FontProblem | undefined {
  const tables = readTables(bytes, start);
  if (!tables || !NEEDED.every((name) => tables.has(name))) return 'damaged';
  if (tables.has('fvar')) return 'variable';
  if (!tables.has('glyf') && !tables.has('CFF ')) return 'no_outlines';
  return isForbidden(tables.get('OS/2')) ? 'not_allowed' : undefined;
}

/** The tables of a font by name; undefined where one lies outside the file. */
function readTables(bytes: Uint8Array, start: number): ReadonlyMap<string, DataView> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (start + 12 > bytes.length) return undefined;
  const tables = new Map<string, DataView>();
  for (let left = view.getUint16(start + 4), at = start + 12; left > 0; left -= 1, at += 16) {
    if (at + 16 > bytes.length) return undefined;
    const [from, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (from + length > bytes.length) return undefined;
    tables.set(tagAt(bytes, at), new DataView(bytes.buffer, bytes.byteOffset + from, length));
  }
  return tables;
}

/** Whether its makers forbid putting it into documents (fsType of OS/2, bit 1 alone). */
function isForbidden(os2: DataView | undefined): boolean {
  return os2 !== undefined && os2.byteLength >= 10 && (os2.getUint16(8) & 0x000f) === 0x0002;
}

function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
