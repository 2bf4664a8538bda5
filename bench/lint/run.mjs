import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, node, PROGRAM, ROOT, asked } from '../processes.mjs';

// `diagnose lint` as a whole process against one that only parses the same files.

const PARSE = fileURLToPath(new URL('parse-only.mjs', import.meta.url));
const PACK = join(ROOT, 'questionnaires', 'lighting');
const COPIES = asked('--copies', 500);

const folder = mkdtempSync(join(tmpdir(), 'diagnose-bench-'));
try {
  const bare = join(folder, 'bare');
  copyPack(bare, 'lighting', ['questionnaire.yaml', 'en.yaml']);
  const many = join(folder, 'many');
  for (let copy = 0; copy < COPIES; copy += 1) {
    copyPack(join(many, `pack-${copy}`), `lighting-${copy}`, ['questionnaire.yaml']);
  }
  await table('one pack with its translation and its golden cases, which are scored', PACK, 9);
  await table('the same without the cases', bare, 9);
  await table(`${COPIES} questionnaires in one call`, many, 1);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Files of the pack under an id of their own. */
function copyPack(target, id, files) {
  for (const file of files) cpSync(join(PACK, file), join(target, file), { recursive: true });
  const path = join(target, 'questionnaire.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('id: lighting', `id: ${id}`));
}

async function table(title, path, rounds) {
  const rows = {
    'node -e 0': node('-e', '0'),
    'yaml alone': node(PARSE, path),
    'diagnose lint': node(PROGRAM, 'lint', path),
  };
  const result = await compare(rows, { base: 'yaml alone', rounds: asked('--rounds', rounds) });
  process.stdout.write(`${title}\n\n${result}\n\n`);
}
