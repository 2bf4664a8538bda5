import { isScalar } from 'yaml';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { WrittenSource } from './parse-source.ts';
import { walkNodes } from './walk-nodes.ts';

/** A number as it is written, and as it counts. */
export interface WrittenNumber {
  readonly text: string;
  readonly value: number;
  readonly place: () => Place;
}

/** The numbers of a file, in the order of its text. */
export function writtenNumbers({ document, place }: WrittenSource): readonly WrittenNumber[] {
  const numbers: WrittenNumber[] = [];
  walkNodes(document.contents, (node) => {
    if (!isScalar(node) || typeof node.value !== 'number') return;
    const { source: text = '', value, range } = node;
    const [start, end] = range ?? [0, 0];
    numbers.push({ text, value, place: () => place(start, end) });
  });
  return numbers;
}
