import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { listOf, scalePath } from './build-options.ts';
import type { QuestionnaireFile } from './file.ts';
import type { ImportFile } from './question-file.ts';
import { sameName } from './same-name.ts';

/** A survey's column means one question, and its cell one option: each name is used once. */
export function* duplicateImports(file: QuestionnaireFile): Generator<Finding> {
  const scales = file.scales ?? {};
  const columns: Named[] = [];
  for (const [position, { questions }] of file.sections.entries()) {
    for (const [place, question] of questions.entries()) {
      const path = ['sections', position, 'questions', place];
      columns.push(...columnNames(question.import, path));
      for (const [row, { import: names }] of (question.rows ?? []).entries()) {
        columns.push(...columnNames(names, [...path, 'rows', row]));
      }
      yield* duplicates(cellNames(question.options ?? [], [...path, 'options']));
      yield* duplicates(cellNames(question.bands ?? [], [...path, 'bands']));
    }
  }
  for (const [id, scale] of Object.entries(scales)) {
    yield* duplicates(cellNames(listOf(scale), scalePath(id, scales)));
  }
  yield* duplicates(columns);
}

interface Named {
  readonly name: string;
  readonly path: Path;
}

function columnNames(file: ImportFile | undefined, path: Path): readonly Named[] {
  return (['titles', 'aliases'] as const).flatMap((key) =>
    (file?.[key] ?? []).map((name, position) => ({
      name,
      path: [...path, 'import', key, position],
    })),
  );
}

function cellNames(
  options: readonly { readonly import?: readonly string[] }[],
  path: Path,
): readonly Named[] {
  return options.flatMap(({ import: names = [] }, position) =>
    names.map((name, place) => ({ name, path: [...path, position, 'import', place] })),
  );
}

function* duplicates(named: readonly Named[]): Generator<Finding> {
  const first = new Map<string, Path>();
  for (const { name, path } of named) {
    const known = sameName(name);
    const earlier = first.get(known);
    if (!earlier) first.set(known, path);
    else {
      const related = { path: earlier, part: 'value' as const };
      yield { code: 'duplicate-import', path, args: { name }, related };
    }
  }
}
