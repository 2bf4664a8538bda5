import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { rolldown } from 'rolldown';
import { shareSubschemas } from './share-subschemas.mjs';

const MODULE = new URL('../dist/source/compile-schema.js', import.meta.url);
const NAME = 'validators';

/** Compiles the schemas of the built program, and puts the code in place of the compiler. */
export async function buildValidators() {
  const { AJV_OPTIONS } = await import(MODULE.href);
  for (const file of filesWithChecker()) await import(file); // each checker makes its schema known
  const { CHECKED_SCHEMAS } = await import('../dist/source/check-schema.js');
  const schemas = Object.fromEntries(
    CHECKED_SCHEMAS.map((schema, position) => [`check${position}`, shareSubschemas(schema)]),
  );
  const titles = CHECKED_SCHEMAS.map(({ title }) => title);
  if (titles.includes(undefined) || new Set(titles).size < titles.length) {
    throw new Error(`each schema needs a title of its own: ${titles.join(', ')}`);
  }
  const ajv = new Ajv2020({
    ...AJV_OPTIONS,
    schemas,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  const names = Object.fromEntries(Object.keys(schemas).map((name) => [name, name]));
  await bundle(standalone.default(ajv, names), tableOf(schemas));
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
function tableOf(schemas) {
  const rows = Object.entries(schemas).map(
    ([name, { title }]) => `[${JSON.stringify(title)}, validators.${name}]`,
  );
  return `import * as validators from '${NAME}';
const VALIDATORS = new Map([${rows.join(', ')}]);
export function compileSchema({ title }) {
  const validate = VALIDATORS.get(title);
  if (!validate) throw new Error(\`no code was built for the schema "\${title}"\`);
  return validate;
}`;
}

/** Some keywords call helpers of ajv's by `require`: they are taken in. */
async function bundle(validators, table) {
  const texts = { table, [NAME]: validators };
  const build = await rolldown({
    input: 'table',
    platform: 'neutral',
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    plugins: [
      {
        name: 'texts',
        resolveId: (id) => (id in texts ? id : undefined),
        load: (id) => texts[id],
      },
    ],
  });
  const { output } = await build.generate({ format: 'esm', minify: true });
  writeFileSync(MODULE, output[0].code);
}
