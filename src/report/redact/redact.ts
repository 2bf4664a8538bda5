import { mapStrings } from '../../questionnaire/map-strings.ts';
import type { ReportInput } from '../context.ts';
import { aliasesOf } from './aliases.ts';
import { replaceNames } from './replace-names.ts';

/**
 * The same document or workbook without what names the firm or a person: each is replaced wherever it
 * stands, in notes too. `names` are others that are to go.
 */
export function redact<T>(made: T, input: ReportInput, names: readonly string[]): T {
  const replace = replaceNames(aliasesOf(input, names));
  return mapStrings(made, replace);
}
