// In the package `fontkit`, the file that everything is in.
const FONTKIT = /[\\/]fontkit[\\/]dist[\\/]module\.mjs$/;

// What makes every start read the tables of scripts whose letters change their shapes.
const SHAPING = [
  // Without this all that shapes is out of reach, and is left out.
  [/(get _layoutEngine\(\) \{\s*)return new [^;]+;/, `$1throw new Error('texts are not shaped');`],
  [/JSON\.parse\("\{\\"(?:stateTable|categories)\\":.+"\);/g, '{};'],
  [/= new \(0, \$\w+\$unicodetrie\)\(.+\);/g, '= undefined;'],
  [/= new \(0, \$\w+\$dfa\)\(.+\);/g, '= undefined;'],
];

/**
 * fontkit without what shapes texts: a report sets one glyph a character (`render/pdf/text-writer.ts`).
 * Of 290 KB that were read at the start of each 170 stay. Undefined for any other file.
 */
export function withoutShaping(id, code) {
  if (!FONTKIT.test(id)) return undefined;
  return SHAPING.reduce((rest, [pattern, instead]) => {
    const shorter = rest.replace(pattern, instead);
    if (shorter === rest) throw new Error(`fontkit is written in another way: no ${pattern}`);
    return shorter;
  }, code);
}
