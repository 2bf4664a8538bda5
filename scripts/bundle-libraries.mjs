import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

// What templates are read with: the library and the program take it in, so that nobody who installs
// the package installs it.
const TAKEN_IN = ['liquidjs', 'markdown-it', 'fflate'];

/** Puts the packages that `dist/template/` uses into a file beside it; gives the files they came from. */
export async function bundleLibraries() {
  const taken = [];
  for (const name of TAKEN_IN) {
    const build = await rolldown({
      input: name,
      cwd: at('.'),
      platform: 'neutral',
      // Liquid without a file system.
      resolve: {
        alias: { liquidjs: at('node_modules/liquidjs/dist/liquid.browser.mjs') },
        mainFields: ['module', 'main'],
      },
    });
    const { output } = await build.generate({ format: 'esm', minify: true });
    writeFileSync(at(`dist/template/${name}.bundle.js`), output[0].code);
    taken.push(...output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : [])));
  }
  for (const file of readdirSync(at('dist/template'))) {
    if (!file.endsWith('.js') || file.endsWith('.bundle.js')) continue;
    const path = at(`dist/template/${file}`);
    const text = readFileSync(path, 'utf8');
    const named = TAKEN_IN.reduce(
      (code, name) => code.replaceAll(`from '${name}'`, `from './${name}.bundle.js'`),
      text,
    );
    if (named !== text) writeFileSync(path, named);
  }
  return taken;
}
