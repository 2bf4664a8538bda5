import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import {
  checkAnswers,
  loadCatalogue,
  loadQuestionnaire,
  parseAnswers,
  score,
} from '../../dist/index.js';
import { viewOf } from '../../dist/scoring/view.js';

const root = new URL('../../', import.meta.url);
const named = (file) => ({ file, bytes: readFileSync(new URL(file, root)) });

/** The solver as the program loads it; its file is bundled into the program, so it is built again. */
export async function solver() {
  const file = fileURLToPath(new URL('bench/.data/highs-solver.mjs', root));
  const build = await rolldown({
    input: fileURLToPath(new URL('src/cli/plan/highs-solver.ts', root)),
    platform: 'node',
    external: ['highs'],
  });
  await build.write({ file, format: 'esm' });
  const { loadSolver } = await import(file);
  return await loadSolver();
}

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
