import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifySync } from 'rolldown/utils';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const FORM = { module: true, compress: false, mangle: false, codegen: { removeWhitespace: true } };

/** Takes the blanks out of the library's modules, and leaves every name as it is: 20 KB of the package. */
export function shortenLibrary() {
  const entries = readdirSync(DIST, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isFile() || !entry.name.endsWith('.js') || path.startsWith(join(DIST, 'program')))
      continue;
    const { code, errors } = minifySync(path, readFileSync(path, 'utf8'), FORM);
    if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
    writeFileSync(path, code);
  }
}
