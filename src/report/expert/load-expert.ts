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
  /** Passages of the template; absent where their names are not checked. */
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
        ...unknownIn('solutions', Object.keys(solutions), knows.solutions),
        ...unknownIn('passages', Object.keys(passages), knows.passages ?? Object.keys(passages)),
      ]
    : [];
  return {
    expert: checked.value,
    diagnostics: unknown.map((finding) => placeFinding(finding, checked.index)),
  };
}

/** What is named in a part of the file and is not known, with what says so. */
function unknownIn(
  part: keyof typeof COMPLAINTS,
  names: readonly string[],
  known: readonly string[],
): readonly Finding[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => ({
      ...COMPLAINTS[part](name, closestWord(name, known) ?? ''),
      path: [part, name],
      part: 'key',
    }));
}

type Complain = (name: string, suggestion: string) => Pick<Finding, 'code' | 'args'>;

const COMPLAINTS: Readonly<Record<'solutions' | 'passages', Complain>> = {
  solutions: (id, suggestion) => ({ code: 'unknown-solution', args: { id, suggestion } }),
  passages: (key, suggestion) => ({ code: 'unknown-key', args: { key, suggestion, inside: '' } }),
};
