import type { Say } from '../../messages/message.ts';
import type { PlanFile } from '../../plan/plan-file.ts';
import { formatYaml } from '../../source/format-yaml.ts';
import type { YamlEntry } from '../../source/format-yaml.ts';

/** A plan as YAML to be filled in by hand: steps as blocks, all else on a line each. */
export function planYaml(plan: PlanFile, say: Say): string {
  const entries = Object.entries(plan).map(([key, value]): YamlEntry => {
    if (key !== 'steps') return { key, value };
    const items = plan.steps.map((step) => entriesOf(step));
    return { key, items, above: say('plan.fill-in'), apart: true };
  });
  return formatYaml(entries, say('plan.file-heading'));
}

function entriesOf(step: PlanFile['steps'][number]): readonly YamlEntry[] {
  return Object.entries(step).map(([key, value]): YamlEntry => ({ key, value }));
}
