import type { Solution } from '../../catalogue/types.ts';
import { chosenText, goalText } from '../answer-text.ts';
import { questionTitle } from '../context.ts';
import type { ReportContext } from '../context.ts';
import { aboutNumber } from '../short-number.ts';
import { reasonText } from '../solution-text.ts';
import { worthText } from '../worth-text.ts';
import { columnsOf } from './columns.ts';
import type { Sheet, SheetValue } from './workbook.ts';

/** The red flags that are up; only the heading where there is none. */
export function flagsSheet(context: ReportContext): Sheet {
  const { say, text, scored } = context;
  const up = scored.loaded.questionnaire.flags.filter(({ id }) => scored.result.flags.includes(id));
  return {
    name: say('workbook.flags'),
    columns: columnsOf(context, [
      ['workbook.id', 28],
      ['workbook.title', 40],
      ['workbook.action', 60],
      ['workbook.document', 40],
    ]),
    rows: up.map(({ id, title, action, source }) => [
      id,
      text(title),
      text(action),
      source.map((one) => text(one.title)).join(say('report.list-separator')),
    ]),
  };
}

/** All gaps, dearest first. */
export function gapsSheet(context: ReportContext): Sheet {
  const { say, advice, scored, capabilities, places } = context;
  return {
    name: say('workbook.gaps'),
    columns: columnsOf(context, [
      ['workbook.rank', 6],
      ['workbook.id', 28],
      ['workbook.question', 44],
      ['workbook.capability', 24],
      ['workbook.now', 10],
      ['workbook.target', 10],
      ['workbook.answer', 40],
      ['workbook.goal', 40],
      ['workbook.worth', 14],
      ['workbook.worth-words', 30],
    ]),
    rows: advice.gaps.map((gap, index) => {
      const question = context.questions.get(gap.question);
      const answer = scored.answers.answers.get(gap.question);
      return [
        index + 1,
        gap.question,
        questionTitle(context, gap.question),
        capabilities.get(gap.capability) ?? gap.capability,
        gap.level,
        gap.target,
        question ? chosenText(question, answer, context) : '',
        question ? goalText(question, gap.target, context) : '',
        Number(aboutNumber(gap.worth.points, places)),
        worthText(gap, context),
      ];
    }),
  };
}

/** All solutions, those of this round marked. An unknown cost is an empty cell, never nought. */
export function solutionsSheet(context: ReportContext): Sheet {
  const { say, text, advice, capabilities, places } = context;
  return {
    name: say('workbook.solutions'),
    columns: columnsOf(context, [
      ['workbook.phase', 10],
      ['workbook.round', 8],
      ['workbook.id', 28],
      ['workbook.title', 34],
      ['workbook.class', 8],
      ['workbook.serves', 34],
      ['workbook.months-low', 12],
      ['workbook.months-high', 12],
      ['workbook.cost-low', 16],
      ['workbook.cost-middle', 16],
      ['workbook.cost-high', 16],
      ['workbook.cost-verified', 12],
      ['workbook.people-low', 12],
      ['workbook.people-high', 12],
      ['workbook.worth', 14],
      ['workbook.reason', 60],
    ]),
    rows: advice.recommendations.map((recommendation) => {
      const { solution, phase, focus, serves, benefit } = recommendation;
      const names = serves.map(({ gap }) => capabilities.get(gap.capability) ?? gap.capability);
      return [
        say(`report.phase-${phase}`),
        say(focus ? 'workbook.yes' : 'workbook.no'),
        solution.id,
        text(solution.title),
        say(`report.class-${solution.class}`),
        [...new Set(names)].join(say('report.list-separator')),
        solution.months.low,
        solution.months.high,
        ...costCells(solution, context),
        solution.people?.low ?? null,
        solution.people?.high ?? null,
        Number(aboutNumber(benefit.points, places)),
        reasonText(recommendation, context),
      ];
    }),
  };
}

/** Low, middle, high, and whether somebody checked. */
function costCells({ cost }: Solution, { say }: ReportContext): readonly SheetValue[] {
  if (!cost) return [null, null, null, null];
  const { low, middle, high, verified } = cost;
  return [low, middle, high, say(verified ? 'workbook.yes' : 'workbook.no')];
}

/** Policies as leads, on the day of the report. */
export function policiesSheet(context: ReportContext): Sheet {
  const { say, text, advice } = context;
  return {
    name: say('workbook.policies'),
    columns: columnsOf(context, [
      ['workbook.id', 28],
      ['workbook.title', 36],
      ['workbook.tier', 8],
      ['workbook.status', 10],
      ['workbook.fits', 12],
      ['workbook.from', 12],
      ['workbook.to', 12],
      ['workbook.checked', 12],
      ['workbook.content', 50],
      ['workbook.conditions', 40],
      ['workbook.document', 36],
    ]),
    rows: advice.policies.map(({ policy, status, fits }) => [
      policy.id,
      text(policy.title),
      say(`report.tier-${policy.tier}`),
      say(`report.status-${status}`),
      say(fits ? 'workbook.yes' : 'workbook.no'),
      policy.valid.from ?? null,
      policy.valid.to ?? null,
      policy.checked,
      text(policy.content),
      text(policy.conditions),
      text(policy.basis),
    ]),
  };
}
