import type { CapabilityCover } from '../advice/cover-gaps.ts';
import type { Catalogue, Solution } from '../catalogue/types.ts';
import { costShort, monthsText } from '../report/solution-text.ts';
import { wordsIn } from './plain-text.ts';
import type { Session } from './session.ts';

/** Solutions as a person reads them, a few lines each. */
export function formatSolutions(
  solutions: readonly Solution[],
  { capabilities }: Catalogue,
  { say, language, paint }: Session,
): string {
  if (solutions.length === 0) return `${say('solutions.none')}\n`;
  const titles = new Map(capabilities.map(({ id, title }) => [id, wordsIn(title, language)]));
  const entries = solutions.map((solution) => {
    const lifts = solution.lifts.map(({ capability, from, to }) =>
      say('solutions.lift', { capability: titles.get(capability) ?? capability, from, to }),
    );
    const facts = {
      class: say(`report.class-${solution.class}`),
      months: monthsText(solution, { say }),
      cost: costShort(solution, { say }),
    };
    return [
      `${paint.bold(wordsIn(solution.title, language))}  ${solution.id}`,
      `  ${wordsIn(solution.summary, language)}`,
      `  ${say('solutions.facts', facts)}`,
      `  ${lifts.join(say('report.sentence-separator'))}`,
    ].join('\n');
  });
  return `${entries.join('\n\n')}\n\n${say('solutions.count', { count: solutions.length })}\n`;
}

/** How many solutions start at each level of each capability, and which gaps have none. */
export function formatCover(
  covers: readonly CapabilityCover[],
  { capabilities }: Catalogue,
  { say, language }: Session,
): string {
  const titles = new Map(capabilities.map(({ id, title }) => [id, wordsIn(title, language)]));
  const lines = covers.map(({ capability, levels, target, questions }) => {
    const counts = levels.map(({ level, solutions, missing }) =>
      missing ? say('solutions.level-missing', { level }) : `${level}: ${solutions.length}`,
    );
    const title = titles.get(capability) ?? capability;
    const asked = questions.length === 0 ? 'no' : 'yes';
    const head = say('solutions.cover-head', { title, capability, asked, target });
    return `${head}\n  ${counts.join('   ')}`;
  });
  const missing = covers.flatMap(({ capability, levels }) =>
    levels
      .filter((level) => level.missing)
      .map(({ level }) =>
        say('solutions.missing', {
          title: titles.get(capability) ?? capability,
          capability,
          level,
        }),
      ),
  );
  const outcome = missing.length === 0 ? [say('solutions.all-covered')] : missing;
  return `${say('solutions.cover-intro')}\n\n${[...lines, '', ...outcome].join('\n')}\n`;
}
