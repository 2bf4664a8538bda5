import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { buildValidators } from './build-validators.mjs';
import { bundleLibraries } from './bundle-libraries.mjs';
import { bundleProgram } from './bundle-program.mjs';
import { compilePacks } from './compile-packs.mjs';
import { lateParts } from './late-parts.mjs';
import { pruneLibrary } from './prune-library.mjs';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

// The fonts take a while to build and do not change with the code: everything else is made anew.
mkdirSync(at('dist'), { recursive: true });
for (const name of readdirSync(at('dist'))) {
  if (name !== 'fonts') rmSync(at(`dist/${name}`), { recursive: true, force: true });
}
execFileSync(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', at('.')], {
  stdio: 'inherit',
});

const taken = await bundleLibraries();
const validators = await buildValidators();
await compilePacks();
const late = await lateParts(validators);
await bundleProgram([...taken, ...late.bundled], late.plugin);
pruneLibrary();

const fonts = new URL('./build-fonts.mjs', import.meta.url);
if (existsSync(fonts)) {
  const { buildFonts } = await import(fonts.href);
  await buildFonts();
}
