import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, node, PROGRAM, ROOT, asked } from '../processes.mjs';

// `diagnose lint` as a whole process against one that only parses the same files.

const PARSE = fileURLToPath(new URL('parse-only.mjs', import.meta.url));
const PACK = join(ROOT, 'questionnaires', 'lighting');
const AJV = ['validate', '--spec=draft2020', '--strict=false', '-c', 'ajv-formats'];
const COPIES = asked('--copies', 500);

const folder = mkdtempSync(join(tmpdir(), 'diagnose-bench-'));
try {
  const bare = join(folder, 'bare');
  copyPack(bare, 'lighting', ['questionnaire.yaml', 'en.yaml']);
  const many = join(folder, 'many');
  for (let copy = 0; copy < COPIES; copy += 1) {
    copyPack(join(many, `pack-${copy}`), `lighting-${copy}`, ['questionnaire.yaml']);
  }
  const plain = join(folder, 'plain');
  copyPack(plain, 'lighting', ['questionnaire.yaml']);
  await besidePeers(plain);
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

/**
 * The peers check the same file against its published schema, and nothing else. Both stumble over
 * YAML that is right: ajv-cli makes dates of bare dates, Spectral refuses numbers as keys. In this
 * file, which all of them accept, these are quoted.
 */
async function besidePeers(plain) {
  const file = join(plain, 'questionnaire.yaml');
  const quoted = readFileSync(file, 'utf8')
    .replaceAll(/: (\d{4}-\d\d-\d\d)(?=[,} ]|$)/gm, ": '$1'")
    .replaceAll(/([{,] *|^ *)(\d+):/gm, "$1'$2':");
  writeFileSync(file, quoted);
  const schema = join(ROOT, 'questionnaires', 'questionnaire.schema.json');
  const ruleset = join(plain, 'ruleset.json');
  writeFileSync(ruleset, JSON.stringify(rulesetOf(JSON.parse(readFileSync(schema, 'utf8')))));
  const rows = {
    'yaml alone': node(PARSE, plain),
    'diagnose lint': node(PROGRAM, 'lint', file),
    'ajv-cli': node(peer('ajv-cli'), ...AJV, '-s', schema, '-d', file),
    Spectral: node(peer('@stoplight/spectral-cli'), 'lint', '-r', ruleset, file),
  };
  const result = await compare(rows, { base: 'diagnose lint', rounds: asked('--rounds', 9) });
  process.stdout.write(`one questionnaire, beside peers\n\n${result}\n\n`);
}

function peer(name) {
  return fileURLToPath(new URL(`../node_modules/${name}/dist/index.js`, import.meta.url));
}

function rulesetOf(schema) {
  const then = { function: 'schema', functionOptions: { schema, allErrors: true } };
  return { rules: { questionnaire: { given: '$', severity: 'error', then } } };
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
