import { resolve } from 'node:path';
import type { LoadedCatalogue } from '../catalogue/load-catalogue.ts';
import { hasErrors } from '../diagnostics/order.ts';
import type { ExpertFile } from '../report/expert/expert-schema.ts';
import { loadExpert } from '../report/expert/load-expert.ts';
import type { Template } from '../template/load-template.ts';
import { FindingsError } from './errors.ts';
import { readFile } from './read-file.ts';
import type { Session } from './session.ts';

interface ExpertPaths {
  readonly answers?: string;
  readonly asked: string | undefined;
}

/**
 * The expert's file that was asked for, else the one beside the answers: `a.yaml` has `a.expert.yaml`.
 * Without a template its passages are not checked.
 */
export async function readExpert(
  { answers, asked }: ExpertPaths,
  { catalogue }: LoadedCatalogue,
  { io }: Session,
  template?: Template,
): Promise<{ readonly expert?: ExpertFile }> {
  const file = asked ?? answers?.replace(/\.(ya?ml|json)$/i, '.expert.yaml');
  if (file === undefined) return {};
  if (asked === undefined) {
    const isBeside = file !== answers && (await io.files.exists(resolve(io.cwd, file)));
    if (!isBeside) return {};
  }
  // A template of one page has no passages, and nothing to put them in place of.
  const passages = Object.values(template?.texts ?? {}).flatMap((text) => text.passages);
  const knows = {
    solutions: catalogue.solutions.map(({ id }) => id),
    ...(passages.length > 0 && { passages }),
  };
  const { expert, diagnostics } = loadExpert({ file, bytes: await readFile(io, file) }, knows);
  if (!expert || hasErrors(diagnostics)) throw new FindingsError(diagnostics);
  return { expert };
}
