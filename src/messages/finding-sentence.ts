import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Language, Say } from './message.ts';

/** The sentence of a finding, without its place. */
export function findingSentence(
  diagnostic: Pick<Diagnostic, 'code' | 'args'>,
  say: Say,
  language: Language,
): string {
  const entries = Object.entries(diagnostic.args).map(([key, value]) => [
    key,
    shown(key, value, language),
  ]);
  return say(`finding.${diagnostic.code}`, Object.fromEntries(entries));
}

// `none` is what the sentences' `select` knows for nothing.
const OPTIONAL: ReadonlySet<string> = new Set([
  'suggestion',
  'inside',
  'where',
  'low',
  'high',
  'rule',
]);

function shown(
  key: string,
  value: string | number | readonly string[],
  language: Language,
): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value === '' && OPTIONAL.has(key) ? 'none' : value;
  return value.join(language === 'zh-CN' ? '、' : ', ');
}
