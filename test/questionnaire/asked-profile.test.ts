import { expect, test } from 'vitest';
import { listItems } from '../../src/ask/next-question.ts';
import { viewOf } from '../../src/scoring/view.ts';
import { SHIPPED_PROFILE, tiny } from '../load.ts';

const QUESTION = `      - { id: a, kind: yes_no, title: a, options: [{ code: no, label: n, value: 0 }, { code: yes, label: j, value: 1 }] }`;
const SCORING = `  main: x
  nodes:
    - { id: x, title: x, rule: sum, of: [a] }
`;
const all = tiny(QUESTION, SCORING);
const some = tiny(QUESTION, `${SCORING}profile: [staff, town]\n`);
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
