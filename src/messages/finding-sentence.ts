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
    shown(value, language),
  ]);
  return say(`finding.${diagnostic.code}`, Object.fromEntries(entries));
}

function shown(value: string | number | readonly string[], language: Language): string {
  if (typeof value === 'number') return String(value);
  // `none` is what the sentences' `select` knows for nothing.
  if (typeof value === 'string') return value === '' ? 'none' : value;
  return value.join(language === 'zh-CN' ? '、' : ', ');
}
