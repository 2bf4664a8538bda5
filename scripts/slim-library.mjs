import { readFileSync, writeFileSync } from 'node:fs';
import { minifySync } from 'rolldown/utils';

/**
 * Leaves out of a file of the library what stands elsewhere: of code the comments, which its types
 * have; of the types of sentences the sentences. A sixth of both as they are packed; lines of code stay.
 */
export function slimFile(path) {
  const text = readFileSync(path, 'utf8');
  const slim = slimmed(path, text);
  if (slim !== text) writeFileSync(path, slim);
}

function slimmed(path, text) {
  if (/[\\/]messages[\\/][^\\/]+[\\/][^\\/]+\.d\.ts$/.test(path)) return withoutSentences(text);
  return /\.d\.ts$|\.bundle\.js$/.test(path) ? text : withoutComments(path, text);
}

function withoutSentences(types) {
  return types.replaceAll(/^(\s*readonly '[^']+': )(['"]).*\2;$/gm, '$1string;');
}

function withoutComments(path, code) {
  const slim = code.replaceAll(/^\s*(?:\/\*\*[^]*?\*\/|\/\/.*)\n/gm, '');
  if (meaning(path, slim) !== meaning(path, code)) throw new Error(`${path}: more than comments`);
  return slim;
}

/** Code without blanks and comments. */
function meaning(path, code) {
  return minifySync(path, code, { compress: false, mangle: false }).code;
}
