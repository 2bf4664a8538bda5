import { Document, isMap, isSeq } from 'yaml';
import type { SourceFile } from '../questionnaire/file.ts';
import type { Pool } from './gather-pool.ts';
import type { Unsure } from './name-finder.ts';

export interface PoolAbout {
  readonly name: string;
  readonly source: SourceFile;
  /** What stands over the file. */
  readonly comment: string;
  /** What is said of a name that is not settled. */
  readonly remark: (unsure: Unsure) => string;
}

/** A pool as a catalogue to be laid over the shipped one; what is not settled is a remark at its product. */
export function formatPool(
  { suppliers, products, unsure }: Pool,
  { name, source, comment, remark }: PoolAbout,
): string {
  const document = new Document(
    { catalogue: name, source, suppliers, products },
    { aliasDuplicateObjects: false },
  );
  document.commentBefore = ` ${comment}`;
  const list = document.get('products');
  for (const [at, { id }] of products.entries()) {
    const item: unknown = isSeq(list) ? list.items[at] : undefined;
    const remarks = (unsure.get(id) ?? []).map(remark);
    // A remark must not end its own line, and with it the comment.
    if (isMap(item) && remarks.length > 0) {
      item.commentBefore = remarks.map((text) => ` ${text.replaceAll(/\s+/g, ' ')}`).join('\n');
    }
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
