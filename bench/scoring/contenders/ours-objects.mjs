import { report, timeScoring } from '../measure.mjs';
import { loadScorer } from './ours.mjs';

const [, , file, count] = process.argv;
const score = loadScorer();
await report((checksum) => timeScoring(file, Number(count), (answers) => score(answers, checksum)));
