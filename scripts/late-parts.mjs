import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

import { asOneModule } from './as-one-module.mjs';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * What most runs of the program do not need, or only a part of: sentences of the languages that are
 * not spoken, the reader of ICU messages, widths of rare signs, the code of schemas. It lies in files
 * of its own that are read when they are first asked for. And one package as a module, so that a start
 * reads no helpers for what is none. Gives the plugin, and the files that were bundled.
 */
export async function lateParts(validators) {
  mkdirSync(at('dist/program'), { recursive: true });
  await writeCatalogues();
  const late = await Promise.all(Object.entries(LATE).map(bundleLate));
  const writeFileAtomic = await asOneModule('write-file-atomic');
  const modules = {
    [at('dist/messages/catalogue.js')]: CATALOGUES,
    [at('dist/source/compile-schema.js')]: validatorsOf(validators),
    [at('dist/cli/package-version.js')]: versionOf(readFileSync(at('package.json'), 'utf8')),
    ...Object.fromEntries(Object.values(LATE).map(({ input, code }) => [input, REQUIRE + code])),
    ...HASHES,
    'write-file-atomic': writeFileAtomic.code,
  };
  return {
    bundled: [...late.flat(), ...writeFileAtomic.files],
    plugin: {
      name: 'late',
      // Packages may bring other versions of these along.
      resolveId: (id, importer) =>
        id in modules && importer?.startsWith(at('dist/')) ? id : undefined,
      load: (id) => modules[id],
    },
  };
}

// A module cannot be imported in the middle of a function that returns at once; what is no module can.
const REQUIRE = `import { createRequire } from 'node:module';
let loader;
const require = (path) => (loader ??= createRequire(import.meta.url))(path);
`;

// What a command line is read with, and its help: every start says some of it.
const OF_THE_START = /^cli\.|\.(?:about|map-about|argument|option)\b/;

const CATALOGUES = `import { readFileSync } from 'node:fs';
const read = new Map();
function sentences(name) {
  if (!read.has(name)) {
    const text = readFileSync(new URL(\`\${name}.json\`, import.meta.url), 'utf8');
    read.set(name, JSON.parse(text));
  }
  return read.get(name);
}
export function sentenceIn(language, key) {
  return sentences(\`start.\${language}\`)[key] ?? sentences(language)[key];
}`;

async function writeCatalogues() {
  const catalogues = {
    'zh-CN': (await import('../dist/messages/zh-cn/index.js')).ZH_CN,
    en: (await import('../dist/messages/en/index.js')).EN,
  };
  for (const [language, sentences] of Object.entries(catalogues)) {
    const ofTheStart = Object.entries(sentences).filter(([key]) => OF_THE_START.test(key));
    const others = Object.entries(sentences).filter(([key]) => !OF_THE_START.test(key));
    write(`start.${language}`, Object.fromEntries(ofTheStart));
    write(language, Object.fromEntries(others));
  }
}

function write(name, value) {
  writeFileSync(at(`dist/program/${name}.json`), JSON.stringify(value));
}

function versionOf(text) {
  return `export const packageVersion = () => ${JSON.stringify(JSON.parse(text).version)};`;
}

// What takes long to load, from where, and what of it is used.
const LATE = {
  // Most sentences need no ICU.
  icu: {
    input: at('dist/messages/icu.js'),
    code: `export function compileIcu(...args) {
      return require('./icu.cjs').compileIcu(...args);
    }`,
  },
  // Most signs are as wide as they look; the library begins with a table of all emoji.
  'string-width': {
    input: 'string-width',
    code: `export default function stringWidth(text) {
      return require('./string-width.cjs').default(text);
    }`,
  },
};

// Node's own hash in place of the one that a browser needs: it is read already.
const HASHES = {
  '@noble/hashes/sha2.js': `import { createHash } from 'node:crypto';
    export const sha256 = (bytes) => createHash('sha256').update(bytes).digest();`,
  '@noble/hashes/utils.js': `
    export const utf8ToBytes = (text) => Buffer.from(text);
    export const bytesToHex = (bytes) => bytes.toString('hex');`,
};

async function bundleLate([name, { input }]) {
  const build = await rolldown({ input, cwd: at('.'), platform: 'node' });
  const { output } = await build.generate({ format: 'cjs', exports: 'named', minify: true });
  writeFileSync(at(`dist/program/${name}.cjs`), output[0].code);
  return output[0].moduleIds;
}

function validatorsOf(files) {
  return `${REQUIRE}
const FILES = new Map(${JSON.stringify(files)});
export function compileSchema({ title }) {
  const file = FILES.get(title);
  if (!file) throw new Error(\`no code was built for the schema "\${title}"\`);
  return require(\`../source/validators/\${file}\`);
}`;
}
