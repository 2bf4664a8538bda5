import type { FileObject, FileParts, StreamObject } from './collect-objects.ts';
import { compressed } from './compressed.ts';
import { crossReferences } from './cross-references.ts';
import type { Place } from './cross-references.ts';

/** Objects of one object stream; a reader has to unpack a whole one for each it wants. */
const PACKED = 500;

/**
 * The file of some objects, all but streams compressed in object streams (PDF 1.5): a tagged report
 * is mostly small objects.
 */
export async function packObjects({
  small,
  streams: begun,
  trailer,
}: FileParts): Promise<Uint8Array> {
  const count = [...small, ...begun].reduce((most, { number }) => Math.max(most, number), 0) + 1;
  const groups = Array.from({ length: Math.ceil(small.length / PACKED) }, (_, at) =>
    small.slice(at * PACKED, (at + 1) * PACKED),
  );
  const streams = [
    ...begun,
    ...groups.map((group, at) => compressed(objectStream(count + at, group))),
  ];
  const written = await Promise.all(streams.map(({ bytes }) => bytes));
  const places = new Map<number, Place>();
  for (const [at, group] of groups.entries()) {
    for (const [index, { number }] of group.entries())
      places.set(number, { type: 2, where: count + at, index });
  }
  let length = HEADER.length;
  for (const [at, bytes] of written.entries()) {
    places.set(streams[at]?.number ?? 0, { type: 1, where: length, index: 0 });
    length += bytes.length;
  }
  const table = await compressed(crossReferences(count + groups.length, places, trailer, length))
    .bytes;
  const end = Buffer.from(`startxref\n${length}\n%%EOF\n`, 'latin1');
  return Buffer.concat([HEADER, ...written, table, end]);
}

// Four bytes that are no letters tell that the file is not text.
const HEADER = Buffer.from('%PDF-1.7\n%\u00FF\u00FF\u00FF\u00FF\n', 'latin1');

/** The objects one after the other, before them their numbers and offsets. */
function objectStream(number: number, group: readonly FileObject[]): StreamObject {
  const index: number[] = [];
  let offset = 0;
  for (const object of group) {
    index.push(object.number, offset);
    offset += object.text.length + 1;
  }
  const head = `${index.join(' ')}\n`;
  const bodies = group.map(({ text }) => `${text}\n`).join('');
  const text = `<<\n/Type /ObjStm\n/N ${group.length}\n/First ${head.length}\n/Length 0\n>>`;
  return { number, text, stream: Buffer.from(head + bodies, 'latin1') };
}
