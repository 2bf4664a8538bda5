/** Text beyond these limits is refused before it is composed: that could exhaust the machine. */
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

/** Watches the tokens of a text, in order, and says at which of them it nests too deep. */
export function depthGuard(): (token: string) => boolean {
  const depth = { flow: 0, line: 0 };
  return (token) => isTooDeep(token, depth);
}

function isTooDeep(token: string, depth: { flow: number; line: number }): boolean {
  if (token === '[' || token === '{') depth.flow += 1;
  else if (token === ']' || token === '}') depth.flow -= 1;
  else if (token === '-' || token === '?') depth.line += 1;
  else if (token === '\n' || token === '\r\n') depth.line = 0;
  else if (token.length > LIMITS.indentation && /^ +$/.test(token)) return true;
  return depth.flow > LIMITS.flowDepth || depth.line > LIMITS.flowDepth;
}

/** Marks of the lexer that stand for no text. */
export function isControl(token: string): boolean {
  return token === '\u0002' || token === '\u0018' || token === '\u001F' || token === '\uFEFF';
}
