import type { Item } from './next-question.ts';
import type { Speech } from './speech.ts';

/** The pages that have every one of the words in title, help, options or id, in any order; width and case do not matter. */
export function findQuestions(
  typed: string,
  items: readonly Item[],
  speech: Speech,
): readonly Item[] {
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  return items.filter((item) => {
    const text = plain(textsOf(item, speech).join('\n'));
    return words.every((word) => text.includes(word));
  });
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
