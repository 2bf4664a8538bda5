import { isCollection, isScalar, Lexer, parseDocument, Scalar, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import { isControl } from './guard.ts';

/**
 * YAML text in one uniform layout, comments kept: two spaces of indent, `{ a: b }`, `[a, b]`. Lines
 * are as long as they are: Chinese has no spaces to break at. Undefined where a text or a flow style
 * list stands on several lines: that layout was made by hand.
 */
export function formatSource(text: string): string | undefined {
  const document = parseDocument(text, {
    schema: 'core',
    resolveKnownTags: false,
    merge: true,
    uniqueKeys: false,
  });
  if (isLaidOutByHand(document, text)) return undefined;
  return closeBrackets(document.toString({ lineWidth: 0, flowCollectionPadding: true }));
}

function isLaidOutByHand(document: Document, text: string): boolean {
  let found = false;
  visit(document, {
    Node(_, node) {
      const [start = 0, end = 0] = node.range ?? [];
      const lines = text.slice(start, end).trimEnd().split('\n').length;
      if (lines <= usualLines(node)) return undefined;
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** On how many lines a node may stand without someone having broken them. */
function usualLines(node: Node): number {
  if (isCollection(node)) return node.flow === true ? 1 : Infinity;
  if (!isScalar(node)) return 1;
  if (node.type === Scalar.BLOCK_LITERAL) return Infinity;
  return node.type === Scalar.BLOCK_FOLDED ? 2 : 1;
}

/** `[ a, b ]` → `[a, b]`, in YAML and never inside a text. */
function closeBrackets(text: string): string {
  const tokens = [...new Lexer().lex(text)].filter((token) => !isControl(token));
  return tokens
    .filter((token, index) => {
      if (token !== ' ') return true;
      return tokens[index - 1] !== '[' && tokens[index + 1] !== ']';
    })
    .join('');
}
