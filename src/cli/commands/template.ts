import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { makeFolder, refuseTaken, schemasFrom } from '../new-folder.ts';
import type { TemplateWords } from '../words.ts';
import { readFile } from '../read-file.ts';
import {
  shippedTemplates,
  templateFolder,
  TEMPLATE_TEXTS,
  THEME_FILE,
  USUAL_TEMPLATE,
} from '../read-template.ts';
import { readThemeFiles } from '../read-theme-files.ts';
import type { Session } from '../session.ts';
import { writeFile } from '../write-file.ts';

/** `diagnose template new FOLDER` copies a template to be changed; `diagnose template list` names them. */
export async function templateCommand(
  action: string,
  folder: string | undefined,
  { from = USUAL_TEMPLATE }: TemplateWords,
  session: Session,
): Promise<ExitCode> {
  const { io, say } = session;
  if (action === 'list') {
    for (const name of await shippedTemplates(io))
      io.stdout.write(`${nameAndUse(name, session)}\n`);
    return EXIT.ok;
  }
  if (action !== 'new') throw new UsageError('cli.template-action', { action });
  if (folder === undefined) throw new UsageError('cli.missing-argument', { name: 'folder' });
  const source = await templateFolder(io, from);
  const names: string[] = [];
  for (const name of [...Object.values(TEMPLATE_TEXTS), THEME_FILE]) {
    if (await io.files.exists(resolve(io.cwd, source, name))) names.push(name);
  }
  await refuseTaken(io, folder, names);
  const texts = await Promise.all(names.map(async (name) => readFile(io, join(source, name))));
  await makeFolder(io, folder);
  const schemas = schemasFrom(resolve(io.cwd, folder));
  for (const [index, name] of names.entries()) {
    const text = new TextDecoder().decode(texts[index]);
    await writeFile(io, join(folder, name), text.replaceAll('../../questionnaires/', schemas));
  }
  await copyNamed(source, folder, io);
  io.stdout.write(`${say('cli.template-done', { folder })}\n`);
  return EXIT.ok;
}

/** What the theme names comes along. */
async function copyNamed(source: string, folder: string, io: Io): Promise<void> {
  const theme = join(source, THEME_FILE);
  if (!(await io.files.exists(resolve(io.cwd, theme)))) return;
  const found = await readThemeFiles(io, { file: theme, bytes: await readFile(io, theme) });
  for (const [name, file] of found) {
    if (file.kind !== 'read') continue;
    await makeFolder(io, join(folder, dirname(name)));
    await writeFile(io, join(folder, name), file.bytes);
  }
}

const USES = {
  brief: 'cli.template-brief',
  cohort: 'cli.template-cohort',
  expert: 'cli.template-expert',
  firm: 'cli.template-firm',
  followup: 'cli.template-followup',
  form: 'cli.template-form',
} as const;

function nameAndUse(name: string, { say }: Session): string {
  const use = Object.entries(USES).find(([known]) => known === name)?.[1];
  return use === undefined ? name : `${name.padEnd(10)}${say(use)}`;
}
