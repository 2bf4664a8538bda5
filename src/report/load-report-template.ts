import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { loadTemplate, loadTheme } from '../template/load-template.ts';
import type { TemplateFiles, TemplateLoad } from '../template/load-template.ts';
import { parseText } from '../template/parse-text.ts';
import { VOCABULARY } from './vocabulary.ts';

/** Files → a template of reports, held against the blocks and values that reports have. */
export function loadReportTemplate(files: TemplateFiles): TemplateLoad {
  return loadTemplate(files, VOCABULARY);
}

/** What is wrong with one file of a template: its text, or its theme. */
export function checkReportTemplate(named: NamedBytes): readonly Diagnostic[] {
  const isText = /\.md$/i.test(named.file);
  return (isText ? parseText(named, VOCABULARY) : loadTheme(named)).diagnostics;
}
