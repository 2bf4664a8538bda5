import { expect, test } from 'vitest';
import type { Language } from '../../src/messages/message.ts';
import type { NodeNorm, Norm } from '../../src/norm/norm.ts';
import { makeNorm } from '../../src/norm/make-norm.ts';
import { bars } from '../../src/report/blocks/bars.ts';
import { reportContext } from '../../src/report/context.ts';
import type { Block } from '../../src/report/document.ts';
import { example, inputOf } from './cases.ts';

const SMALL = example('small');

/** Thirty firms from 1 to 30 %, in every dimension. */
function normOf(): Norm {
  const { nodes } = SMALL.result;
  const rows = Array.from({ length: 30 }, (_unused, at) => ({
    nodes: Object.fromEntries(
      Object.entries(nodes).map(([id, node]) => [id, { ...node, level: null, percent: at + 1 }]),
    ),
  }));
  const told = { period: '2026', source: '交了问卷的企业' };
  const norm = makeNorm(SMALL.loaded.questionnaire, rows, told);
  if (!norm) throw new Error('no norm');
  return norm;
}

function blocks(norm: Norm | undefined, language: Language = 'zh-CN'): readonly Block[] {
  const context = reportContext({ ...inputOf(SMALL, language), ...(norm && { norm }) });
  return bars.build(context, {});
}

test('with a norm the bars have the middle half and the median of the others, in words too', () => {
  const [picture, note, table] = blocks(normOf());
  if (picture?.kind !== 'bars' || table?.kind !== 'table') throw new Error('no picture');
  expect(picture.bars[0]?.peers).toEqual({ low: 8.25, median: 15.5, high: 22.75 });
  expect(picture.alternative).toContain(
    '和 30 家同行比（2026，交了问卷的企业）：管理百分位95 以上，同行 8.3–22.8，中位 15.5',
  );
  expect(note?.kind === 'paragraph' && note.spans[0]?.text).toContain(
    '同行：30 家，2026，交了问卷的企业',
  );
  // 27.0 % lies between the 85th percentile, 25.65, and the 90th, 27.1.
  const making = table.rows.find(([name]) => name?.text === '制造');
  expect(making?.map(({ text }) => text)).toEqual([
    '制造',
    '27.0',
    '约 90',
    '8.3–22.8',
    '15.5',
    '30',
  ]);
});

test('in English the same is said', () => {
  const [picture, note] = blocks(normOf(), 'en');
  expect(picture?.kind === 'bars' && picture.alternative).toContain('Beside 30 other firms (2026');
  expect(note?.kind === 'paragraph' && note.spans[0]?.text).toContain('no rating and no target');
});

test('a dimension that the norm lacks is not compared, and without a norm nothing is said', () => {
  const norm = normOf();
  const { overall } = norm.nodes;
  const only: Readonly<Record<string, NodeNorm>> = overall ? { overall } : {};
  expect(blocks({ ...norm, nodes: only })).toEqual(blocks(undefined));
  expect(blocks(undefined)).toHaveLength(1);
});
