import { expect, test } from 'vitest';
import { listItems } from '../../src/ask/next-question.ts';
import { viewOf } from '../../src/scoring/view.ts';
import { questionnaire, SHIPPED_PROFILE } from '../load.ts';

const TEXT = `id: some-fields
version: 1.0.0
title: t
languages: [zh-CN]
sections:
  - id: part
    title: p
    questions:
      - { id: a, kind: yes_no, title: a, options: [{ code: no, label: n, value: 0 }, { code: yes, label: j, value: 1 }] }
scoring:
  main: x
  nodes:
    - { id: x, title: x, rule: sum, of: [a] }
`;
const all = questionnaire(TEXT);
const some = questionnaire(`${TEXT}profile: [staff, town]\n`);
const NOTHING = { profile: new Map(), answers: new Map() };

function fieldsOf(loaded: typeof all): readonly string[] {
  return listItems(loaded, NOTHING).flatMap(({ group, id }) => (group === 'profile' ? [id] : []));
}

test('when a questionnaire names fields, then only these are asked, after the name, in the order of the catalogue', () => {
  expect(fieldsOf(some)).toEqual(['name', 'town', 'staff']);
  expect(fieldsOf(all)).toEqual(expect.arrayContaining(SHIPPED_PROFILE.map(({ id }) => id)));
});

test('when a field is not asked, then policies and solutions see it unanswered, and scores stay comparable', () => {
  expect(viewOf(some, NOTHING).facts.profile).toHaveProperty('processes', null);
  expect(some.questionnaire.hash).toBe(all.questionnaire.hash);
});
