import {
  mkdirSync,
  existsSync,
  readFileSync,
  statSync,
  writeFileSync,
  copyFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

// Rows and columns of what GBK has. The bold face has the common characters of GB 2312 only, without
// kana, Cyrillic and lines of boxes; others fall back to the regular face.
const FACES = {
  Regular: { folder: '400Regular', rows: [[0x81, 0xfe]], columns: [0x40, 0xfe] },
  Bold: {
    folder: '700Bold',
    rows: [
      [0xa1, 0xa3],
      [0xa6, 0xa6],
      [0xa8, 0xa8],
      [0xb0, 0xf7],
    ],
    columns: [0xa1, 0xfe],
  },
};

// Text is set horizontally, one glyph a character: what shapes or turns it is never read.
const UNUSED_TABLES = ['BASE', 'GDEF', 'GPOS', 'GSUB', 'STAT', 'gasp', 'vhea', 'vmtx'];

/**
 * Makes the two fonts of the report: static TrueType subsets of Noto Sans SC. Static and TrueType,
 * because pdfkit draws blank pages from WOFF2 and the wrong weight from variable fonts.
 */
export async function buildFonts() {
  mkdirSync(at('dist/fonts'), { recursive: true });
  const self = statSync(fileURLToPath(import.meta.url)).mtimeMs;
  for (const [name, face] of Object.entries(FACES)) {
    const target = at(`dist/fonts/NotoSansSC-${name}.ttf`);
    if (existsSync(target) && statSync(target).mtimeMs > self) continue;
    const { default: subsetFont } = await import('subset-font');
    const source = require.resolve(
      `@expo-google-fonts/noto-sans-sc/${face.folder}/NotoSansSC_${face.folder}.ttf`,
    );
    const wanted = [...charset(face)].join('');
    const subset = await subsetFont(readFileSync(source), wanted, {
      targetFormat: 'truetype',
      dropTables: UNUSED_TABLES,
    });
    writeFileSync(target, subset);
  }
  // What the colours of a PDF mean, for archives.
  copyFileSync(
    fileURLToPath(new URL('data/sRGB_IEC61966_2_1.icc', import.meta.resolve('pdfkit'))),
    at('dist/fonts/sRGB.icc'),
  );
  copyFileSync(
    require.resolve('@expo-google-fonts/noto-sans-sc/LICENSE_FONT'),
    at('dist/fonts/OFL.txt'),
  );
}

/** Characters a report may need: a part of GBK, and these. */
function charset(face) {
  const found = new Set();
  const addRange = (from, to) => {
    for (let code = from; code <= to; code += 1) found.add(String.fromCodePoint(code));
  };
  addRange(0x20, 0x7e); // ASCII
  addRange(0xa0, 0xff); // Latin-1
  addRange(0x2010, 0x2027); // dashes, quotes, bullets
  addRange(0x2030, 0x203b); // per mille, primes, reference mark
  addRange(0x2190, 0x2193); // arrows
  addRange(0x2460, 0x2473); // circled numbers
  addRange(0x3000, 0x3029); // CJK punctuation
  addRange(0xff01, 0xff5e); // full-width forms
  for (const char of '℃№™Ω√∞≈≠≤≥■□▲△▼▽◆◇○◎●★☆㎡㎜㎝㎏￥') found.add(char);
  for (const char of gbk(face)) found.add(char);
  // Rare ideographs of names that GBK lacks.
  for (const char of '㙍㛃㛚㬎㬚㭎㮾㳇㳘㳚㴔㵐㸆㸌㺄㻬㽏㿠䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮') {
    found.add(char);
  }
  return found;
}

/** The characters of two-byte GBK whose bytes lie in these ranges, both ends inclusive. */
function* gbk({ rows, columns }) {
  const decoder = new TextDecoder('gb18030');
  for (const row of rows.flatMap(all)) {
    for (const column of all(columns)) {
      if (column === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(row, column));
      const code = char.codePointAt(0) ?? 0;
      // Leaves out private use and what does not decode.
      if (Array.from(char).length === 1 && code !== 0xfffd && !(code >= 0xe000 && code <= 0xf8ff))
        yield char;
    }
  }
}

function all([first, last]) {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}
