import { guessWidth } from '../../guess-width.ts';

/** Lines of a text within a width in ems. Chinese breaks anywhere, other words only where they must. */
export function wrapWords(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(PARTS)?.flatMap((part) => cut(part, width)) ?? []) {
    if (line !== '' && guessWidth(line + word.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? word.trimStart() : word;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

// A closing mark stays with what is before it.
const PARTS = /(?:[\w'’%+./:@&=?#~-]+|[^\w\s])[，。；：、！？）」』》〉”’,.;:!?)]*\s*|\s+/gu;

function cut(part: string, width: number): readonly string[] {
  if (guessWidth(part.trimEnd()) <= width) return [part];
  return part.match(new RegExp(`.{1,${Math.max(1, Math.floor(width))}}`, 'gsu')) ?? [part];
}
