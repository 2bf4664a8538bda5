import type { AnswersFile } from '../answers/schema.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Questionnaire } from '../questionnaire/types.ts';
import { FORBIDDEN_KEYS } from '../source/inspect-nodes.ts';
import { readState, noSuchOption } from './cell-read.ts';
import type { CellRead } from './cell-read.ts';
import type { Column, Target } from './column-use.ts';
import type { Draft, StoredTotal } from './draft.ts';
import { fileFinding } from './file-finding.ts';
import { cellReader } from './read-cell.ts';
import { readTick } from './read-choice.ts';
import type { TableRow } from './table.ts';

export interface RowSource {
  readonly file: string;
  readonly sheet?: string;
  readonly columns: readonly Column[];
  readonly questionnaire: Pick<Questionnaire, 'id'>;
  /** The version that the mapping states. */
  readonly version?: string;
}

/** What a row is made into, cell by cell. */
interface Making {
  readonly row: number;
  readonly profile: Record<string, unknown>;
  readonly answers: Record<string, unknown>;
  readonly kept: Record<string, string>;
  readonly ticks: Map<Target, { codes: string[]; passed: boolean }>;
  readonly findings: Diagnostic[];
  readonly totals: StoredTotal[];
  id?: string;
  key?: string;
  wave?: string;
  version?: string;
}

type Take = (text: string, making: Making) => void;

/** How rows of one table become drafts; settled once for all of them. */
export function rowDrafter(source: RowSource): (row: TableRow) => Draft {
  const takes = source.columns.map((column, at) => takeOf(column, at + 1, source.file));
  const columnOf = columnFinder(source.columns);
  return ({ row, cells }) => {
    const making: Making = {
      row,
      profile: {},
      answers: {},
      kept: {},
      ticks: new Map(),
      findings: [],
      totals: [],
    };
    for (let at = 0; at < takes.length; at += 1) takes[at]?.(cells[at] ?? '', making);
    for (const [target, { codes, passed }] of making.ticks) {
      const read: CellRead =
        codes.length > 0
          ? { raw: codes }
          : readState(passed ? 'passed_over' : 'blank', target.question);
      put(target, read, making);
    }
    const { findings, kept, totals, key, wave } = making;
    return {
      place: { file: source.file, ...(source.sheet !== undefined && { sheet: source.sheet }), row },
      file: fileOf(making, source),
      findings,
      kept,
      totals,
      ...(key !== undefined && { key }),
      ...(wave !== undefined && { wave }),
      written: cells,
      columnOf,
    };
  };
}

/** The column of a question or a field, by its group and id. */
function columnFinder(all: readonly Column[]): Draft['columnOf'] {
  const columns = new Map<string, number>();
  for (const [at, { use }] of all.entries()) {
    if (use.kind !== 'question' && use.kind !== 'option') continue;
    const { group, question } = use.target;
    for (const id of [question.id, question.matrix?.id ?? question.id]) {
      if (!columns.has(`${group}.${id}`)) columns.set(`${group}.${id}`, at + 1);
    }
  }
  return (group, id) => columns.get(`${group}.${id}`) ?? 1;
}

function fileOf(
  { id, version, profile, answers }: Making,
  { questionnaire, version: stated }: RowSource,
): AnswersFile {
  const own = version ?? stated;
  return {
    questionnaire: questionnaire.id,
    ...(id !== undefined && { id }),
    ...(own !== undefined && { version: own }),
    profile,
    answers,
  };
}

function takeOf({ heading, use }: Column, column: number, file: string): Take | undefined {
  switch (use.kind) {
    case 'question': {
      const read = cellReader(use);
      return (text, making) => {
        const found = read(text);
        if ('problem' in found) making.findings.push(problem(found, file, making.row, column));
        else put(use.target, found, making);
      };
    }
    case 'option':
      return (text, making) => tick(text, { use, column, file }, making);
    case 'total':
      return (text, making) => {
        const written = text.normalize('NFKC').trim();
        if (written !== '') making.totals.push({ node: use.node, heading, column, written });
      };
    case 'keep':
      return (text, making) => {
        // A heading such as __proto__ must not reach into every object.
        if (text.trim() !== '' && !FORBIDDEN_KEYS.has(heading)) making.kept[heading] = text.trim();
      };
    case 'id':
    case 'key':
    case 'wave':
    case 'version': {
      const key = use.kind;
      return (text, making) => {
        const target = making;
        if (text.trim() !== '') target[key] = text.trim();
      };
    }
    case 'drop':
    case 'unknown':
    case 'unsure':
      return undefined;
  }
}

function problem(
  { problem: { code, args } }: Extract<CellRead, { problem: unknown }>,
  file: string,
  row: number,
  column: number,
): Diagnostic {
  return fileFinding(file, code, args, [row, column]);
}

function put(target: Target, read: CellRead, making: Making): void {
  if (!('raw' in read) || read.raw === undefined) return;
  const { id, matrix } = target.question;
  if (target.group === 'profile') making.profile[id] = read.raw;
  else if (!matrix) making.answers[id] = read.raw;
  else {
    const before = making.answers[matrix.id];
    making.answers[matrix.id] = {
      ...(typeof before === 'object' && before),
      [matrix.row]: read.raw,
    };
  }
}

interface Ticked {
  readonly use: Extract<Column['use'], { kind: 'option' }>;
  readonly column: number;
  readonly file: string;
}

function tick(text: string, { use, column, file }: Ticked, making: Making): void {
  const { target, option } = use;
  const own = making.ticks.get(target) ?? { codes: [], passed: false };
  making.ticks.set(target, own);
  const read = readTick(text, target.question);
  if (read === 'ticked') own.codes.push(option.code);
  if (read === 'passed_over') own.passed = true;
  if (read !== undefined) return;
  const found = noSuchOption(text, { ...target.question, options: TICKS, bands: [] });
  if ('problem' in found) making.findings.push(problem(found, file, making.row, column));
}

const TICKS = [
  { code: '1', label: '1' },
  { code: '0', label: '0' },
];
