import { loadTemplate } from '../template/load-template.ts';
import type { TemplateFiles, TemplateLoad } from '../template/load-template.ts';
import { VOCABULARY } from './vocabulary.ts';

/** Files → a template of reports, held against the blocks and values that reports have. */
export function loadReportTemplate(files: TemplateFiles): TemplateLoad {
  return loadTemplate(files, VOCABULARY);
}
