import { eachLineAlone } from '../lines.mjs';
import { report } from '../measure.mjs';
import { loadScorer } from './ours.mjs';

const [, , file, count] = process.argv;
const score = loadScorer();
await report((checksum) => {
  eachLineAlone(file, Number(count), (line) => score(JSON.parse(line).answers, checksum));
});
