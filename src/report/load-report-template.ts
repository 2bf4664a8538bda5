import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import type { Beside } from '../template/beside.ts';
import { loadTemplate, loadTheme } from '../template/load-template.ts';
import type { TemplateFiles, TemplateLoad } from '../template/load-template.ts';
import { parseText } from '../template/parse-text.ts';
import { loadExpert } from './expert/load-expert.ts';
import { VOCABULARY } from './vocabulary.ts';

/** Files → a template of reports, held against the blocks and values that reports have. */
export function loadReportTemplate(files: TemplateFiles): TemplateLoad {
  return loadTemplate(files, VOCABULARY);
}

/** What is wrong with one file of a template, its text or its theme (with the files it names), or with one of an expert. */
export function checkReportTemplate(named: NamedBytes, beside?: Beside): readonly Diagnostic[] {
  if (/\.md$/i.test(named.file)) return parseText(named, VOCABULARY).diagnostics;
  const isExpert = /^assessor\s*:/m.test(new TextDecoder().decode(named.bytes));
  return (isExpert ? loadExpert(named) : loadTheme(named, beside)).diagnostics;
}
