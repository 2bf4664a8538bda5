import { dimensionAxes } from '../axes.ts';
import type { ReportBlock } from './block.ts';
import { peerBlocks, peersAlternative } from './peers.ts';

/** The dimensions as bars, each with the range its score can still take. */
export const bars: ReportBlock = {
  build: (context) => {
    const { say } = context;
    const { axes, values } = dimensionAxes(context);
    if (axes.length === 0) return [];
    return [
      {
        kind: 'bars',
        caption: say('report.bars-caption'),
        alternative: `${say('report.bars-alternative', { values })}${peersAlternative(context)}`,
        bars: axes,
      },
      ...peerBlocks(context),
    ];
  },
};
