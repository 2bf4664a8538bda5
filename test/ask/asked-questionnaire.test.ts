import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/types.ts';
import { prepare, savedAhead } from '../../src/ask/asked-questionnaire.ts';
import type { InterviewPlan } from '../../src/ask/interview-plan.ts';
import { buildPage } from '../../src/ask/build-page.ts';
import { listItems } from '../../src/ask/next-question.ts';
import type { Given } from '../../src/ask/next-question.ts';
import { runInterview } from '../../src/ask/run-interview.ts';
import type { AskReply, Saved } from '../../src/ask/run-interview.ts';
import { sayIn } from '../../src/messages/message.ts';
import { answers, questionnaire } from '../load.ts';
import { ONWARD } from './onward.ts';

const loaded = questionnaire(`id: tiny
version: 1.0.0
title: t
languages: [zh-CN]
sections:
  - id: first
    title: 一
    questions:
      - { id: low, kind: single, title: 低, options: [{ code: A, label: 一般, value: 0 }, { code: B, label: 最好, value: 4 }] }
      - { id: top, kind: single, title: 顶, options: [{ code: A, label: 一般, value: 0 }, { code: B, label: 最好, value: 4 }] }
      - { id: danger, kind: single, title: 险, options: [{ code: A, label: 一般, value: 0 }, { code: B, label: 最好, value: 4 }] }
  - id: second
    title: 二
    questions:
      - { id: rework, kind: number, title: 返工, minimum: 0 }
      - { id: fresh, kind: single, title: 新题, options: [{ code: A, label: 一般, value: 0 }, { code: B, label: 最好, value: 4 }] }
      - { id: words, kind: text, title: 话 }
scoring:
  main: total
  nodes:
    - { id: total, title: t, rule: mean, items: percent, of: [low, top, danger, fresh] }
    - { id: come, title: c, rule: sum, of: [{ id: rework, as: progress, baseline: 0, target: 100 }] }
flags:
  - { id: hazard, title: 险, action: 停, when: answers.danger == "A" }
`);

const BEFORE = answers(
  loaded,
  { low: 'A', top: 'B', danger: 'B', rework: { value: 90, target: 20 }, words: '好' },
  { town: 'henglan', staff: 30, respondent: '王老板' },
);

const NOTHING: Given = { profile: new Map(), answers: new Map() };

function asked(plan: InterviewPlan, before?: Given): readonly string[] {
  const { asked: all, known } = prepare(loaded, plan, before);
  return listItems(all, known).map(({ group, id }) => (group === 'profile' ? `(${id})` : id));
}

describe('what one person is asked', () => {
  test('when nothing is asked for, then it is everything', () => {
    expect(asked({})).toHaveLength(loaded.profile.length + 6);
  });

  test('when sections are named, then they are asked, with the name of the firm', () => {
    expect(asked({ sections: ['second'] })).toEqual(['(name)', 'rework', 'fresh', 'words']);
    expect(asked({ sections: ['profile'] })).toHaveLength(loaded.profile.length);
  });

  test('when the respondent is named, then nobody is asked for it and it is among the answers', () => {
    const plan = { respondent: '李工', sections: ['profile'] };
    expect(asked(plan)).not.toContain('(respondent)');
    expect(prepare(loaded, plan, undefined).known.profile.get('respondent')).toMatchObject({
      value: { kind: 'text', text: '李工' },
    });
  });

  test('when only what may have changed is asked, then what was at its best and is no hazard is taken over', () => {
    const plan = { baseline: 'old.yaml', onlyChanged: true, sections: ['first', 'second'] };
    expect(asked(plan, BEFORE)).toEqual(['low', 'danger', 'rework', 'fresh', 'words']);
    const { known } = prepare(loaded, plan, BEFORE);
    expect([...known.answers.keys()]).toEqual(['top']);
    expect([...known.profile.keys()]).toEqual(['name', 'town']);
    expect(savedAhead(loaded, known, NOTHING).map(({ id }) => id)).toEqual(['name', 'town', 'top']);
    expect(savedAhead(loaded, known, known)).toEqual([]);
  });

  test('when there is a baseline, then who answered then is not taken for who answers now', () => {
    expect(
      prepare(loaded, { baseline: 'old.yaml' }, BEFORE).asked.earlier?.profile.has('respondent'),
    ).toBe(false);
  });
});

describe('with a baseline', () => {
  const { asked: all } = prepare(loaded, { baseline: 'old.yaml', sections: ['second'] }, BEFORE);
  const start: Given = { ...NOTHING, profile: BEFORE.profile };

  test('when a page is asked, then it shows the earlier answer and starts there, and one without shows none', () => {
    const [low, fresh] = ['rework', 'fresh'].map((id) => {
      const item = listItems(all, start).find((one) => one.id === id);
      if (!item) throw new Error(`${id} is not asked`);
      const request = { loaded: all, item, given: start, canGoBack: false };
      return buildPage(request, { say: sayIn('zh-CN'), language: 'zh-CN' });
    });
    expect(low?.hint).toContain('上次答：90');
    expect(low?.start.line).toBe('90');
    expect(fresh?.hint ?? '').not.toContain('上次答');
    expect(fresh?.start.focus).toBe(-1);
  });

  test('when a number is answered whose progress counts, then it keeps where it started and its target', async () => {
    const saved: Saved[] = [];
    const number: Answer = {
      state: 'answered',
      value: { kind: 'number', decimal: '55' },
      evidence: [],
    };
    const replies: AskReply[] = [{ kind: 'answer', answer: number }];
    await runInterview({
      ...ONWARD,
      loaded: all,
      start,
      ask: () => Promise.resolve(replies.shift() ?? { kind: 'interrupted' }),
      tellHidden: () => Promise.resolve('go_on'),
      save: async (one) => {
        saved.push(one);
      },
    });
    expect(saved.map(({ id, answer }) => [id, answer])).toEqual([
      ['rework', { value: 55, target: 20, baseline: 90 }],
    ]);
  });
});
