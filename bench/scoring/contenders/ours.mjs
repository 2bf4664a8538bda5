import { readFileSync } from 'node:fs';
import { compileScorer, loadQuestionnaire } from '../../../dist/index.js';

/** Our compiled scorer over the bench's questionnaire. */
export function loadScorer() {
  const bytes = readFileSync(new URL('../questionnaire.yaml', import.meta.url));
  const { loaded, diagnostics } = loadQuestionnaire({ bytes, file: 'questionnaire.yaml' }, []);
  if (!loaded) throw new Error(JSON.stringify(diagnostics));
  const scorer = compileScorer(loaded);
  if (scorer.exactBecause !== undefined) throw new Error(`not compiled: ${scorer.exactBecause}`);
  const main = scorer.nodes.indexOf('total');
  return (answers, checksum) => {
    const { score, level } = scorer.score(answers)[main];
    checksum.add(score, level);
  };
}
