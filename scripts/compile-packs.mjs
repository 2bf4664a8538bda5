import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Parses the shipped catalogue, questionnaires and translations once, so that a run need not.
 * Only what loads without findings is compiled: the rest is read, and told of, as it stands.
 */
export async function compilePacks() {
  const { compiledPath, compiledText } = await import('../dist/cli/compiled.js');
  const { loadPack, shippedPacks } = await import('../dist/cli/load-pack.js');
  const { systemIo } = await import('../dist/cli/io.js');
  const { SHIPPED } = await import('../dist/cli/shipped.js');
  const { parseSource } = await import('../dist/source/parse-source.js');
  const io = systemIo(process);

  const files = ['profile', 'capabilities', 'solutions', 'policies', 'en'].map((name) =>
    join('catalogue', `${name}.yaml`),
  );
  for (const id of await shippedPacks(io)) {
    try {
      await loadPack(io, id);
      files.push(join(id, 'questionnaire.yaml'), join(id, 'en.yaml'));
    } catch {
      process.stderr.write(`${id} is not compiled: see diagnose lint\n`);
    }
  }
  for (const file of files) {
    const path = join(SHIPPED.questionnaires, file);
    const bytes = readFileSync(path);
    const { source } = parseSource(bytes, path);
    if (!source) continue;
    mkdirSync(dirname(compiledPath(path)), { recursive: true });
    writeFileSync(compiledPath(path), compiledText(bytes, source.value));
  }
}
