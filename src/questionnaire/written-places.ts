import type { Path } from '../source/source-index.ts';
import { scores } from './build-inputs.ts';
import { scalePath } from './build-options.ts';
import type { Scales } from './build-options.ts';
import type { QuestionnaireFile, SectionFile } from './file.ts';
import type { QuestionFile } from './question-file.ts';
import type { InputFile } from './scoring-file.ts';
import { questionsOf, rowsOf } from './questions-of.ts';
import type { Question, Section } from './question-types.ts';

/** Where the parts of a questionnaire stand in its file, as paths. */
export interface WrittenPlaces {
  /** Everything that has an id. */
  readonly parts: ReadonlyMap<string, Path>;
  /** The inputs of each node, in order; one named by section or tag stands where that is. */
  readonly inputs: ReadonlyMap<string, readonly Path[]>;
  /** The list of options or bands of each question: its own, or a scale's; absent where none is written. */
  readonly options: ReadonlyMap<string, Path>;
  /** The list of each scale, by its id. */
  readonly scales: ReadonlyMap<string, Path>;
}

/** `sections` are those of the same file, as used. */
export function writtenPlaces(
  file: QuestionnaireFile,
  sections: readonly Section[],
): WrittenPlaces {
  const inputs = file.scoring.nodes.map((node, place) => {
    const paths = (node.of ?? []).flatMap((input, position) =>
      Array.from({ length: countInputs(input, sections) }, (): Path => [
        'scoring',
        'nodes',
        place,
        'of',
        position,
      ]),
    );
    return [node.id, paths] as const;
  });
  const options = file.sections.flatMap((section, position) =>
    section.questions.flatMap((question, place) => {
      const here = ['sections', position, 'questions', place];
      const path = optionsPath(question, here, file.scales ?? {});
      return path ? idsOf(question).map((id) => [id, path] as const) : [];
    }),
  );
  const { scales: shared = {} } = file;
  const scales = Object.keys(shared).map((id) => [id, scalePath(id, shared)] as const);
  return {
    parts: partPaths(file),
    inputs: new Map(inputs),
    options: new Map(options),
    scales: new Map(scales),
  };
}

/** Everything that has an id, rows of matrices too. */
export function partPaths(file: QuestionnaireFile): ReadonlyMap<string, Path> {
  const ids = [...allIds(file), ...rowIds(file)];
  return new Map(ids.map(([id, path]) => [id, path.slice(0, -1)] as const));
}

function* rowIds({ sections }: QuestionnaireFile): Generator<readonly [string, Path]> {
  for (const [position, { questions }] of sections.entries()) {
    for (const [place, { id, rows = [] }] of questions.entries()) {
      for (const [row, { code }] of rows.entries()) {
        const path = ['sections', position, 'questions', place, 'rows', row, 'code'];
        yield [`${id}.${code}`, path];
      }
    }
  }
}

/** The ids that a question is used under. */
function idsOf({ id, rows }: QuestionFile): readonly string[] {
  return rows ? rows.map(({ code }) => `${id}.${code}`) : [id];
}

function countInputs(input: InputFile, sections: readonly Section[]): number {
  if (typeof input === 'string') return countNamed(input, sections);
  if ('id' in input) return countNamed(input.id, sections);
  const belongs = (question: Question, section: Section): boolean =>
    'tag' in input ? question.tags.includes(input.tag) : section.id === input.section;
  return sections
    .flatMap((section) => section.questions.filter((question) => belongs(question, section)))
    .filter(scores).length;
}

/** A matrix brings its rows. */
function countNamed(id: string, sections: readonly Section[]): number {
  return Math.max(1, rowsOf(id, questionsOf({ sections })).length);
}

function optionsPath(
  { scale, options, bands }: QuestionFile,
  path: Path,
  scales: Scales,
): Path | undefined {
  if (options) return [...path, 'options'];
  if (scale !== undefined) return scalePath(scale, scales);
  return bands && [...path, 'bands'];
}

/** Every id with the path of the value that states it. */
export function* allIds(file: QuestionnaireFile): Generator<readonly [string, Path]> {
  for (const [position, section] of file.sections.entries()) {
    yield [section.id, ['sections', position, 'id']];
    yield* questionIds(section, position);
  }
  for (const [position, node] of file.scoring.nodes.entries()) {
    yield [node.id, ['scoring', 'nodes', position, 'id']];
  }
  for (const key of ['flags', 'calculated', 'checks'] as const) {
    for (const [position, { id }] of (file[key] ?? []).entries()) yield [id, [key, position, 'id']];
  }
}

function* questionIds(section: SectionFile, position: number): Generator<readonly [string, Path]> {
  for (const [place, question] of section.questions.entries()) {
    const path = ['sections', position, 'questions', place];
    yield [question.id, [...path, 'id']];
    for (const [inside, { id }] of (question.questions ?? []).entries()) {
      yield [id, [...path, 'questions', inside, 'id']];
    }
  }
}
