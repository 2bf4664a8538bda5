import { Lexer } from 'yaml';
import { isControl } from './guard.ts';

/** A comment of a YAML file, `#` included; lines and columns count from 1. */
export interface Comment {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

const SCALAR_FOLLOWS = '\u001F';

/** Every comment of a text, also of one that is not valid YAML; never a `#` inside a text. */
export function commentsOf(text: string): readonly Comment[] {
  const found: Comment[] = [];
  let line = 1;
  let column = 1;
  let before = '';
  for (const token of new Lexer().lex(text)) {
    const inText = before === SCALAR_FOLLOWS;
    before = token;
    if (isControl(token)) continue;
    if (token.startsWith('#') && !inText) found.push({ line, column, text: token });
    const lines = token.split('\n');
    line += lines.length - 1;
    column = lines.length === 1 ? column + token.length : (lines.at(-1)?.length ?? 0) + 1;
  }
  return found;
}
