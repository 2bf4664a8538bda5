import { eachLine, eachLineAlone } from '../lines.mjs';
import { report } from '../measure.mjs';

// The limit: every line parsed, nothing scored.
const [, , file, count, alone] = process.argv;
const each = alone ? eachLineAlone : eachLine;
await report((checksum) => {
  each(file, Number(count), (line) => {
    if (JSON.parse(line).answers) checksum.sheets += 1;
  });
});
