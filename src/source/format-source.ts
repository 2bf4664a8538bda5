import { Lexer, parseDocument } from 'yaml';
import type { Tags } from 'yaml';
import { stringifyString } from 'yaml/util';
import { isControl } from './guard.ts';

/** YAML text in one uniform layout, comments kept: two spaces of indent, `{ a: b }`, `[a, b]`. */
export function formatSource(text: string): string {
  const document = parseDocument(text, {
    schema: 'core',
    resolveKnownTags: false,
    merge: true,
    uniqueKeys: false,
    customTags: unfolded,
  });
  const written = document.toString({ lineWidth: WIDTH, flowCollectionPadding: true });
  return closeBrackets(written);
}

// Lists and maps in flow style go onto lines of their own beyond it.
const WIDTH = 100;

const STRING = 'tag:yaml.org,2002:str';

/** Texts stay on one line however long: Chinese has no spaces to break at. */
function unfolded(tags: Tags): Tags {
  return tags.map((tag) => {
    if (typeof tag === 'string' || tag.tag !== STRING || tag.collection) return tag;
    return {
      ...tag,
      stringify: (item, context, onComment, onChompKeep) => {
        const options = { ...context.options, lineWidth: 0 };
        const scalar = { ...item, value: String(item.value) };
        return stringifyString(scalar, { ...context, options }, onComment, onChompKeep);
      },
    };
  });
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
