import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { schemaChecker } from '../source/check-schema.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { readChecked } from '../source/read-checked.ts';
import { CONFIG_SCHEMA } from './config-schema.ts';
import type { ConfigFile } from './config-schema.ts';
import type { RuleSettings } from './rule-settings.ts';

/** What a project has settled about lint. */
export interface Config {
  readonly settings: RuleSettings;
  /** Globs, from the folder of the file. */
  readonly ignore: readonly string[];
}

export interface ConfigLoad {
  readonly config?: Config;
  readonly diagnostics: readonly Diagnostic[];
}

export const CONFIG_NAME = 'diagnose.config.yaml';

const check = schemaChecker<ConfigFile>(CONFIG_SCHEMA);

/** YAML bytes → settings, or the findings that say why not. */
export function loadConfig(named: NamedBytes): ConfigLoad {
  const checked = readChecked(named, check);
  if (!checked.ok) return { diagnostics: checked.diagnostics };
  const { set = 'recommended', rules = {}, ignore = [] } = checked.value;
  return { config: { settings: { set, rules }, ignore }, diagnostics: [] };
}
