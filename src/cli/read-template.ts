import { basename, join, resolve } from 'node:path';
import { hasErrors } from '../diagnostics/order.ts';
import { loadReportTemplate } from '../report/load-report-template.ts';
import { closestWord } from '../source/closest-word.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import type { Template, TemplateFiles, TemplateLoad } from '../template/load-template.ts';
import { FindingsError, UsageError } from './errors.ts';
import type { Io } from './io.ts';
import { formatFindings } from './print-findings.ts';
import { readFile } from './read-file.ts';
import { readThemeFiles } from './read-theme-files.ts';
import type { Session } from './session.ts';
import { SHIPPED } from './shipped.ts';

/** The template of a report where none is named. */
export const USUAL_TEMPLATE = 'firm';

/** Texts of a template by language. */
export const TEMPLATE_TEXTS = { 'zh-CN': 'report.md', en: 'report.en.md' } as const;

export const THEME_FILE = 'theme.yaml';

/** Names of the templates that come with the program, sorted. */
export async function shippedTemplates(io: Io): Promise<readonly string[]> {
  const names = await io.files.list(SHIPPED.templates);
  const found = await Promise.all(
    names.map(async (name) => {
      const text = join(SHIPPED.templates, name, TEMPLATE_TEXTS['zh-CN']);
      return (await io.files.exists(text)) ? [name] : [];
    }),
  );
  return found.flat();
}

/** The folder of a template by its name, or one's own. */
export async function templateFolder(io: Io, name: string): Promise<string> {
  if (/^[a-z][a-z0-9-]*$/.test(name)) {
    const known = await shippedTemplates(io);
    if (known.includes(name)) return join(SHIPPED.templates, name);
    if (!(await io.files.isFolder(resolve(io.cwd, name)))) {
      const suggestion = closestWord(name, known) ?? 'none';
      throw new UsageError('cli.no-such-template', { name, known: known.join(', '), suggestion });
    }
  }
  return name;
}

/** Reads a template; its errors are findings, warnings go to standard error. */
export async function readTemplate(
  name: string,
  session: Session,
  load: (files: TemplateFiles) => TemplateLoad = loadReportTemplate,
): Promise<Template> {
  const { io } = session;
  const folder = await templateFolder(io, name);
  const texts: Record<string, NamedBytes> = {};
  for (const [language, file] of Object.entries(TEMPLATE_TEXTS)) {
    const found = await readBeside(io, folder, file);
    if (found) texts[language] = found;
  }
  if (Object.keys(texts).length === 0) {
    throw new UsageError('cli.template-without-text', { path: folder });
  }
  const theme = await readBeside(io, folder, THEME_FILE);
  const beside = theme ? await readThemeFiles(io, theme) : new Map();
  const { template, diagnostics } = load({ texts, beside, ...(theme && { theme }) });
  if (!template || hasErrors(diagnostics)) throw new FindingsError(diagnostics);
  if (diagnostics.length > 0) {
    io.stderr.write(await formatFindings(diagnostics, session, 'stderr'));
  }
  return template;
}

async function readBeside(io: Io, folder: string, name: string): Promise<NamedBytes | undefined> {
  const file = join(folder, basename(name));
  if (!(await io.files.exists(resolve(io.cwd, file)))) return undefined;
  return { file, bytes: await readFile(io, file) };
}
