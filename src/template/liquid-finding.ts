import { LiquidError } from 'liquidjs';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { closestWord } from '../source/closest-word.ts';
import { LIQUID_NAMES } from './liquid.ts';
import { placeInText } from './text-place.ts';

/** A text of a template with the name of its file. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
}

/** What Liquid refuses → a finding with its place. Whatever else was thrown is thrown on. */
export function liquidFinding(error: unknown, { file, text }: NamedText): Diagnostic {
  if (!LiquidError.is(error)) throw error;
  const { begin, end } = error.token;
  const place = placeInText(text, file, begin, end);
  const reason = reasonOf(error);
  const missing = NAMES.find(({ pattern }) => pattern.test(reason));
  if (missing) {
    const name = missing.pattern.exec(reason)?.[1] ?? '';
    return unknownName({ kind: missing.kind, name, known: missing.known }, place);
  }
  if (reason.endsWith('limit exceeded')) {
    return { ...place, code: 'template-too-much', severity: 'error', args: {} };
  }
  return { ...place, code: 'template-syntax', severity: 'error', args: { reason } };
}

/** What a template names. */
export type NameKind = 'tag' | 'filter' | 'value' | 'block' | 'argument';

interface Unknown {
  readonly kind: NameKind;
  readonly name: string;
  readonly known: readonly string[];
}

/** A name that means nothing, with the nearest that does. */
export function unknownName(
  { kind, name, known }: Unknown,
  place: ReturnType<typeof placeInText>,
): Diagnostic {
  const suggestion = closestWord(name, known) ?? '';
  return {
    ...place,
    code: 'template-unknown-name',
    severity: 'error',
    args: { kind, name, suggestion },
  };
}

const NAMES: readonly {
  readonly kind: NameKind;
  readonly pattern: RegExp;
  readonly known: readonly string[];
}[] = [
  { kind: 'tag', pattern: /^tag "([^"]*)" not found/, known: LIQUID_NAMES.tags },
  { kind: 'filter', pattern: /^undefined filter: (\S+)/, known: LIQUID_NAMES.filters },
  { kind: 'value', pattern: /^undefined variable: (\S+)/, known: [] },
];

/** The sentence of the library without the place that it adds. */
function reasonOf(error: LiquidError): string {
  const own = error.originalError?.message ?? error.message;
  return own.replace(/, (?:file:.*, )?line:\d+.*$/s, '').trim();
}
