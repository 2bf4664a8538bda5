import { Lexer } from 'yaml';

/** Text beyond these limits is refused before it is parsed: parsing it could exhaust the machine. */
export const LIMITS = {
  /** Bytes of one YAML or JSON file. */
  bytes: 1_048_576,
  /** Nested `[`/`{`, or `- - -` on one line. */
  flowDepth: 64,
  /** Spaces before a line's text. */
  indentation: 200,
  /** Uses of aliases, counted by the parser. */
  aliases: 50,
} as const;

/** The character offset at which a text nests too deep, or undefined. */
export function findTooDeep(text: string): number | undefined {
  const depth = { flow: 0, line: 0 };
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (isTooDeep(token, depth)) return offset;
    // Control tokens (document start, scalar start …) stand for no text.
    if (!isControl(token)) offset += token.length;
  }
  return undefined;
}

function isTooDeep(token: string, depth: { flow: number; line: number }): boolean {
  if (token === '[' || token === '{') depth.flow += 1;
  else if (token === ']' || token === '}') depth.flow -= 1;
  else if (token === '-' || token === '?') depth.line += 1;
  else if (token === '\n' || token === '\r\n') depth.line = 0;
  else if (/^ +$/.test(token) && token.length > LIMITS.indentation) return true;
  return depth.flow > LIMITS.flowDepth || depth.line > LIMITS.flowDepth;
}

/** Marks of the lexer that stand for no text. */
export function isControl(token: string): boolean {
  return token === '\u0002' || token === '\u0018' || token === '\u001F' || token === '\uFEFF';
}
