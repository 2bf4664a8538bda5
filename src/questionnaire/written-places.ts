import type { Path } from '../source/source-index.ts';
import { scores } from './build-inputs.ts';
import type { InputFile, QuestionFile, QuestionnaireFile, SectionFile } from './file.ts';
import type { Question, Section } from './types.ts';

/** Where the parts of a questionnaire stand in its file, as paths. */
export interface WrittenPlaces {
  /** Everything that has an id. */
  readonly parts: ReadonlyMap<string, Path>;
  /** The inputs of each node, in order; one named by section or tag stands where that is. */
  readonly inputs: ReadonlyMap<string, readonly Path[]>;
  /** The list of options or bands of each question: its own, or a scale's; absent where none is written. */
  readonly options: ReadonlyMap<string, Path>;
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
      const path = optionsPath(question, ['sections', position, 'questions', place]);
      return path ? [[question.id, path] as const] : [];
    }),
  );
  const parts = [...allIds(file)].map(([id, path]) => [id, path.slice(0, -1)] as const);
  return { parts: new Map(parts), inputs: new Map(inputs), options: new Map(options) };
}

function countInputs(input: InputFile, sections: readonly Section[]): number {
  if (typeof input === 'string' || 'id' in input) return 1;
  const belongs = (question: Question, section: Section): boolean =>
    'tag' in input ? question.tags.includes(input.tag) : section.id === input.section;
  return sections
    .flatMap((section) => section.questions.filter((question) => belongs(question, section)))
    .filter(scores).length;
}

function optionsPath({ scale, options, bands }: QuestionFile, path: Path): Path | undefined {
  if (scale !== undefined) return ['scales', scale];
  if (options) return [...path, 'options'];
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
    yield [question.id, ['sections', position, 'questions', place, 'id']];
  }
}
