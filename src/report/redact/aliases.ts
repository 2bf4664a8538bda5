import type { Answer, Answers } from '../../answers/types.ts';
import type { Case } from '../../advice/advise.ts';
import type { ReportInput } from '../context.ts';
import type { ExpertFile } from '../expert/expert-schema.ts';
import { findTraces } from './find-traces.ts';
import { namelessHash } from './nameless-hash.ts';
import type { Alias } from './replace-names.ts';

/** Fields whose stand-in has a word of its own. */
const FIELDS = ['name', 'respondent', 'credit_code'] as const;

/** All that leads to the firm or to people, and what is to stand in its place. */
export function aliasesOf(input: ReportInput, names: readonly string[]): readonly Alias[] {
  const { scored, other, expert, say } = input;
  const cases = [scored, ...(other ? [other.scored] : [])];
  const people = cases.flatMap(({ answers }) => peopleOf(answers));
  return [
    ...tracesIn(input, cases),
    ...cases.flatMap(hashAliases),
    ...numbered(people, 'report.alias-person', input),
    ...numbered(names, 'report.alias-other', input),
    ...(expert ? [[expert.assessor, say('report.alias-assessor')] as const] : []),
    // The last counts: a firm is called by one alias wherever else its name was found.
    ...cases.toReversed().flatMap((own) => fieldAliases(own, input)),
  ];
}

function numbered(
  names: readonly string[],
  key: 'report.alias-person' | 'report.alias-other',
  { say }: ReportInput,
): readonly Alias[] {
  return [...new Set(names)].map((name, index) => [name, say(key, { number: index + 1 })]);
}

/** Who was asked, or is to be. */
function peopleOf({ respondents = [], profile, answers }: Answers): readonly string[] {
  const assigned = [...profile.values(), ...answers.values()].flatMap((one) => one.assigned ?? []);
  return [...respondents.map(({ name }) => name), ...assigned];
}

/** The personal fields of a profile. */
function fieldAliases({ answers, catalogue }: Case, { say }: ReportInput): readonly Alias[] {
  const number = namelessHash(answers).slice(0, 4);
  return catalogue.catalogue.profile.flatMap(({ id, personal }) => {
    const value = answers.profile.get(id)?.value;
    if (!personal || value?.kind !== 'text') return [];
    const field = FIELDS.find((one) => one === id);
    const alias = field ? say(`report.alias-${field}`, { number }) : say('report.alias-field');
    return [[value.text, alias]];
  });
}

/** Names and notes are part of the hash: with it a list of firms could be tried. */
function hashAliases({ answers, result }: Case): readonly Alias[] {
  const [own, nameless] = [result.answers.hash, namelessHash(answers)];
  return [
    [own, nameless],
    [own.slice(0, 8), nameless.slice(0, 8)],
  ];
}

/** Phone numbers, addresses and files, in all that people wrote freely. */
function tracesIn({ expert, say }: ReportInput, cases: readonly Case[]): readonly Alias[] {
  const texts = [...cases.flatMap(({ answers }) => freeTexts(answers)), ...wordsOf(expert)];
  return texts
    .flatMap(findTraces)
    .map(([found, kind]) => [found, say('report.alias-trace', { kind })]);
}

function freeTexts({ profile, answers }: Answers): readonly string[] {
  return [...profile.values(), ...answers.values()].flatMap(textsOf);
}

function textsOf({ value, text, note, reason, evidence }: Answer): readonly string[] {
  const own = value?.kind === 'text' ? value.text : undefined;
  return [own, text, note, reason, ...evidence].filter((one) => one !== undefined);
}

function wordsOf(expert: ExpertFile | undefined): readonly string[] {
  if (!expert) return [];
  const { judgement = '', passages = {}, solutions = {}, interests = [] } = expert;
  return [
    judgement,
    ...Object.values(passages),
    ...Object.values(solutions).map(({ reason }) => reason),
    ...interests.map((one) => (typeof one === 'string' ? one : one.text)),
  ];
}
