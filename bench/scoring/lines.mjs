import { closeSync, openSync, readSync } from 'node:fs';

/** Reads a file line by line in bounded memory, and stops after so many. */
export function eachLine(file, count, visit) {
  const input = openSync(file, 'r');
  const chunk = Buffer.allocUnsafe(1 << 18);
  let kept = 0;
  let left = count;
  while (left > 0) {
    const read = readSync(input, chunk, kept, chunk.length - kept, null);
    const end = kept + read;
    const last = chunk.lastIndexOf(10, end - 1);
    if (read === 0 || last < 0) break;
    for (const line of chunk.utf8Slice(0, last).split('\n')) {
      if (left === 0) break;
      visit(line);
      left -= 1;
    }
    chunk.copy(chunk, 0, last + 1, end);
    kept = end - last - 1;
  }
  closeSync(input);
  return count - left;
}

/** The same as parsed objects, a block of them at a time. */
export function eachBlock(file, count, visit) {
  let block = [];
  const rows = eachLine(file, count, (line) => {
    block.push(JSON.parse(line));
    if (block.length < 100) return;
    visit(block);
    block = [];
  });
  visit(block);
  return rows;
}
