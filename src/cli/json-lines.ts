import { parseJson } from '../batch/parse-sheet-line.ts';
import { readLines } from '../batch/read-lines.ts';
import type { Io } from './io.ts';

/** The values of a file of JSON lines, with their line numbers; what is no JSON is undefined. */
export async function* jsonLines(
  io: Io,
  path: string,
): AsyncGenerator<{ readonly value: unknown; readonly number: number }> {
  for await (const lines of readLines(io.files.stream(path))) {
    for (const line of lines) {
      yield { value: 'text' in line ? parseJson(line.text) : undefined, number: line.number };
    }
  }
}
