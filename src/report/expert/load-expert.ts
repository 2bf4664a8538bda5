import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { schemaChecker } from '../../source/check-schema.ts';
import { closestWord } from '../../source/closest-word.ts';
import { placeFinding } from '../../source/finding.ts';
import type { Finding } from '../../source/finding.ts';
import type { NamedBytes } from '../../source/named-bytes.ts';
import { readChecked } from '../../source/read-checked.ts';
import { EXPERT_SCHEMA } from './expert-schema.ts';
import type { ExpertFile } from './expert-schema.ts';

/** What there is for an expert to speak of. */
export interface ExpertKnows {
  /** Ids of solutions in the catalogue. */
  readonly solutions: readonly string[];
  /** Passages of the template; absent: any. */
  readonly passages?: readonly string[];
}

export interface ExpertLoad {
  readonly expert?: ExpertFile;
  readonly diagnostics: readonly Diagnostic[];
}

const check = schemaChecker<ExpertFile>(EXPERT_SCHEMA);

/** YAML → the expert's words, or the findings that say why not. Without `knows` names are not checked. */
export function loadExpert(named: NamedBytes, knows?: ExpertKnows): ExpertLoad {
  const checked = readChecked(named, check);
  if (!checked.ok) return { diagnostics: checked.diagnostics };
  const { solutions = {}, passages = {} } = checked.value;
  const unknown = knows
    ? [
        ...unknownSolutions(Object.keys(solutions), knows.solutions),
        ...unknownPassages(Object.keys(passages), knows.passages ?? Object.keys(passages)),
      ]
    : [];
  return {
    expert: checked.value,
    diagnostics: unknown.map((finding) => placeFinding(finding, checked.index)),
  };
}

function unknownSolutions(ids: readonly string[], known: readonly string[]): readonly Finding[] {
  return strangers(ids, known).map(({ name: id, suggestion }) => ({
    code: 'unknown-solution',
    path: ['solutions', id],
    part: 'key',
    args: { id, suggestion },
  }));
}

function unknownPassages(names: readonly string[], known: readonly string[]): readonly Finding[] {
  return strangers(names, known).map(({ name: key, suggestion }) => ({
    code: 'unknown-key',
    path: ['passages', key],
    part: 'key',
    args: { key, suggestion },
  }));
}

function strangers(
  names: readonly string[],
  known: readonly string[],
): readonly { readonly name: string; readonly suggestion: string }[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => ({ name, suggestion: closestWord(name, known) ?? '' }));
}
