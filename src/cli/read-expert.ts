import { resolve } from 'node:path';
import type { Case } from '../advice/advise.ts';
import { hasErrors } from '../diagnostics/order.ts';
import type { ExpertFile } from '../report/expert/expert-schema.ts';
import { loadExpert } from '../report/expert/load-expert.ts';
import type { Template } from '../template/load-template.ts';
import { FindingsError } from './errors.ts';
import { readFile } from './read-file.ts';
import type { Session } from './session.ts';

interface ExpertPaths {
  readonly answers: string;
  readonly asked: string | undefined;
}

/** The expert's file that was asked for, else the one beside the answers: `a.yaml` has `a.expert.yaml`. */
export async function readExpert(
  { answers, asked }: ExpertPaths,
  { catalogue }: Case,
  { texts }: Template,
  { io }: Session,
): Promise<{ readonly expert?: ExpertFile }> {
  const file = asked ?? answers.replace(/\.(ya?ml|json)$/i, '.expert.yaml');
  if (asked === undefined) {
    const isBeside = file !== answers && (await io.files.exists(resolve(io.cwd, file)));
    if (!isBeside) return {};
  }
  const knows = {
    solutions: catalogue.catalogue.solutions.map(({ id }) => id),
    passages: Object.values(texts).flatMap(({ passages }) => passages),
  };
  const { expert, diagnostics } = loadExpert({ file, bytes: await readFile(io, file) }, knows);
  if (!expert || hasErrors(diagnostics)) throw new FindingsError(diagnostics);
  return { expert };
}
