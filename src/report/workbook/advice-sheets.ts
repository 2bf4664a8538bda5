import { chosenText, goalText } from '../answer-text.ts';
import { questionTitle } from '../context.ts';
import type { ReportContext } from '../context.ts';
import { aboutNumber } from '../short-number.ts';
import { reasonText } from '../solution-text.ts';
import { worthText } from '../worth-text.ts';
import { columnsOf } from './columns.ts';
import type { Sheet } from './workbook.ts';

/** The red flags that are up; only the heading where there is none. */
export function flagsSheet(context: ReportContext): Sheet {
  const { say, text, scored } = context;
  const up = scored.loaded.questionnaire.flags.filter(({ id }) => scored.result.flags.includes(id));
  return {
    name: say('workbook.flags'),
    columns: columnsOf(context, [
      ['id', 28],
      ['title', 40],
      ['action', 60],
      ['document', 40],
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
      ['rank', 6],
      ['id', 28],
      ['question', 44],
      ['capability', 24],
      ['now', 10],
      ['target', 10],
      ['answer', 40],
      ['goal', 40],
      ['worth', 14],
      ['worth-words', 30],
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
      ['phase', 10],
      ['round', 8],
      ['id', 28],
      ['title', 34],
      ['class', 8],
      ['serves', 34],
      ['months-low', 12],
      ['months-high', 12],
      ['cost-low', 16],
      ['cost-high', 16],
      ['worth', 14],
      ['reason', 60],
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
        solution.cost?.low ?? null,
        solution.cost?.high ?? null,
        Number(aboutNumber(benefit.points, places)),
        reasonText(recommendation, context),
      ];
    }),
  };
}

/** Policies as leads, on the day of the report. */
export function policiesSheet(context: ReportContext): Sheet {
  const { say, text, advice } = context;
  return {
    name: say('workbook.policies'),
    columns: columnsOf(context, [
      ['id', 28],
      ['title', 36],
      ['tier', 8],
      ['status', 10],
      ['fits', 12],
      ['from', 12],
      ['to', 12],
      ['checked', 12],
      ['content', 50],
      ['conditions', 40],
      ['document', 36],
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
