import { PAGE_BREAK } from './blocks.ts';
import { reportContext } from './context.ts';
import type { ReportContext, ReportInput } from './context.ts';
import type { Block, ReportDocument } from './document.ts';
import { appendixSection } from './sections/appendix.ts';
import { assessmentSection } from './sections/assessment.ts';
import { dimensionSection } from './sections/dimension.ts';
import { flagsSection } from './sections/flags.ts';
import { gapsSection } from './sections/gaps.ts';
import { levelSection } from './sections/level.ts';
import { methodSection } from './sections/method.ts';
import { policiesSection } from './sections/policies.ts';
import { possibleSection } from './sections/possible.ts';
import { profileSection } from './sections/profile.ts';
import { roadmapSection } from './sections/roadmap.ts';
import { solutionsSection } from './sections/solutions.ts';
import { levelText, summarySection } from './sections/summary.ts';

/** A scored case with its advice → the report of one firm. */
export function buildReport(input: ReportInput): ReportDocument {
  const context = reportContext(input);
  const { say, firm, language, time, scored, text } = context;
  const title = say('report.title');
  return {
    title: `${firm} ${title}`,
    language,
    meta: {
      subject: text(scored.loaded.questionnaire.title),
      author: say('report.author'),
      keywords: [scored.result.questionnaire.id, firm],
      created: time,
    },
    cover: cover(context),
    blocks: numbered(context),
    header: { left: firm, right: title },
    footer: say('report.footer'),
    contentsTitle: say('report.contents'),
  };
}

function cover(context: ReportContext): ReportDocument['cover'] {
  const { say, firm, day, mainResult, scored, text } = context;
  const questionnaire = say('report.questionnaire-version', {
    title: text(scored.loaded.questionnaire.title),
    version: scored.result.questionnaire.version,
  });
  const level = { label: say('report.cover-level'), text: levelText(context) };
  return {
    kicker: say('report.kicker'),
    title: say('report.title'),
    subtitle: firm,
    facts: [
      ...(context.main.levels ? [level] : []),
      { label: say('report.cover-score'), text: mainResult.shown ?? say('report.no-score') },
      { label: say('report.cover-date'), text: day },
      { label: say('report.cover-questionnaire'), text: questionnaire },
      // The same answers to the same questionnaire bear the same number.
      { label: say('report.cover-number'), text: scored.result.answers.hash.slice(0, 8) },
    ],
    notice: say('report.cover-notice'),
  };
}

type SectionBuilder = (context: ReportContext, number: string) => readonly Block[];

/** Sections in order; one with nothing to say takes no number. */
function numbered(context: ReportContext): readonly Block[] {
  const { short } = context;
  const blocks: Block[] = [];
  let count = 0;
  for (const build of short ? SHORT : longSections(context)) {
    const section = build(context, String(count + 1));
    if (section.length === 0) continue;
    count += 1;
    const flows = short && FLOWING.includes(build);
    blocks.push(...(count > 1 && !flows ? [PAGE_BREAK] : []), ...section);
  }
  return [...blocks, ...appendixSection(context)];
}

/** Each on a new page. */
function longSections(context: ReportContext): readonly SectionBuilder[] {
  return [
    summarySection,
    flagsSection,
    profileSection,
    levelSection,
    possibleSection,
    ...context.dimensions
      .filter(({ result }) => result.status !== 'not_applicable')
      .map(
        (dimension): SectionBuilder =>
          (own, number) =>
            dimensionSection(dimension, own, number),
      ),
    gapsSection,
    solutionsSection,
    roadmapSection,
    policiesSection,
    assessmentSection,
    methodSection,
  ];
}

/** The answers to few questions stand in the appendix; a plan and funding take a closer look. */
const SHORT: readonly SectionBuilder[] = [
  summarySection,
  flagsSection,
  levelSection,
  possibleSection,
  profileSection,
  gapsSection,
  solutionsSection,
  methodSection,
];

/** What need not begin on a new page in a short report. */
const FLOWING: readonly SectionBuilder[] = [possibleSection, profileSection, gapsSection];
