import { dirname, join, relative, resolve } from 'node:path';
import { CONFIG_NAME, loadConfig } from '../../lint/load-config.ts';
import { RECOMMENDED } from '../../lint/rule-settings.ts';
import type { RuleSettings } from '../../lint/rule-settings.ts';
import { FindingsError } from '../errors.ts';
import type { Io } from '../io.ts';
import { readFile } from '../read-file.ts';

/** What applies to one call of lint. */
export interface ProjectConfig {
  readonly settings: RuleSettings;
  /** Absolute paths that are not checked. */
  readonly ignored: ReadonlySet<string>;
}

/** The file asked for, else the nearest `diagnose.config.yaml` from here upward, else what is usual. */
export async function readConfig(io: Io, asked: string | undefined): Promise<ProjectConfig> {
  const file = asked ?? (await findConfig(io, io.cwd));
  if (file === undefined) return { settings: RECOMMENDED, ignored: new Set() };
  const { config, diagnostics } = loadConfig({ file, bytes: await readFile(io, file) });
  if (!config) throw new FindingsError(diagnostics);
  const folder = dirname(resolve(io.cwd, file));
  const { settings, ignore } = config;
  const ignored = ignore.length === 0 ? [] : await io.files.glob(ignore, folder);
  return { settings, ignored: new Set(ignored.map((name) => join(folder, name))) };
}

async function findConfig(io: Io, folder: string): Promise<string | undefined> {
  const path = join(folder, CONFIG_NAME);
  if (await io.files.exists(path)) return relative(io.cwd, path);
  const above = dirname(folder);
  return above === folder ? undefined : findConfig(io, above);
}
