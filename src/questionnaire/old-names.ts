import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { listOf, scalePath } from './build-options.ts';
import type { QuestionnaireFile } from './file.ts';

/** Something with a name, the names it had in earlier versions, and where it is written. */
interface Named {
  readonly name: string;
  readonly was: readonly string[];
  readonly path: Path;
  readonly key: 'id' | 'code';
}

/** An old name leads to one thing only, and is used by none any more. */
export function* oldNamesTaken(file: QuestionnaireFile): Generator<Finding> {
  const questions = file.sections.flatMap((section, position) =>
    section.questions.map((question, place) => ({
      ...question,
      path: ['sections', position, 'questions', place],
    })),
  );
  yield* taken(
    questions.map(({ id, was = [], path }) => ({ name: id, was, path, key: 'id' as const })),
  );
  for (const { options = [], bands = [], rows = [], path } of questions) {
    yield* taken(choices(rows, [...path, 'rows']));
    yield* taken(choices(options, [...path, 'options']));
    yield* taken(choices(bands, [...path, 'bands']));
  }
  const scales = file.scales ?? {};
  for (const [id, scale] of Object.entries(scales)) {
    yield* taken(choices(listOf(scale), scalePath(id, scales)));
  }
}

function choices(
  list: readonly { readonly code: string; readonly was?: readonly string[] }[],
  path: Path,
): readonly Named[] {
  return list.map(({ code, was = [] }, position) => ({
    name: code,
    was,
    path: [...path, position],
    key: 'code',
  }));
}

function* taken(list: readonly Named[]): Generator<Finding> {
  const places = new Map<string, Path>(list.map(({ name, path, key }) => [name, [...path, key]]));
  for (const { was, path } of list) {
    for (const [position, id] of was.entries()) {
      const here = [...path, 'was', position];
      const other = places.get(id);
      if (!other) {
        places.set(id, here);
        continue;
      }
      const related = { path: other, part: 'value' } as const;
      yield { code: 'old-name-taken', path: here, args: { id }, related };
    }
  }
}
