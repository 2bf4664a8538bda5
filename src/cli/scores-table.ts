import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { shortNumber } from '../report/short-number.ts';
import type { NodeResult, Result } from '../scoring/result.ts';
import { fitTable } from './fit-table.ts';
import { levelName } from './level-name.ts';
import { wordsIn } from './plain-text.ts';
import type { Session } from './session.ts';

/** One result among several of the same firm. */
export interface TableColumn {
  readonly title: string;
  readonly result: Result;
}

/** A column after the results, of the nodes alone. */
export interface NodeColumn {
  readonly title: string;
  readonly of: (id: string) => string;
}

/** The dimensions, the total, the level and how much is answered, with one column a result. */
export function scoresTable(
  columns: readonly TableColumn[],
  loaded: LoadedQuestionnaire,
  session: Session,
  last?: NodeColumn,
): string {
  const { say, language } = session;
  const more = (cell: (column: NodeColumn) => string): readonly string[] =>
    last ? [cell(last)] : [];
  const { nodes, main, dimensions } = loaded.questionnaire.scoring;
  const head = ['', ...columns.map(({ title }) => title), ...more(({ title }) => title)];
  const rows: (readonly string[])[] = [];
  for (const id of [...dimensions, main]) {
    const title = nodes.find((node) => node.id === id)?.title ?? id;
    const cells = columns.map(({ result }) => scoreCell(result.nodes[id], loaded, session));
    rows.push([wordsIn(title, language), ...cells, ...more((column) => column.of(id))]);
  }
  const mains = columns.map(({ result }) => result.nodes[main]);
  if (nodes.some((node) => node.id === main && node.levels)) {
    const levels = mains.map((node) => levelName(node, loaded, session));
    rows.push([say('cli.row-level'), ...levels, ...more(() => '')]);
  }
  const coverage = mains.map((node) =>
    say('cli.coverage-of', { answered: node?.answered ?? 0, asked: node?.asked ?? 0 }),
  );
  rows.push([say('cli.column-coverage'), ...coverage, ...more(() => '')]);
  return fitTable({ head, rows, gap: 3, left: 1 }, session.io.stdout) ?? listed(head, rows);
}

/** What is too wide to stand side by side. */
function listed(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return rows
    .flatMap(([title = '', ...cells]) => [
      title,
      ...cells.flatMap((cell, index) =>
        cell === '' ? [] : [`  ${head[index + 1] ?? ''}  ${cell}`],
      ),
    ])
    .join('\n');
}

/** The score, and between which bounds it lies. */
function scoreCell(
  node: NodeResult | undefined,
  { questionnaire }: LoadedQuestionnaire,
  { say }: Session,
): string {
  if (!node || node.status === 'not_applicable') return say('cli.not-applicable');
  const { places, rounding } = questionnaire.scoring;
  const short = (end: number): string => shortNumber(end, places, rounding);
  const [min, max] = [short(node.min), short(node.max)];
  const shown = node.shown ?? say('cli.not-computable');
  return min === max ? shown : say('cli.score-between', { score: shown, min, max });
}
