import type { Ladder } from '../document.ts';
import type { ReportContext } from '../context.ts';
import { levelText } from '../level-name.ts';
import type { ReportBlock } from './block.ts';

/** The levels from lowest to highest, and the one reached; nothing where there are none. */
export const levelLadder: ReportBlock = {
  build: (context) => {
    const steps = ladder(context);
    return steps ? [steps] : [];
  },
};

function ladder(context: ReportContext): Ladder | undefined {
  const { main, mainResult, say, text } = context;
  if (!main.levels) return undefined;
  const reached = mainResult.level?.value ?? Number.NEGATIVE_INFINITY;
  const steps = main.levels.steps.map((step) => {
    const state = stepState(step.value, reached);
    const meaning = step.meaning === undefined ? '' : text(step.meaning);
    return { name: text(step.name), meaning, state, note: say(`report.step-${state}`) };
  });
  return {
    kind: 'ladder',
    caption: say('report.ladder-caption'),
    alternative: say('report.ladder-alternative', {
      names: steps.map((step) => step.name).join(say('report.list-separator')),
      level: levelText(context),
    }),
    steps,
  };
}

function stepState(value: number, reached: number): Ladder['steps'][number]['state'] {
  if (value === reached) return 'reached';
  return value < reached ? 'passed' : 'ahead';
}
