import { basename } from 'node:path';

const PACK_ID = /^[a-z][a-z0-9-]{0,63}$/;

/** The id asked for, else one made from the folder's name; undefined when it cannot be an id. */
export function packId(folder: string, asked?: string): string | undefined {
  const id = asked ?? kebab(basename(folder));
  return PACK_ID.test(id) ? id : undefined;
}

/** `MyCheck 2` → `my-check-2`; empty when letters would be lost. */
function kebab(name: string): string {
  if (/[^\u0020-\u007E]/.test(name)) return '';
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}
