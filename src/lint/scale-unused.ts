import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { placeFinding } from '../source/finding.ts';

/** A shared list of options that no question takes. */
export function* scaleUnused({ written, index }: LoadedQuestionnaire): Generator<Diagnostic> {
  const used = new Set([...written.options.values()].map((path) => path.join('\n')));
  for (const [id, path] of written.scales) {
    if (used.has(path.join('\n'))) continue;
    const here = ['scales', id];
    yield placeFinding({ code: 'scale-unused', path: here, part: 'key', args: { id } }, index);
  }
}
