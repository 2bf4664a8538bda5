import { readFileSync } from 'node:fs';
import type { LintContext } from '../../src/lint/lint-files.ts';
import type { RuleSettings } from '../../src/lint/rule-settings.ts';
import type { NamedBytes } from '../../src/source/named-bytes.ts';

function read(name: string): NamedBytes {
  const file = `context/${name}.yaml`;
  return { file, bytes: readFileSync(new URL(file, import.meta.url)) };
}

/** A small catalogue, no shipped questionnaire. */
export function emptyContext(settings?: RuleSettings): LintContext {
  return {
    catalogue: {
      profile: read('profile'),
      capabilities: read('capabilities'),
      solutions: read('solutions'),
      policies: read('policies'),
    },
    questionnaires: [],
    ...(settings && { settings }),
  };
}
