import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * The same package without what differs from run to run: ids are counted anew, times are the
 * document's own. Where colours are given, they take the place of ours.
 */
export function settlePackage(
  bytes: Uint8Array,
  created: string,
  colours: ReadonlyMap<string, string> = new Map(),
): Uint8Array {
  const files = unzipSync(bytes);
  const ids = new Map<string, string>();
  const settled = Object.entries(files).map(([path, content]): readonly [string, Uint8Array] => {
    if (path.endsWith('.xlsx')) return [path, settlePackage(content, created, colours)];
    if (!/\.(xml|rels)$/.test(path)) return [path, content];
    const xml = settleXml(strFromU8(content), created, ids);
    return [path, strToU8(colours.size === 0 ? xml : recoloured(xml, colours))];
  });
  return zipSync(Object.fromEntries(settled), { mtime: FIRST_DAY });
}

// The first day that a zip knows, in whatever zone.
const FIRST_DAY = '1980-01-01T00:00:00';

const TIMES = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
// What libraries draw at random or count from document to document, only where it stands: a person's
// text may look like one. Relations, bookmarks of the contents, the numbers of bookmarks and drawings.
const RELATION = /(?<=\b(?:r:id|r:embed|Id)=")rId[\w-]{21}(?=")/g;
const BOOKMARK = /(?<=w:(?:anchor|name)="|<w:instrText xml:space="preserve">PAGEREF )_Toc\d+/g;
const NUMBER = /(?<=<w:bookmark(?:Start w:name="_Toc\d+"|End) w:id=")\d+/g;
const DRAWING = /(?<=<wp:docPr id=")\d+/g;

// Attributes that hold a colour and nothing else: no text of a person stands in them.
const COLOUR = /(?<=\b(?:w:fill|w:color|w:val|val)=")[0-9A-F]{6}(?=")/g;

function recoloured(xml: string, colours: ReadonlyMap<string, string>): string {
  return xml.replaceAll(COLOUR, (hex) => colours.get(`#${hex}`)?.slice(1) ?? hex);
}

function settleXml(xml: string, created: string, ids: Map<string, string>): string {
  const counted =
    (kind: string, name: string) =>
    (id: string): string => {
      const known = ids.get(`${kind} ${id}`) ?? `${name}${ids.size + 1}`;
      ids.set(`${kind} ${id}`, known);
      return known;
    };
  return xml
    .replace(TIMES, `$1${created}`)
    .replace(RELATION, counted('relation', 'rIdNamed'))
    .replace(NUMBER, counted('bookmark', ''))
    .replace(BOOKMARK, counted('contents', '_Toc'))
    .replace(DRAWING, counted('drawing', ''));
}
