import { hasErrors } from '../diagnostics/order.ts';
import { loadNorm } from '../norm/load-norm.ts';
import type { Norm } from '../norm/norm.ts';
import { FindingsError, UsageError } from './errors.ts';
import type { ReadCase } from './read-case.ts';
import { readFile } from './read-file.ts';
import type { Session } from './session.ts';

/** The norm that was asked for; it must be of the same questionnaire, scored alike. */
export async function readNorm(
  file: string | undefined,
  { result: { questionnaire: own }, loaded }: ReadCase,
  { io }: Session,
): Promise<{ readonly norm?: Norm }> {
  if (file === undefined) return {};
  const { norm, diagnostics } = loadNorm({ file, bytes: await readFile(io, file) });
  if (!norm || hasErrors(diagnostics)) throw new FindingsError(diagnostics);
  const theirs = norm.questionnaire;
  if (theirs.hash === own.hash) {
    const { main, dimensions } = loaded.questionnaire.scoring;
    const node = Object.keys(norm.nodes).find((id) => id !== main && !dimensions.includes(id));
    if (node !== undefined) throw new UsageError('norm.unknown-node', { file, node });
    return { norm };
  }
  throw new UsageError('norm.other-questionnaire', {
    file,
    own: `${own.id} ${own.version}`,
    theirs: `${theirs.id} ${theirs.version}`,
  });
}
