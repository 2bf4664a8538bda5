// In the package `yaml`, the files that read a text token by token.
const READERS = /[\\/]yaml[\\/].*[\\/]parse[\\/](lexer|parser)\.js$/;

/**
 * The lexer or the parser of `yaml` without its generators, which take half of its time: each method
 * puts what it has found into a list instead of handing it out at once. What comes out is the same, in
 * the same order, since nobody waits for a part of it. Undefined for any other file.
 */
export function withoutGenerators(id, code) {
  const [, name] = READERS.exec(id) ?? [];
  if (name === 'lexer') return lexer(code);
  return name === 'parser' ? parser(code) : undefined;
}

function lexer(code) {
  const [before, head, body] = apart(code, 'class Lexer {', '*lex(');
  const all = entry(plain(body), 'lex', '(source, incomplete = false)', 'source, incomplete');
  return `${before}${head}${all}`;
}

/** `parse` hands out what the others have found. */
function parser(code) {
  const [before, head, body] = apart(code, 'class Parser {', '*next(');
  const next = entry(plain(body), 'next', '(source)', 'source');
  return `${before}${head}${entry(next, 'end', '()', '')}`;
}

/** What stands before the class; the class up to its first such method; and the rest. */
function apart(code, start, method) {
  const [open, first] = [code.indexOf(start), code.indexOf(method)];
  if (open < 0 || first < open) throw new Error(`yaml is written in another way: no ${method}`);
  const inside = open + start.length;
  return [
    `${code.slice(0, inside)}\n    found = [];`,
    code.slice(inside, first),
    code.slice(first),
  ];
}

function plain(code) {
  return code
    .replaceAll(/^( +)\*(\w+\()/gm, '$1$2')
    .replace(/^\*/, '')
    .replaceAll(/\byield\* /g, '')
    .replaceAll(/^( *(?:else )?)yield ([^;]+);$/gm, '$1this.found.push($2);');
}

/** A method that others call: it returns what all have found since the last call. */
function entry(code, name, parameters, passed) {
  const found = `${name}${parameters} {`;
  if (!code.includes(found)) throw new Error(`yaml is written in another way: no ${found}`);
  const outer = `${found}
        this.${name}All(${passed});
        const { found } = this;
        if (found.length > 0) this.found = [];
        return found;
    }
    `;
  return code.replace(found, `${outer}${name}All${parameters} {`);
}
