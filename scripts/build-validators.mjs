import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { rolldown } from 'rolldown';
import { shareSubschemas } from './share-subschemas.mjs';

const MODULE = new URL('../dist/source/compile-schema.js', import.meta.url);
const FOLDER = new URL('../dist/source/validators/', import.meta.url);

/**
 * Compiles the schemas of the built program, each into a file of its own, and puts what looks them up
 * in place of the compiler. Gives title and file of each.
 */
export async function buildValidators() {
  const { AJV_OPTIONS } = await import(MODULE.href);
  for (const file of filesWithChecker()) await import(file); // each checker makes its schema known
  const { CHECKED_SCHEMAS } = await import('../dist/source/check-schema.js');
  const titles = CHECKED_SCHEMAS.map(({ title }) => title);
  if (titles.includes(undefined) || new Set(titles).size < titles.length) {
    throw new Error(`each schema needs a title of its own: ${titles.join(', ')}`);
  }
  mkdirSync(FOLDER, { recursive: true });
  const files = CHECKED_SCHEMAS.map(({ title }, position) => [title, `check-${position}.cjs`]);
  for (const [position, [, file]] of files.entries()) {
    const ajv = new Ajv2020({
      ...AJV_OPTIONS,
      messages: false, // ours are made of the keyword
      inlineRefs: false,
      code: { source: true },
    });
    const validate = ajv.compile(shareSubschemas(CHECKED_SCHEMAS[position]));
    await bundle(standalone.default(ajv, validate), file);
  }
  writeFileSync(MODULE, tableOf(files));
  return files;
}

function filesWithChecker() {
  const dist = new URL('../dist/', import.meta.url);
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => pathToFileURL(join(entry.parentPath ?? entry.path, entry.name)))
    .filter((url) => readFileSync(url, 'utf8').includes('= schemaChecker('))
    .map((url) => url.href)
    .toSorted();
}

/** What stands in for `compileSchema`. */
function tableOf(files) {
  const imports = files.map(([, file], at) => `import check${at} from './validators/${file}';`);
  const rows = files.map(([title], at) => `[${JSON.stringify(title)}, check${at}]`);
  return `${imports.join('\n')}
const VALIDATORS = new Map([${rows.join(', ')}]);
export function compileSchema({ title }) {
  const validate = VALIDATORS.get(title);
  if (!validate) throw new Error(\`no code was built for the schema "\${title}"\`);
  return validate;
}
`;
}

/** Some keywords call helpers of ajv's by `require`: they are taken in. */
async function bundle(code, file) {
  const build = await rolldown({
    input: 'code',
    platform: 'neutral',
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    plugins: [
      {
        name: 'code',
        resolveId: (id) => (id === 'code' ? 'code.cjs' : undefined),
        load: (id) => (id === 'code.cjs' ? code : undefined),
      },
    ],
  });
  const { output } = await build.generate({ format: 'cjs', minify: true });
  writeFileSync(new URL(file, FOLDER), output[0].code);
}
