import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = new URL('../../', import.meta.url);
const named = (file) => ({ file, bytes: readFileSync(new URL(file, root)) });

export const ours = await bundled();
const { checkAnswers, loadCatalogue, loadQuestionnaire, parseAnswers, score, viewOf } = ours;

export const catalogue = loadCatalogue(
  Object.fromEntries(
    ['profile', 'capabilities', 'solutions', 'policies'].map((name) => [
      name,
      named(`questionnaires/catalogue/${name}.yaml`),
    ]),
  ),
).loaded;

const { profile } = catalogue.catalogue;

export function pack(id) {
  const { loaded } = loadQuestionnaire(named(`questionnaires/${id}/questionnaire.yaml`), profile);
  return loaded;
}

/** Answers in YAML or JSON, scored. */
export function caseOf(loaded, bytes) {
  const { parsed, diagnostics: wrong } = parseAnswers(bytes, 'answers.yaml');
  if (!parsed) throw new Error(JSON.stringify(wrong));
  const { answers, diagnostics } = checkAnswers(parsed, { loaded, profile, look: viewOf });
  if (!answers) throw new Error(JSON.stringify(diagnostics));
  return { loaded, catalogue, answers, result: score(loaded, answers) };
}

export const bytesOf = (file) => named(file).bytes;

async function bundled() {
  const file = fileURLToPath(new URL('bench/.data/plan.mjs', root));
  const build = await rolldown({
    input: fileURLToPath(new URL('bench/plan/ours.mjs', root)),
    platform: 'node',
    external: (id) => /^[a-z@]/.test(id) && !id.startsWith('/'),
  });
  await build.write({ file, format: 'esm' });
  return await import(file);
}
