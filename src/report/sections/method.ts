import type { WeighedPoint } from '../../advice/weigh-open-points.ts';
import type { Block, Cell } from '../document.ts';
import { cell, heading, paragraph, plainList } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { isMeanOfPercents } from '../missing-gates.ts';

/** How the numbers came about, what they rest on, and what they must not be used for. */
export function methodSection(context: ReportContext, number: string): readonly Block[] {
  const { say, text, scored } = context;
  const { questionnaire } = scored.loaded;
  const said = (title: 'basis' | 'validation'): readonly Block[] => {
    const words = questionnaire[title];
    const told = words === undefined ? say('report.method-unsaid') : text(words);
    return [heading(2, '', say(`report.method-${title}`)), paragraph(told)];
  };
  const sources = questionnaire.source.map((source) =>
    source.date === undefined
      ? text(source.title)
      : say('report.source-date', { title: text(source.title), date: source.date }),
  );
  const limits = [
    ...questionnaire.limits.map(text),
    ...(questionnaire.verified ? [] : [say('report.unverified')]),
  ];
  return [
    heading(1, number, say('report.method')),
    heading(2, '', say('report.method-how')),
    paragraph(say(stepsKey(context), { places: questionnaire.scoring.places })),
    ...said('basis'),
    ...said('validation'),
    heading(2, '', say('report.method-measurement')),
    paragraph(say(`report.measurement-${questionnaire.measurement}`)),
    ...listUnder('report.method-limits', limits, context),
    ...openPoints(context),
    ...listUnder('report.method-sources', sources, context),
  ];
}

/** A heading with its list; nothing where the list is empty. */
function listUnder(
  title: 'report.method-limits' | 'report.method-sources',
  items: readonly string[],
  { say }: ReportContext,
): readonly Block[] {
  return items.length === 0 ? [] : [heading(2, '', say(title)), plainList(items)];
}

/** What is not settled, and whether it would change the level of this firm. */
function openPoints({ say, text, main, advice }: ReportContext): readonly Block[] {
  const points = advice.openPoints;
  if (points.length === 0) return [];
  const effect = ({ readings, changesLevel }: WeighedPoint): Cell => {
    if (readings.length === 0 || !main.levels) return cell(say('report.open-uncounted'));
    const scores = [...new Set(readings.map(({ shown }) => shown ?? say('report.no-score')))];
    const args = { scores: scores.join(say('report.list-separator')) };
    if (!changesLevel) return cell(say('report.open-same', args));
    const steps = main.levels.steps.filter(({ value }) =>
      readings.some(({ level }) => level?.value === value),
    );
    const levels = steps.map(({ name }) => text(name)).join(say('report.list-separator'));
    return cell(say('report.open-changes', { ...args, levels }), { tone: 'poor', bold: true });
  };
  return [
    heading(2, '', say('report.method-open')),
    paragraph(say('report.open-intro')),
    {
      kind: 'table',
      caption: say('report.open-table'),
      columns: [
        { title: say('report.column-open'), width: 3, align: 'start' },
        { title: say('report.column-effect'), width: 2, align: 'start' },
      ],
      rows: points.map((weighed) => [cell(text(weighed.point.text)), effect(weighed)]),
    },
  ];
}

function stepsKey({ main, dimensions }: ReportContext) {
  const usual = [main, ...dimensions.map(({ node }) => node)].every(isMeanOfPercents);
  return usual ? 'report.method-steps' : 'report.method-steps-own';
}

/** What is needed to calculate the same numbers again. */
export function fingerprint({ say, scored, time, text }: ReportContext): Block {
  const { questionnaire, answers, engine } = scored.result;
  const title = say('report.questionnaire-version', {
    title: text(scored.loaded.questionnaire.title),
    version: questionnaire.version,
  });
  const rows = [
    [say('report.cover-questionnaire'), title],
    [say('report.fingerprint-engine'), engine],
    [say('report.fingerprint-questionnaire'), questionnaire.hash],
    [say('report.fingerprint-answers'), answers.hash],
    [say('report.fingerprint-time'), time],
  ];
  return {
    kind: 'table',
    caption: say('report.method-fingerprint'),
    columns: [
      { title: say('report.profile-field'), width: 1, align: 'start' },
      { title: say('report.profile-value'), width: 3, align: 'start' },
    ],
    rows: rows.map((row) => row.map((words) => cell(words))),
  };
}
