import type { Condition, conditionParser } from '../expression/condition.ts';
import type { Finding } from '../source/finding.ts';

type Conditional = { readonly when?: string };

/** Parses the conditions of entries into `conditions`, by their text; what is wrong goes to `findings`. */
export type Collect = (items: readonly Conditional[], key: string, findings: Finding[]) => void;

export function collector(
  parse: ReturnType<typeof conditionParser>,
  conditions: Map<string, Condition>,
): Collect {
  return (items, key, findings) => {
    for (const [position, { when }] of items.entries()) {
      if (when === undefined) continue;
      const parsed = parse(when);
      if (parsed.ok) {
        conditions.set(when, parsed.condition);
        continue;
      }
      const { code, start, end, ...args } = parsed.problem;
      findings.push({ code, path: [key, position, 'when'], args, span: { start, end } });
    }
  };
}
