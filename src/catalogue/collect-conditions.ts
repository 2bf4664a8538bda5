import { conditionParser, lateConditionParser } from '../expression/condition.ts';
import type { Condition } from '../expression/condition.ts';
import { typesOf } from '../questionnaire/check-conditions.ts';
import { unknownCodes } from '../questionnaire/unknown-codes.ts';
import type { Finding } from '../source/finding.ts';
import type { ProfileField } from './types.ts';

type Conditional = { readonly when?: string };

/** Parses the conditions of entries by their text; what is wrong goes to `findings`. */
export type Collect = (items: readonly Conditional[], key: string, findings: Finding[]) => void;

/** What a catalogue's conditions stand in. */
interface Surroundings {
  readonly profile: readonly ProfileField[];
  /** Where they are collected. */
  readonly conditions: Map<string, Condition>;
  /** The files were compiled, which they would not be with a condition that is wrong. */
  readonly isChecked: boolean;
}

/** Conditions of a catalogue name fields of the profile only. */
export function collector({ profile, conditions, isChecked }: Surroundings): Collect {
  const vocabulary = { answers: {}, profile: typesOf(profile) };
  const parse = isChecked ? lateConditionParser(vocabulary) : conditionParser(vocabulary);
  const fields = new Map(profile.map((field) => [field.id, field]));
  const asked = { answers: new Map(), profile: fields };
  return (items, key, findings) => {
    for (const [position, { when }] of items.entries()) {
      if (when === undefined) continue;
      const path = [key, position, 'when'];
      const parsed = parse(when);
      if (parsed.ok) {
        conditions.set(when, parsed.condition);
        if (!isChecked) findings.push(...unknownCodes(parsed.condition, path, asked));
        continue;
      }
      const { code, start, end, ...args } = parsed.problem;
      findings.push({ code, path, args, span: { start, end } });
    }
  };
}
