import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = (path) => new URL(`../../dist/${path}`, import.meta.url);

/** A part of the built program, which the command line loads when it needs it. */
export function part(name) {
  const file = readdirSync(built('program')).find((found) => found.startsWith(`${name}-`));
  if (file === undefined) throw new Error(`no ${name} in dist/program: node scripts/build.mjs`);
  return import(built(`program/${file}`).href);
}

const fontFile = (name) => fileURLToPath(built(`fonts/${name}`));

export const FONTS = {
  regular: fontFile('NotoSansSC-Regular.ttf'),
  bold: fontFile('NotoSansSC-Bold.ttf'),
};

/** The fonts as our own renderer takes them. */
export function ourFonts() {
  return {
    regular: readFileSync(FONTS.regular),
    bold: readFileSync(FONTS.bold),
    profile: readFileSync(fontFile('sRGB.icc')),
  };
}
