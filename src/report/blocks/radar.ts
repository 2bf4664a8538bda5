import { dimensionAxes } from '../axes.ts';
import type { ReportBlock } from './block.ts';

// A radar of fewer axes is a line; of more, a tangle of labels.
const AXES = { least: 3, most: 16 };
const USUAL_MOST = 10;

/** The dimensions as a radar; nothing where there are too few or too many. */
export const radar: ReportBlock = {
  takes: ['most'],
  build: (context, { most }) => {
    const { say } = context;
    const { axes, values } = dimensionAxes(context);
    const limit = Math.min(typeof most === 'number' ? most : USUAL_MOST, AXES.most);
    if (axes.length < AXES.least || axes.length > limit) return [];
    const alternative = say('report.radar-alternative', { values });
    return [{ kind: 'radar', caption: say('report.radar-caption'), alternative, axes }];
  },
};
