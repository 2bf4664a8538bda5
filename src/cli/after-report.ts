import type { CommonWords } from './common-words.ts';
import type { Handlers } from './words.ts';
import type { Session } from './session.ts';

/** What is done with a report: each command is loaded when it is asked for. */
export function afterReport(
  open: (words: CommonWords) => Session,
): Pick<Handlers, 'checklist' | 'solutions' | 'importPool' | 'quote'> {
  return {
    async checklist(file, words) {
      const { checklistCommand } = await import('./commands/checklist.ts');
      return checklistCommand(file, words, open(words));
    },
    async solutions(words, options) {
      const { solutionsCommand } = await import('./commands/solutions.ts');
      return solutionsCommand(words, options, open(options));
    },
    async importPool(table, words) {
      const { importPoolCommand } = await import('./commands/import-pool.ts');
      return importPoolCommand(table, words, open(words));
    },
    async quote(solution, words) {
      const { quoteCommand } = await import('./commands/quote.ts');
      return quoteCommand(solution, words, open(words));
    },
  };
}
