import { coverGaps } from '../../advice/cover-gaps.ts';
import { findSolutions, named, SOLUTION_TAGS } from '../../catalogue/find-solutions.ts';
import type { SolutionQuery, SolutionTag } from '../../catalogue/find-solutions.ts';
import { closestWord } from '../../source/closest-word.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { loadCatalogueAlone, loadPack, shippedPacks } from '../load-pack.ts';
import type { ExpertFile } from '../../report/expert/expert-schema.ts';
import { offersJson, poolOffers } from '../../report/pool-offers.ts';
import { readExpert } from '../read-expert.ts';
import { readAmount, readNumber } from '../plan/read-amount.ts';
import type { SolutionsWords } from '../words.ts';
import type { Session } from '../session.ts';
import { formatCover, formatSolutions } from '../solutions-text.ts';

const FORMATS = ['text', 'json'];

/** `diagnose solutions [WORDS…]`: what the catalogue has, and with `--coverage` what it lacks. */
export async function solutionsCommand(
  words: readonly string[],
  options: SolutionsWords,
  session: Session,
): Promise<ExitCode> {
  const { format = 'text', coverage = false } = options;
  if (!FORMATS.includes(format)) {
    throw new UsageError('cli.bad-format', { format, formats: FORMATS.join(', ') });
  }
  const loaded = await loadCatalogueAlone(session.io, options.catalogue);
  const { catalogue } = loaded;
  const { expert } = await readExpert({ asked: options.expert }, loaded, session);
  const text = coverage
    ? await cover(catalogue, options, session)
    : search({ catalogue, expert }, queryOf(words, options, catalogue), session, format);
  session.io.stdout.write(text);
  return EXIT.ok;
}

interface Searched {
  readonly catalogue: Catalogue;
  readonly expert: ExpertFile | undefined;
}

function search(
  { catalogue, expert }: Searched,
  query: SolutionQuery,
  session: Session,
  format: string,
): string {
  const found = findSolutions(catalogue, query);
  if (format === 'json') {
    const pool = offersJson(poolOffers(found, catalogue, expert));
    return `${JSON.stringify({ solutions: found, pool }, null, 2)}\n`;
  }
  return formatSolutions(found, catalogue, session, expert);
}

/** Of the questionnaire asked for, else of all that come with the program. */
async function cover(
  catalogue: Catalogue,
  { questionnaire, format, catalogue: layers }: SolutionsWords,
  session: Session,
): Promise<string> {
  const { io } = session;
  const names = questionnaire === undefined ? await shippedPacks(io) : [questionnaire];
  const packs = await Promise.all(names.map((name) => loadPack(io, name, layers)));
  const covers = coverGaps(
    catalogue,
    packs.map(({ loaded }) => loaded.questionnaire),
  );
  if (format === 'json') return `${JSON.stringify({ coverage: covers }, null, 2)}\n`;
  return formatCover(covers, catalogue, session);
}

/** The options as they are understood; one that fits nothing is refused, with what would. */
function queryOf(
  words: readonly string[],
  { capability, level, cost, months, tag }: SolutionsWords,
  { capabilities }: Catalogue,
): SolutionQuery {
  if (capability !== undefined && named(capability, capabilities).length === 0) {
    const ids = capabilities.map(({ id }) => id);
    const suggestion = closestWord(capability, ids) ?? 'none';
    throw new UsageError('solutions.no-such-capability', { capability, suggestion });
  }
  return {
    words,
    ...(capability !== undefined && { capability }),
    ...(level !== undefined && { level: levelOf(level) }),
    ...(cost !== undefined && { cost: readAmount(cost) }),
    ...(months !== undefined && { months: readNumber(months, '--months') }),
    ...(tag !== undefined && { tag: tagOf(tag) }),
  };
}

function levelOf(level: string): number {
  if (!/^[0-4]$/.test(level)) throw new UsageError('solutions.no-such-level', { level });
  return Number(level);
}

function tagOf(tag: string): SolutionTag {
  const known = SOLUTION_TAGS.find((one) => one === tag);
  if (known) return known;
  throw new UsageError('solutions.no-such-tag', { tag, known: SOLUTION_TAGS.join(', ') });
}
