import type { Preparation, PreparedItem } from '../advice/prepare-assessment.ts';
import { answerText } from '../report/answer-text.ts';
import type { ReportContext } from '../report/context.ts';
import { gateHave, gateNeed } from '../report/gate-number.ts';
import { levelName } from '../report/level-name.ts';
import { gateWords } from '../report/missing-gates.ts';
import { haveText, itemName, keepText } from '../report/blocks/assessment.ts';
import { plainText } from './plain-text.ts';

/** The preparation for an assessment as lines, for a terminal. */
export function formatAssessment(prepared: Preparation, context: ReportContext): string {
  const { say, text, scored } = context;
  const { acceptance } = scored.loaded.questionnaire;
  const level = levelName(prepared.level, context) ?? '';
  const reached = prepared.reached ? 'yes' : 'no';
  const papers = acceptance?.files.map(({ title, keep, stage }) =>
    say('assessment.paper-line', {
      title: text(title),
      stage: say(`assessment.stage-${stage}`),
      keep: text(keep),
    }),
  );
  const parts = [
    [
      say('assessment.title'),
      say('assessment.intro', { level, reached }),
      ...(acceptance ? [] : [say('assessment.not-assessed')]),
    ],
    gateLines(prepared, context),
    ...(['prove', 'build', 'answer'] as const).map((state) =>
      itemLines(
        state,
        prepared.items.filter((item) => item.state === state),
        context,
      ),
    ),
    papers ? [say('assessment.papers'), ...papers] : [],
    [say('assessment.notice')],
  ];
  const shown = parts.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.map(plainText).join('\n')).join('\n\n')}\n`;
}

function gateLines({ gates }: Preparation, context: ReportContext): readonly string[] {
  const { say, places } = context;
  return gates.map((gate) =>
    say('assessment.gate-line', {
      title: say(`report.gate-${gate.kind}`, { ...gateWords(gate, context) }),
      have: gateHave(gate, places),
      need: gateNeed(gate, places),
      met: say(gate.met ? 'assessment.met' : 'assessment.not-met'),
    }),
  );
}

function itemLines(
  state: PreparedItem['state'],
  items: readonly PreparedItem[],
  context: ReportContext,
): readonly string[] {
  if (items.length === 0) return [];
  const { say } = context;
  const lines = items.flatMap((item) => {
    const name = itemName(item.question, context);
    const first = item.decides ? say('assessment.decides', { answer: name }) : name;
    if (state === 'answer') return [`□ ${first}`];
    const keep = say('assessment.keep-line', { keep: keepText(item, context) });
    const have = say('assessment.have-line', { have: haveText(item, context) });
    return [
      `□ ${first}`,
      `  ${claim(item, context)}`,
      ...(item.keep.length > 0 ? [keep] : []),
      ...(item.have.length > 0 ? [have] : []),
    ];
  });
  return [say(`assessment.${state}`, { count: items.length }), ...lines];
}

function claim({ question: id }: PreparedItem, context: ReportContext): string {
  const question = context.questions.get(id);
  const answer = context.scored.answers.answers.get(id);
  const told = answer && { ...answer, evidence: [] };
  return question ? answerText(question, told, 'answered', context) : '';
}
