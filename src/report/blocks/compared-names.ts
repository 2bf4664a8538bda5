import type { BlockArgs } from '../../template/parts.ts';
import type { ReportContext } from '../context.ts';

/** What a template calls the two sets of answers. */
export function namesOf(
  { mine, theirs }: BlockArgs,
  { say }: ReportContext,
): { readonly mine: string; readonly theirs: string } {
  return {
    mine: typeof mine === 'string' ? mine : say('report.compared-mine'),
    theirs: typeof theirs === 'string' ? theirs : say('report.compared-theirs'),
  };
}
