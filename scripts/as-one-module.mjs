import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));

const REQUIRED = /\brequire\('(?:node:)?(\w+)'\)/g;

/**
 * A package that is no module, with all that it needs, as the text of one module: so it brings no file
 * of helpers along, and needs no loader to get at Node's own. Gives the files it came from too.
 */
export async function asOneModule(name) {
  const needed = new Set();
  const build = await rolldown({
    input: name,
    cwd: root,
    platform: 'node',
    plugins: [
      {
        name: 'without-loader',
        transform: (code) =>
          code.replaceAll(REQUIRED, (whole, id) => {
            if (!builtinModules.includes(id)) return whole;
            needed.add(id);
            return `node_${id}`;
          }),
      },
    ],
  });
  const { output } = await build.generate({
    format: 'esm',
    minify: { compress: false, mangle: { keepNames: true } },
  });
  const imports = [...needed].map((id) => `import node_${id} from 'node:${id}';`);
  return { code: [...imports, output[0].code].join('\n'), files: output[0].moduleIds };
}
