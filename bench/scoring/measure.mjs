import { performance } from 'node:perf_hooks';
import { eachBlock } from './lines.mjs';

/** Adds up what a contender says of all sheets, so that all can be seen to say the same. */
export class Checksum {
  sheets = 0;
  points = 0;
  levels = 0;

  add(score, level) {
    this.sheets += 1;
    // A million parts of a point; the last bit of a double decides none of them.
    this.points += Math.floor(score * 1e6 + 0.123_456);
    this.levels += level;
  }
}

/** Times a contender and prints one line of JSON. */
export async function report(run) {
  const checksum = new Checksum();
  const started = performance.now();
  const seconds = await run(checksum);
  const wall = (performance.now() - started) / 1000;
  const { sheets, points, levels } = checksum;
  const rows = {
    sheets,
    seconds: seconds ?? wall,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  console.log(JSON.stringify({ ...rows, checksum: `${points}/${levels}` }));
}

/** Times the scoring of parsed sheets, and not their parsing. */
export function timeScoring(file, count, score) {
  let seconds = 0;
  eachBlock(file, count, (block) => {
    const started = performance.now();
    for (const { answers } of block) score(answers);
    seconds += (performance.now() - started) / 1000;
  });
  return seconds;
}
