import { closeSync, openSync, readSync } from 'node:fs';

/** Reads a file line by line in bounded memory, a block decoded at a time, and stops after so many. */
export function eachLine(file, count, visit) {
  return read(file, count, (bytes, left) => {
    const lines = bytes.utf8Slice().split('\n').slice(0, left);
    for (const line of lines) visit(line);
    return lines.length;
  });
}

/**
 * The same, every line decoded by itself, as `score --stream` does: where a block holds one Chinese
 * character, all its text has two bytes a character, and takes longer to parse.
 */
export function eachLineAlone(file, count, visit) {
  return read(file, count, (bytes, left) => {
    let start = 0;
    let lines = 0;
    while (lines < left && start <= bytes.length) {
      const newline = bytes.indexOf(10, start);
      const end = newline < 0 ? bytes.length : newline;
      visit(bytes.utf8Slice(start, end));
      lines += 1;
      start = end + 1;
    }
    return lines;
  });
}

/** Whole lines, without the end of the last, to a visitor that says how many it took. */
function read(file, count, take) {
  const input = openSync(file, 'r');
  const chunk = Buffer.allocUnsafe(1 << 18);
  let kept = 0;
  let left = count;
  while (left > 0) {
    const got = readSync(input, chunk, kept, chunk.length - kept, null);
    const end = kept + got;
    const last = chunk.lastIndexOf(10, end - 1);
    if (got === 0 || last < 0) break;
    left -= take(chunk.subarray(0, last), left);
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
