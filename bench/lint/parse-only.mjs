import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

// The floor: every YAML file below a folder, parsed with `yaml` and turned into plain values.
const [folder] = process.argv.slice(2);
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (file.endsWith('.yaml')) parseDocument(readFileSync(join(folder, file), 'utf8')).toJS();
}
