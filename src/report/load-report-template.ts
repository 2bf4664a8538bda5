import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import type { Beside } from '../template/beside.ts';
import { loadTemplate, loadTheme } from '../template/load-template.ts';
import type { TemplateFiles, TemplateLoad } from '../template/load-template.ts';
import { parseText } from '../template/parse-text.ts';
import { loadExpert } from './expert/load-expert.ts';
import { COHORT_VOCABULARY, VOCABULARY } from './vocabulary.ts';

/** Files → a template of reports, held against the blocks and values that reports have. */
export function loadReportTemplate(files: TemplateFiles): TemplateLoad {
  return loadTemplate(files, VOCABULARY);
}

/** The same of reports on many firms. */
export function loadCohortTemplate(files: TemplateFiles): TemplateLoad {
  return loadTemplate(files, COHORT_VOCABULARY);
}

/** What is wrong with one file of a template, its text or its theme (with the files it names), or with one of an expert. */
export function checkReportTemplate(named: NamedBytes, beside?: Beside): readonly Diagnostic[] {
  const text = new TextDecoder().decode(named.bytes);
  if (/\.md$/i.test(named.file)) {
    const isCohort = /\{%-?\s*block\s+cohort_/.test(text);
    return parseText(named, isCohort ? COHORT_VOCABULARY : VOCABULARY).diagnostics;
  }
  const isExpert = /^assessor\s*:/m.test(text);
  return (isExpert ? loadExpert(named) : loadTheme(named, beside)).diagnostics;
}
