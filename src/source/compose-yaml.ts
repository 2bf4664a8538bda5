import { Composer, Lexer, Parser, YAMLParseError } from 'yaml';
import type { CST, Document, LineCounter } from 'yaml';
import { depthGuard } from './guard.ts';

/** A document, or the offset at which the text nests too deep for one. */
export type Composed =
  | { readonly document: Document.Parsed; readonly tooDeep?: undefined }
  | { readonly document?: undefined; readonly tooDeep: number };

/** What `parseDocument` of `yaml` does, in one pass with the guard that watches its tokens. */
export function composeYaml(text: string, lines: LineCounter): Composed {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const isTooDeep = depthGuard();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    if (isTooDeep(lexeme)) return { tooDeep: parser.offset };
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  const document = firstOf(compose(tokens, text.length));
  return document ? { document } : { tooDeep: 0 };
}

function compose(tokens: Iterable<CST.Token>, length: number): Iterable<Document.Parsed> {
  const composer = new Composer({
    prettyErrors: false,
    // Plain data only, whatever a `%YAML` line or a tag such as `!!set` asks for.
    schema: 'core',
    resolveKnownTags: false,
    merge: true,
    // Every key becomes text; a list or a map as a key is an error.
    stringKeys: true,
    // The parser compares each key with all others; `findBadKeys` does it in one pass.
    uniqueKeys: false,
  });
  return composer.compose(tokens, true, length);
}

/** The first document; a second one is an error of it. */
function firstOf(documents: Iterable<Document.Parsed>): Document.Parsed | undefined {
  let first: Document.Parsed | undefined;
  for (const document of documents) {
    if (first) {
      const [start, end] = document.range;
      const reason = 'Source contains multiple documents';
      first.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', reason));
      break;
    }
    first = document;
  }
  return first;
}
