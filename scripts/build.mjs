import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

// Fonts take a minute to build and never change with the code: only the compiled code is renewed.
for (const name of ['answers', 'advice', 'ask', 'catalogue', 'chart', 'cli', 'diagnostics']) {
  rmSync(at(`dist/${name}`), { recursive: true, force: true });
}
execFileSync(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', at('.')], {
  stdio: 'inherit',
});

const fonts = new URL('./build-fonts.mjs', import.meta.url);
if (existsSync(fonts)) {
  const { buildFonts } = await import(fonts.href);
  await buildFonts();
}
