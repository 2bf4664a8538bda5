import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { slimFile } from './slim-library.mjs';

const at = (path) => fileURLToPath(new URL(`../dist/${path}`, import.meta.url));

// What scripts of the checkout call in the built program.
const CALLED = ['questionnaire/translate.js', 'source/stamp.js', 'lint/rule-settings.js'];

/** The command line is in its bundle: of the rest stays what the library leads to, as short as it can be. */
export function pruneLibrary() {
  const kept = new Set([
    ...reached(['index.js', ...CALLED].map(at), (path) => path),
    ...reached([at('index.d.ts')], (path) => path.replace(/(?:\.d)?\.[jt]s$/, '.d.ts')),
  ]);
  const files = readdirSync(at('.'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:js|d\.ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  for (const file of files) {
    if (file.startsWith(at('program'))) continue;
    if (kept.has(file)) slimFile(file);
    else rmSync(file);
  }
}

/** The files that some of them import, directly or not. */
function reached(entries, fileOf) {
  const all = new Set(entries);
  for (const file of all) {
    const imports = readFileSync(file, 'utf8').matchAll(
      /\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)/g,
    );
    for (const [, path] of imports) {
      const found = fileOf(join(dirname(file), path));
      if (existsSync(found)) all.add(found);
    }
  }
  return all;
}
