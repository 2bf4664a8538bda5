import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { questionsOf, writtenOnce } from '../questionnaire/questions-of.ts';
import type { Band, Option, Question } from '../questionnaire/question-types.ts';
import type { ScoreNode } from '../questionnaire/scoring-types.ts';
import type { Path } from '../source/source-index.ts';
import { keysAsWritten } from './as-written.ts';
import { choicesOf } from './renames.ts';

export type PartKind =
  | 'questionnaire'
  | 'section'
  | 'question'
  | 'option'
  | 'node'
  | 'input'
  | 'level'
  | 'flag'
  | 'check'
  | 'calculated';

/** One piece of a questionnaire that can be compared by itself: a name, and values by YAML key. */
export interface Part {
  readonly kind: PartKind;
  /** Unique among the parts of its kind: `order_form`, `order_form.A`, `total.of.quality`. */
  readonly id: string;
  /** The question or node it belongs to, or itself; empty for the questionnaire. */
  readonly owner: string;
  /** Its name inside the owner; empty where it is the owner. */
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly path: Path;
  /** Names in earlier versions. */
  readonly was: readonly string[];
}

/** What is written once and used for each item of a repeat group is one part, that of the first item. */
export function partsOf(loaded: LoadedQuestionnaire): readonly Part[] {
  const again = laterItems(loaded);
  const { sections, scoring, flags, checks, calculated, ...head } = loaded.questionnaire;
  const { nodes, ...total } = scoring;
  const { id, version: _, hash: __, ...about } = head;
  const { written } = loaded;
  const named = (kind: PartKind, list: readonly { readonly id: string }[]): readonly Part[] =>
    list.map((item) => part(kind, item, written.parts.get(item.id) ?? []));
  return [
    {
      kind: 'questionnaire',
      id,
      owner: '',
      name: '',
      values: { id, ...keysAsWritten(about), ...keysAsWritten(total) },
      path: [],
      was: [],
    },
    ...sections.flatMap(({ questions, ...section }) => [
      ...named('section', [section]),
      ...writtenOnce(questions).flatMap((question) => questionParts(question, loaded)),
    ]),
    ...nodes.filter(isFirst).flatMap((node) => nodeParts(node, loaded, again)),
    ...named('flag', flags),
    ...named('check', checks),
    ...named('calculated', calculated),
  ];
}

function part(kind: PartKind, item: { readonly id: string }, path: Path): Part {
  const { id, ...values } = item;
  return { kind, id, owner: id, name: '', values: keysAsWritten(values), path, was: [] };
}

function isFirst({ repeat }: Pick<ScoreNode, 'repeat'>): boolean {
  return repeat === undefined || repeat.item === 1;
}

/** Ids of what stands for an item after the first: it is written where the first is. */
function laterItems({ questionnaire }: LoadedQuestionnaire): ReadonlySet<string> {
  const all = [...questionsOf(questionnaire), ...questionnaire.scoring.nodes];
  return new Set(all.filter((one) => !isFirst(one)).map(({ id }) => id));
}

function questionParts(question: Question, { written }: LoadedQuestionnaire): readonly Part[] {
  const { options: _, bands: __, matrix: ___, repeat: ____, was = [], ...own } = question;
  const path = written.parts.get(question.id) ?? [];
  const list = written.options.get(question.id);
  return [
    { ...part('question', own, path), was },
    ...choicesOf(question).map((choice, position): Part => ({
      kind: 'option',
      id: `${question.id}.${choice.code}`,
      owner: question.id,
      name: choice.code,
      values: choiceValues(choice),
      path: list ? [...list, position] : path,
      was: choice.was ?? [],
    })),
  ];
}

function nodeParts(
  node: ScoreNode,
  { written }: LoadedQuestionnaire,
  again: ReadonlySet<string>,
): readonly Part[] {
  const { of, levels, repeat: _, ...own } = node;
  const path = written.parts.get(node.id) ?? [];
  const { steps = [], ...awarded } = levels ?? {};
  const inputs = written.inputs.get(node.id) ?? [];
  const inside = (kind: 'input' | 'level', name: string, at: Path, values: object): Part => ({
    kind,
    id: `${node.id}.${name}`,
    owner: node.id,
    name,
    values: keysAsWritten(values),
    path: at,
    was: [],
  });
  return [
    part('node', { ...own, ...awarded }, path),
    ...of.flatMap((input, position) =>
      again.has(input.id)
        ? []
        : [inside('input', inputName(of, position), inputs[position] ?? path, input)],
    ),
    ...steps.map(({ value, ...values }, position) =>
      inside('level', String(value), [...path, 'levels', 'steps', position], values),
    ),
  ];
}

function choiceValues(choice: Option | Band): Readonly<Record<string, unknown>> {
  const { code: _, was: __, ...values } = choice;
  return 'includesFrom' in choice ? bandValues(choice) : keysAsWritten(values);
}

/** Its id; where the same one enters again, with a number. */
function inputName(of: ScoreNode['of'], position: number): string {
  const id = of[position]?.id ?? '';
  const earlier = of.slice(0, position).filter((input) => input.id === id).length;
  return earlier === 0 ? id : `${id}#${earlier + 1}`;
}

/** Its ends as they are written. */
function bandValues(band: Band): Readonly<Record<string, unknown>> {
  const { code: _, was: __, from = '', to = '', includesFrom, includesTo, ...values } = band;
  const range = `${includesFrom ? '[' : '('}${from},${to}${includesTo ? ']' : ')'}`;
  return { ...keysAsWritten(values), range };
}
