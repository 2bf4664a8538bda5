import { isPair, isScalar, Scalar } from 'yaml';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { WrittenSource } from './parse-source.ts';
import { walkNodes } from './walk-nodes.ts';

/** A text of a file as it is written there, on one or more lines, with its quotes. */
export interface WrittenText {
  readonly text: string;
  readonly place: () => Place;
  /** Whether it stands below this key. */
  readonly isBelow: (key: string) => boolean;
  /** Another text in its stead, written in the same manner. */
  readonly rewrite: (text: string) => string;
}

/** Every text that is a value, but those of block style (`|`, `>`), where spaces are layout. */
export function writtenTexts({ document, place }: WrittenSource): readonly WrittenText[] {
  const found: WrittenText[] = [];
  walkNodes(document.contents, (node, { isKey, above }) => {
    if (isKey || !isScalar(node) || typeof node.value !== 'string' || isBlock(node)) return;
    const { value, range, type } = node;
    if (!range) return;
    const around = [...above];
    found.push({
      text: value,
      place: () => place(range[0], range[1]),
      isBelow: (name) => around.some((one) => isPair(one) && String(one.key) === name),
      rewrite: (text) => (type === Scalar.PLAIN ? text : quote(text, type)),
    });
  });
  return found;
}

function isBlock(node: unknown): boolean {
  if (!isScalar(node)) return false;
  return node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL;
}

function quote(text: string, type: string | undefined): string {
  const single = type === Scalar.QUOTE_SINGLE && !text.includes('\n');
  // What JSON escapes, YAML escapes alike.
  return single ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}
