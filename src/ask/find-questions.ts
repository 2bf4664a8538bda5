import type { Item } from './next-question.ts';
import type { Speech } from './speech.ts';

/**
 * The pages that have every one of the words in title, help, options or id, in any order, those that have
 * them in the title first; width and case do not matter.
 */
export function findQuestions(
  typed: string,
  items: readonly Item[],
  speech: Speech,
): readonly Item[] {
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  const has = (texts: readonly string[]): boolean => {
    const text = plain(texts.join('\n'));
    return words.every((word) => text.includes(word));
  };
  const found = items.filter((item) => has(textsOf(item, speech)));
  const inTitle = found.filter((item) => has([titleOf(item, speech)]));
  return [...inTitle, ...found.filter((item) => !inTitle.includes(item))];
}

function titleOf({ question: { matrix, title } }: Item, { text }: Speech): string {
  return text(matrix?.title ?? title);
}

function textsOf({ id, question, questions }: Item, { text }: Speech): readonly string[] {
  const { title, help, options, bands, matrix } = question;
  const rows = questions.flatMap((row) => (row.matrix ? [row.matrix.label] : []));
  const shown = [matrix?.title ?? title, matrix ? matrix.help : help, ...rows];
  const labels = [...options, ...bands].map(({ label }) => label);
  return [id, ...[...shown, ...labels].flatMap((one) => (one === undefined ? [] : [text(one)]))];
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
