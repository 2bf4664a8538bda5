import { mapStrings } from '../questionnaire/map-strings.ts';
import type { ReportInput } from './context.ts';

/** What names the firm or a person, and what stands in for it. */
type Aliases = readonly (readonly [name: string, alias: string])[];

/** Fields of the profile that name the firm or someone in it. */
const NAMING = ['name', 'respondent', 'credit_code'] as const;

/**
 * The same document or workbook without the names of firm and people: each is replaced wherever it
 * stands, in notes too. `names` are others that are to go.
 */
export function redact<T>(made: T, input: ReportInput, names: readonly string[]): T {
  const aliases = aliasesOf(input, names);
  return mapStrings(made, (text) =>
    aliases.reduce((current, [name, alias]) => current.replaceAll(name, alias), text),
  );
}

/** Longest first, so that a name within another leaves no rest of it. */
function aliasesOf({ scored, say, expert }: ReportInput, names: readonly string[]): Aliases {
  const number = scored.result.answers.hash.slice(0, 4);
  const own = NAMING.flatMap((field) => {
    const value = scored.answers.profile.get(field)?.value;
    return value?.kind === 'text'
      ? [[value.text, say(`report.alias-${field}`, { number })] as const]
      : [];
  });
  const assessor = expert ? [[expert.assessor, say('report.alias-assessor')] as const] : [];
  const others = names.map(
    (name, index) => [name, say('report.alias-other', { number: index + 1 })] as const,
  );
  return [...own, ...assessor, ...others]
    .filter(([name]) => name.trim().length > 1)
    .toSorted(([a], [b]) => b.length - a.length);
}
