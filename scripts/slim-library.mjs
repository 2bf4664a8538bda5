import { readFileSync, writeFileSync } from 'node:fs';
import { minifySync } from 'rolldown/utils';

/**
 * Leaves out of a file of the library what stands elsewhere: of code the comments, which its types
 * have, and the blanks; of the types of sentences the sentences. Every name stays.
 */
export function slimFile(path) {
  const text = readFileSync(path, 'utf8');
  const slim = slimmed(path, text);
  if (slim !== text) writeFileSync(path, slim);
}

function slimmed(path, text) {
  if (/[\\/]messages[\\/][^\\/]+[\\/][^\\/]+\.d\.ts$/.test(path)) return withoutSentences(text);
  return /\.d\.ts$|\.bundle\.js$/.test(path) ? text : withoutBlanks(path, text);
}

function withoutSentences(types) {
  return types.replaceAll(/^(\s*readonly '[^']+': )(['"]).*\2;$/gm, '$1string;');
}

function withoutBlanks(path, text) {
  const { code, errors } = minifySync(path, text, { module: true, compress: false, mangle: false });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  return code;
}
