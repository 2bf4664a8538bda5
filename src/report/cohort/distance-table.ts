import type { GateDistance } from '../../cohort/cohort.ts';
import type { CohortContext } from './cohort-context.ts';
import { whole, words } from './cohort-table.ts';
import type { CohortTable, CohortValue } from './cohort-table.ts';

/** Of every level that is somebody's next: how many lack what, and by how much. */
export function distanceTable(context: CohortContext): CohortTable | undefined {
  const { say, cohort, text, questionnaire } = context;
  if (cohort.distance.length === 0) return undefined;
  const { nodes, main } = questionnaire.scoring;
  const steps = nodes.find(({ id }) => id === main)?.levels?.steps ?? [];
  // The public edition does not tell by how much.
  const bounds = cohort.edition === 'public' ? [] : (['near', 'far', 'farther'] as const);
  return {
    id: 'distance',
    title: say('cohort.distance'),
    columns: [
      words(say('cohort.column-next'), 2.6),
      words(say('cohort.column-lack'), 4),
      whole(say('cohort.column-firms')),
      ...bounds.map((name) => whole(say(`cohort.column-${name}`))),
    ],
    rows: cohort.distance.flatMap(
      ({ level, firms, one_gate: one, gates }): (readonly CohortValue[])[] => {
        const step = steps.find(({ value }) => value === level.value);
        const name = say('cohort.level', {
          value: level.value,
          name: step ? text(step.name) : level.name,
        });
        const nothing = bounds.map(() => null);
        return [
          [name, say('cohort.distance-all'), firms, ...nothing],
          ...(one === null ? [] : [[name, say('cohort.distance-one'), one, ...nothing]]),
          ...gates.map((gate) => [
            name,
            ...gateCells(gate, context).slice(0, WITHOUT_BOUNDS + bounds.length),
          ]),
        ];
      },
    ),
    note: say(bounds.length > 0 ? 'cohort.distance-note' : 'cohort.distance-note-public'),
  };
}

/** What is missing, and how many miss it. */
const WITHOUT_BOUNDS = 2;

function gateCells(gate: GateDistance, context: CohortContext): readonly CohortValue[] {
  const [near, far, farther] = gate.by.length < 2 ? [] : gate.by;
  return [
    context.say('cohort.lacks', { gate: gateName(gate, context) }),
    gate.missing,
    near?.firms ?? null,
    far?.firms ?? null,
    farther?.firms ?? null,
  ];
}

/** What the questionnaire calls it, else what is compared. */
function gateName(
  { title, kind, ids, need }: GateDistance,
  { text, say, questionnaire }: CohortContext,
): string {
  if (title !== null) return say('cohort.gate-need', { gate: text(title), need });
  const [first = ''] = ids;
  const node = questionnaire.scoring.nodes.find(({ id }) => id === first);
  const single = ids.length === 1 && node ? text(node.title) : say('cohort.gate-each');
  return say('cohort.gate-need', {
    gate: kind === 'each' ? say('cohort.gate-each') : single,
    need,
  });
}
