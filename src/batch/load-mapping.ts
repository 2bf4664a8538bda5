import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Questionnaire } from '../questionnaire/types.ts';
import { schemaChecker } from '../source/check-schema.ts';
import { closestWord } from '../source/closest-word.ts';
import { placeFinding } from '../source/finding.ts';
import type { Finding } from '../source/finding.ts';
import { readChecked } from '../source/read-checked.ts';
import type { Column, ColumnUse } from './column-use.ts';
import { MAPPING_SCHEMA } from './mapping-file.ts';
import type { MappedColumn, MappingFile } from './mapping-file.ts';
import type { QuestionNames } from './question-names.ts';

/** A mapping that was checked against its questionnaire. */
export interface Mapping {
  readonly version?: string;
  readonly sheet?: string;
  readonly header?: number;
  readonly columns: readonly Column[];
}

export interface MappingLoad {
  readonly mapping?: Mapping;
  readonly diagnostics: readonly Diagnostic[];
}

const check = schemaChecker<MappingFile>(MAPPING_SCHEMA);

/** What columns may be: questions and totals of a questionnaire, or the fields of another table. */
export interface Mappable {
  readonly names: QuestionNames;
  /** Absent for a table that is no survey. */
  readonly questionnaire?: Questionnaire;
}

/** A mapping file → what its columns are; every fault in one pass. */
export function loadMapping(
  bytes: Uint8Array,
  file: string,
  { questionnaire, names }: Mappable,
): MappingLoad {
  const checked = readChecked({ file, bytes }, check);
  if (!checked.ok) return { diagnostics: checked.diagnostics };
  const findings: Finding[] = [];
  const { columns = [], version, sheet, header, questionnaire: id } = checked.value;
  if (id !== undefined && questionnaire && id !== questionnaire.id) {
    const args = { found: id, expected: questionnaire.id };
    findings.push({ code: 'other-questionnaire', path: ['questionnaire'], args });
  }
  const around = { names, findings, ...totalsOf(questionnaire) };
  const uses = columns.map((column, at) => ({
    heading: column.heading,
    use: useOf(column, at, around),
  }));
  if (findings.length > 0) {
    return { diagnostics: findings.map((finding) => placeFinding(finding, checked.index)) };
  }
  const mapping = {
    columns: uses,
    ...(version !== undefined && { version }),
    ...(sheet !== undefined && { sheet }),
    ...(header !== undefined && { header }),
  };
  return { mapping, diagnostics: [] };
}

/** Nodes whose totals a column may hold. */
function totalsOf(questionnaire: Questionnaire | undefined): Pick<Around, 'nodes' | 'main'> {
  if (!questionnaire) return { nodes: [], main: '' };
  const { nodes, main } = questionnaire.scoring;
  return { nodes: nodes.map(({ id }) => id), main };
}

interface Around {
  readonly names: QuestionNames;
  readonly nodes: readonly string[];
  readonly main: string;
  readonly findings: Finding[];
}

const PLAIN = ['id', 'key', 'wave', 'version', 'keep', 'drop'] as const;

function useOf(column: MappedColumn, at: number, around: Around): ColumnUse {
  const { as, heading } = column;
  const plain = PLAIN.find((kind) => kind === as);
  if (plain) return { kind: plain };
  if (as === 'unsure') return { kind: 'unsure', like: heading, why: 'mapping' };
  if (as === 'total') return { kind: 'total', node: around.main };
  const node = as.startsWith('total.') ? as.slice('total.'.length) : undefined;
  if (node !== undefined && around.nodes.includes(node)) return { kind: 'total', node };
  return questionUse(column, at, around);
}

function questionUse(column: MappedColumn, at: number, { names, findings }: Around): ColumnUse {
  const { as, option, values, texts = {} } = column;
  const path = ['columns', at];
  const target = names.ids.get(as);
  if (!target) {
    const suggestion = closestWord(as, [...names.ids.keys(), ...PLAIN]) ?? '';
    findings.push({
      code: 'unknown-question',
      path: [...path, 'as'],
      args: { id: as, suggestion },
    });
    return { kind: 'drop' };
  }
  const { question } = target;
  const options = [...question.options, ...question.bands];
  const codes = options.map(({ code }) => code);
  const known = (code: string, where: readonly (string | number)[]): void => {
    if (codes.includes(code)) return;
    const suggestion = closestWord(code, codes) ?? '';
    const args = { id: question.id, value: code, allowed: codes, suggestion };
    findings.push({ code: 'unknown-option', path: [...path, ...where], args });
  };
  const meant = Object.fromEntries(
    Object.entries(texts).map(([text, code]) => [text, String(code)]),
  );
  for (const [text, code] of Object.entries(meant)) known(code, ['texts', text]);
  if (option !== undefined) {
    known(String(option), ['option']);
    const found = options.find(({ code }) => code === String(option));
    if (found) return { kind: 'option', target, option: found };
  }
  return { kind: 'question', target, texts: meant, ...(values && { values }) };
}
