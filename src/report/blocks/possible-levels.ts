import type { Range } from '../../advice/answer-ends.ts';
import type { Possible } from '../../advice/possible-levels.ts';
import { questionsById } from '../../questionnaire/questions-of.ts';
import type { Block, Table } from '../document.ts';
import { cell, heading, listOf, paragraph } from '../make-blocks.ts';
import type { ReportContext } from '../context.ts';
import { possibleSentence } from '../possible-sentence.ts';
import type { ReportBlock } from './block.ts';
import { gateHave, gateNeed } from '../gate-number.ts';

/** Which levels of other questionnaires are still possible: bounds, never estimates. */
export const possibleLevels: ReportBlock = {
  build: (context) => context.advice.possible.flatMap((possible) => blocksOf(possible, context)),
};

function blocksOf(possible: Possible, context: ReportContext): readonly Block[] {
  const { say } = context;
  const { ask, ranges } = possible;
  const asked = questionsById(possible.loaded.questionnaire);
  const questions = ask.flatMap((id) => asked.get(id) ?? []);
  return [
    paragraph(possibleSentence(possible, 'levels', context), 'lead'),
    ...impossible(possible, context),
    paragraph(say('report.possible-how')),
    ...(ranges.length === 0 ? [] : [rangeTable(ranges, context)]),
    ...(questions.length === 0
      ? []
      : [
          heading(2, '', say('report.possible-ask')),
          paragraph(say('report.possible-ask-intro')),
          listOf(
            questions.map(({ id, title }) => [
              { text: `${id}　`, bold: true },
              { text: context.text(title) },
            ]),
            true,
          ),
        ]),
  ];
}

/** Why the level above the highest cannot be reached, whatever the open answers are. */
function impossible({ levels, best }: Possible, context: ReportContext): readonly Block[] {
  const { say, text } = context;
  const highest = levels.at(-1)?.value ?? -1;
  const next = best.steps?.find(({ value }) => value > highest);
  const missing = (next?.gates ?? []).filter((gate) => !gate.met);
  if (missing.length === 0) return [];
  const reasons = missing.map((gate) =>
    say('report.possible-most', {
      title:
        gate.title === undefined ? gate.ids.join(say('report.list-separator')) : text(gate.title),
      have: gateHave(gate, context.places),
      need: gateNeed(gate, context.places),
    }),
  );
  return [
    paragraph(
      say('report.possible-not', { reasons: reasons.join(say('report.sentence-separator')) }),
    ),
  ];
}

function rangeTable(ranges: readonly Range[], { say, text }: ReportContext): Table {
  const cells = ranges.map(({ question, from, to }) => {
    const codes = [...question.options, ...question.bands].map(({ code }) => code);
    const [low = '', high = ''] = [codes[from], codes[to]];
    const still = low === high ? low : `${low}–${high}`;
    return [cell(`${question.id}　${text(question.title)}`), cell(still)];
  });
  // Two questions a row, read downwards; the last may stand alone.
  const half = Math.ceil(cells.length / 2);
  const columns = [
    { title: say('report.column-question'), width: 4, align: 'start' },
    { title: say('report.column-possible'), width: 1, align: 'end' },
  ] as const;
  return {
    kind: 'table',
    caption: say('report.possible-table'),
    columns: [...columns, ...columns],
    rows: cells
      .slice(0, half)
      .map((left, row) => [...left, ...(cells[half + row] ?? [cell(''), cell('')])]),
  };
}
