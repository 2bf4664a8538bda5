import type { CapabilityCover } from '../advice/cover-gaps.ts';
import type { Catalogue, Solution } from '../catalogue/types.ts';
import type { Say } from '../messages/message.ts';
import type { ExpertFile } from '../report/expert/expert-schema.ts';
import { poolOffers } from '../report/pool-offers.ts';
import type { PoolOffer } from '../report/pool-offers.ts';
import { interestSentence, priceText, supplierText } from '../report/pool-text.ts';
import { costShort, monthsText } from '../report/solution-text.ts';
import { plainText, wordsIn } from './plain-text.ts';
import type { Session } from './session.ts';

/** Solutions as a person reads them, a few lines each. */
export function formatSolutions(
  solutions: readonly Solution[],
  catalogue: Catalogue,
  { say, language, paint }: Session,
  expert?: ExpertFile,
): string {
  const { capabilities } = catalogue;
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
      ...poolOffers([solution], catalogue, expert).map((offer) => `  ${offerLine(offer, say)}`),
    ].join('\n');
  });
  return `${entries.join('\n\n')}\n\n${say('solutions.count', { count: solutions.length })}\n`;
}

/** A product of one's own pool, and where the assessor's interest meets its supplier. */
function offerLine(offer: PoolOffer, say: Say): string {
  const line = say('pool.under-solution', {
    product: plainText(offer.product.name),
    supplier: plainText(supplierText(offer.supplier, say)),
    price: plainText(priceText(offer.product, say)),
  });
  const interest = plainText(interestSentence(offer, say));
  return interest === '' ? line : `${line}\n    ${interest}`;
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
