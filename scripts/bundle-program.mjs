import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { minifySync } from 'rolldown/utils';
import { straightCommander } from './straight-commander.mjs';
import { withoutGenerators } from './without-generators.mjs';
import { withoutShaping } from './without-shaping.mjs';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * The command line, with all it imports, in few files: Node takes long over many small ones. Names
 * stay as they are, for the reports of bugs. It lies as deep as `dist/cli/`, so that what
 * it finds beside itself is where it was. `taken` are files that were bundled before; `late` is the
 * plugin of what is read later.
 */
export async function bundleProgram(taken, late) {
  const together = { main: new Set(), core: new Set(), shared: new Set(), report: new Set() };
  const build = await rolldown({
    input: {
      entry: at('dist/cli/main.js'),
      // Threads are started from files of their own.
      'workbook-worker': at('dist/cli/workbook-worker.js'),
      'report-worker': at('dist/cli/report-worker.js'),
      'rows-worker': at('dist/cli/rows-worker.js'),
      'stream-worker': at('dist/cli/stream-worker.js'),
    },
    platform: 'node',
    // 3.5 MB of WebAssembly stay in their own package.
    external: ['highs'],
    // The same code as its build for Node, without a look at the environment for every token.
    resolve: { alias: { yaml: at('node_modules/yaml/browser/index.js') } },
    // write-file-atomic, which is no module, makes the name of a temporary file from it.
    transform: { define: { __filename: 'import.meta.filename' } },
    plugins: [late, straightCommander, whatIsTogether(together), shared, leaner, shorter, tight],
  });
  const { output } = await build.write({
    dir: at('dist/program'),
    format: 'esm',
    // `bin/` imports the part `main` itself.
    minifyInternalExports: false,
    chunkFileNames: ({ name }) => (name === 'main' ? 'main.js' : '[name]-[hash].js'),
    codeSplitting: {
      groups: [
        // What is always read together lies in one file, packages and all: many small ones take longer.
        { name: 'main', test: (id) => together.main.has(id), priority: 3 },
        { name: 'core', test: (id) => together.core.has(id), priority: 2 },
        { name: 'shared', test: (id) => together.shared.has(id), priority: 2 },
        { name: 'report', test: (id) => together.report.has(id), priority: 1 },
        { name: packageOf, debugName: 'packages', test: isTakenIn, minSize: 20_000, priority: 1 },
      ],
    },
  });
  const files = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  writeFileSync(at('dist/LICENSES.txt'), licences([...files, ...taken]));
}

// Commands that people start most.
const FREQUENT = ['run', 'score', 'explain', 'report', 'lint'];

const RENDERERS = ['pdf', 'docx', 'html'];

/**
 * Finds what every start reads, what all of the frequent commands read besides, and what is ours of a
 * report of any form, apart from what other commands share with it.
 */
function whatIsTogether(together) {
  return {
    name: 'together',
    buildEnd() {
      const reached = (entry) => {
        const all = new Set([at(entry)]);
        for (const id of all) {
          for (const imported of this.getModuleInfo(id)?.importedIds ?? []) all.add(imported);
        }
        return all;
      };
      together.main = reached('dist/cli/main.js');
      const command = (name) => reached(`dist/cli/commands/${name}.js`);
      together.core = inAll(FREQUENT.map(command));
      const pages = inAll(
        RENDERERS.map((name) => reached(`dist/render/${name}/render-${name}.js`)),
      );
      const ofReports = [...command('report'), ...pages].filter((id) => !isTakenIn(id));
      // A file takes in all that its parts import: whoever needs one of them would read all of it.
      const others = FREQUENT.filter((name) => name !== 'report').map(command);
      together.shared = new Set(ofReports.filter((id) => others.some((other) => other.has(id))));
      together.report = new Set(ofReports);
    },
  };
}

function inAll([first, ...others]) {
  return new Set([...first].filter((id) => others.every((other) => other.has(id))));
}

const OF_SHAPING = ['getCategory', 'getCombiningClass', 'getScript', 'isDigit', 'isMark'];

// What libraries load at once and the program needs late or never: for the PDF WOFF2 fonts,
// encryption, the breaking and shaping of texts (together a tenth of a report's time); a guess at
// colours that `paintFor` makes.
const REPLACED = {
  '#supports-color': 'export default { stdout: false, stderr: false };',
  'brotli/decompress.js': refusing('WOFF2 is not read', 'default'),
  '@noble/ciphers/aes': refusing('encryption is left out', 'cbc', 'ecb'),
  linebreak: refusing('lines are broken before', 'default'),
  'unicode-properties': refusing('texts are not shaped', ...OF_SHAPING),
};

/** A module whose functions throw. */
function refusing(reason, ...names) {
  const exported = names.map((name) => `refuse as ${name}`).join(', ');
  return `function refuse() { throw new Error('${reason}'); }\nexport { ${exported} };`;
}

/** What libraries do without, our own code may need. */
function isOurs(importer) {
  return importer?.startsWith(at('dist/')) ?? false;
}

// Built in short form for the library: the program reads the same files.
const SHARED = /[\\/]dist[\\/]template[\\/][^\\/]+\.bundle\.js$/;

const shared = {
  name: 'shared',
  resolveId: (id, importer) => {
    if (!isOurs(importer) || !id.startsWith('.')) return undefined;
    const path = join(dirname(importer), id);
    if (!SHARED.test(path)) return undefined;
    return { id: `../${relative(at('dist'), path).replaceAll('\\', '/')}`, external: 'absolute' };
  },
};

const leaner = {
  name: 'leaner',
  resolveId: (id, importer) =>
    id in REPLACED && importer !== `\0${id}` && !isOurs(importer) ? `\0${id}` : undefined,
  load: (id) => (id.startsWith('\0') ? REPLACED[id.slice(1)] : undefined),
};

/** What is not ours is taken in short. Errors of commander are told by the names of their classes. */
const shorter = {
  name: 'shorter',
  transform: (code, id) => {
    if (!/[\\/]node_modules[\\/].*\.[cm]?js$/.test(id)) return undefined;
    const lean = withoutGenerators(id, code) ?? withoutShaping(id, code) ?? code;
    const { code: short, errors } = minifySync(id, lean, {
      compress: { target: 'es2023', keepNames: { function: true, class: true } },
      mangle: { keepNames: /[\\/]commander[\\/]/.test(id) },
    });
    return errors.length > 0 ? undefined : { code: short, map: null };
  },
};

/**
 * Takes the blanks and comments out of what rolldown prints: an eighth of our code as it is packed. All
 * names stay, of functions, variables and classes: places in reports of bugs are names and columns.
 */
const tight = {
  name: 'tight',
  generateBundle: (_, bundle) => {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const { code, errors } = minifySync(chunk.fileName, chunk.code, {
        compress: false,
        mangle: false,
      });
      if (errors.length > 0) throw new Error(`${chunk.fileName}: ${errors[0].message}`);
      chunk.code = code;
    }
  },
};

function isTakenIn(id) {
  return /[\\/]node_modules[\\/]/.test(id);
}

function packageOf(id) {
  return /.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?([^\\/]+)/.exec(id)?.[1] ?? null;
}

/** Licences of the packages that are part of the program. */
function licences(files) {
  const folders = new Set(
    files.flatMap((file) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file) ?? []),
  );
  const texts = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    const own = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
    const text = own ? readFileSync(join(folder, own), 'utf8').trim() : '';
    return `${name} ${version}${license ? ` (${license})` : ''}\n\n${text}\n`;
  });
  return [...new Set(texts)].toSorted().join(`\n${'-'.repeat(72)}\n\n`);
}
