import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * The same package without what differs from run to run: random ids are counted, times are the
 * document's own.
 */
export function settlePackage(bytes: Uint8Array, created: string): Uint8Array {
  const files = unzipSync(bytes);
  const ids = new Map<string, string>();
  const settled = Object.entries(files).map(([path, content]): readonly [string, Uint8Array] => {
    if (path.endsWith('.xlsx')) return [path, settlePackage(content, created)];
    if (!/\.(xml|rels)$/.test(path)) return [path, content];
    return [path, strToU8(settleXml(strFromU8(content), created, ids))];
  });
  return zipSync(Object.fromEntries(settled), { mtime: FIRST_DAY });
}

// The first day that a zip knows, in whatever zone.
const FIRST_DAY = '1980-01-01T00:00:00';

const TIMES = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
const RANDOM = /\brId[\w-]{21}(?![\w-])/g;

function settleXml(xml: string, created: string, ids: Map<string, string>): string {
  return xml.replace(TIMES, `$1${created}`).replace(RANDOM, (id) => {
    const known = ids.get(id) ?? `rIdNamed${ids.size + 1}`;
    ids.set(id, known);
    return known;
  });
}
