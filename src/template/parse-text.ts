import { CODES } from '../diagnostics/codes.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { schemaChecker } from '../source/check-schema.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { mapStrings } from '../questionnaire/map-strings.ts';
import { LIMITS } from '../source/guard.ts';
import { readChecked } from '../source/read-checked.ts';
import type { Path } from '../source/source-index.ts';
import { checkNames } from './check-names.ts';
import { FRONT_SCHEMA } from './front-schema.ts';
import type { Front } from './front-schema.ts';
import { fillFront, parseFront } from './fill-front.ts';
import type { ParsedFront } from './fill-front.ts';
import { parseLiquid } from './liquid.ts';
import type { ParsedLiquid } from './liquid.ts';
import { liquidFinding } from './liquid-finding.ts';
import type { NamedText } from './liquid-finding.ts';
import { withoutMarks } from './marks.ts';
import { parseMarkdown } from './parse-markdown.ts';
import type { Part } from './parts.ts';
import { wholeFile } from './text-place.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The text of a template in one language, read and checked. */
export interface TemplateText {
  readonly file: string;
  /** Names of what an expert may rewrite. */
  readonly passages: readonly string[];
  /** Fills in the values; what Liquid refuses only now is a finding. */
  render(values: object): RenderedText;
}

export interface RenderedText {
  readonly filled?: { readonly front: Front; readonly parts: readonly Part[] };
  readonly diagnostics: readonly Diagnostic[];
}

export interface TextLoad {
  readonly text?: TemplateText;
  readonly diagnostics: readonly Diagnostic[];
}

const checkFront = schemaChecker<Front>(FRONT_SCHEMA);

/** Markdown with Liquid, after a head in YAML between `---` → a text that can be filled. */
export function parseText({ file, bytes }: NamedBytes, vocabulary: Vocabulary): TextLoad {
  const whole = readText(bytes);
  if ('refusal' in whole) return { diagnostics: [refusal(whole.refusal, file)] };
  const parts = splitHead(whole.text);
  if (!parts) return { diagnostics: [refusal('template-head-missing', file)] };
  const head = readHead(parts.head, file, vocabulary);
  const named = { file, text: parts.body };
  const body = readLiquid(named, vocabulary);
  const diagnostics = [...head.diagnostics, ...body.diagnostics];
  const { liquid } = body;
  const { front } = head;
  if (!front || !liquid || diagnostics.length > 0) return { diagnostics };
  const text: TemplateText = {
    file,
    passages: liquid.passages.map(({ name }) => name),
    render: (values) => renderText({ named, liquid, front }, values),
  };
  return { text, diagnostics };
}

interface ReadTemplate {
  readonly named: NamedText;
  readonly liquid: ParsedLiquid;
  readonly front: ParsedFront;
}

function renderText({ named, liquid, front }: ReadTemplate, given: object): RenderedText {
  const values = mapStrings(given, withoutMarks);
  const head = fillFront(front, values);
  try {
    const parts = parseMarkdown(liquid.render(values));
    if (!head.front) return { diagnostics: head.diagnostics };
    return { filled: { front: head.front, parts }, diagnostics: [] };
  } catch (error) {
    return { diagnostics: [...head.diagnostics, liquidFinding(error, named)] };
  }
}

type Refusal = 'file-too-large' | 'file-not-utf8' | 'template-head-missing';

function readText(bytes: Uint8Array): { readonly text: string } | { readonly refusal: Refusal } {
  if (bytes.byteLength > LIMITS.bytes) return { refusal: 'file-too-large' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: withoutMarks(text).replaceAll('\r\n', '\n') };
  } catch {
    return { refusal: 'file-not-utf8' };
  }
}

function refusal(code: Refusal, file: string): Diagnostic {
  const args = code === 'file-too-large' ? { size: LIMITS.bytes + 1, limit: LIMITS.bytes } : {};
  return { ...wholeFile(file), code, severity: CODES[code], args };
}

const HEAD = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

/** Head and text, each with blank lines for the other, so that every line keeps its number. */
function splitHead(text: string): { readonly head: string; readonly body: string } | undefined {
  const found = HEAD.exec(text);
  if (!found) return undefined;
  const lines = found[0].split('\n').length - 1;
  return {
    head: `\n${found[1] ?? ''}\n`,
    body: `${'\n'.repeat(lines)}${text.slice(found[0].length)}`,
  };
}

interface HeadLoad {
  readonly front?: ParsedFront;
  readonly diagnostics: readonly Diagnostic[];
}

function readHead(head: string, file: string, vocabulary: Vocabulary): HeadLoad {
  const checked = readChecked({ file, bytes: new TextEncoder().encode(head) }, checkFront);
  if (!checked.ok) return { diagnostics: checked.diagnostics };
  const locate = (path: Path): Place => checked.index.locate(path);
  const { parsed, diagnostics: found } = parseFront(checked.value, locate, vocabulary);
  return { front: parsed, diagnostics: found };
}

interface BodyLoad {
  readonly liquid?: ParsedLiquid;
  readonly diagnostics: readonly Diagnostic[];
}

function readLiquid(named: NamedText, vocabulary: Vocabulary): BodyLoad {
  try {
    const liquid = parseLiquid(named.text);
    return { liquid, diagnostics: checkNames(liquid, named, vocabulary) };
  } catch (error) {
    return { diagnostics: [liquidFinding(error, named)] };
  }
}
