import type { Moves } from '../source/moved-index.ts';
import type { Path } from '../source/source-index.ts';
import type {
  CaseFile,
  IdsFile,
  InputFile,
  NeedFile,
  NodeFile,
  OneInputFile,
  WeightFile,
} from './scoring-file.ts';
import type { GroupNames, Item } from './group-names.ts';

/** A node while groups are laid out: what its names stand for, and where it goes. */
export interface Binding {
  readonly names: GroupNames;
  readonly moves: Moves;
  /** The item that the node is calculated for, where it is for one. */
  readonly item?: Item;
}

/** Where something is now, and where it is written. */
interface Place {
  readonly now: Path;
  readonly written: Path;
}

/** A node whose names are those of questions and nodes as they are laid out. */
export function bindNode(file: NodeFile, place: Place, binding: Binding): NodeFile {
  const { of, cases, then, levels } = file;
  return {
    ...file,
    ...(of && { of: bindInputs(of, below(place, 'of'), binding) }),
    ...(cases && {
      cases: cases.map((one, at) => bindCase(one, below(place, 'cases', at), binding)),
    }),
    ...(then && {
      then: then.map((step, at) => ({
        ...step,
        ...(step.when && { when: bindNeed(step.when, below(place, 'then', at, 'when'), binding) }),
      })),
    }),
    ...(levels && {
      levels: {
        ...levels,
        steps: levels.steps.map((step, at) => ({
          ...step,
          ...(step.needs && {
            needs: bindNeed(step.needs, below(place, 'levels', 'steps', at, 'needs'), binding),
          }),
        })),
      },
    }),
  };
}

function below({ now, written }: Place, ...steps: Path): Place {
  return { now: [...now, ...steps], written: [...written, ...steps] };
}

function bindInputs(
  files: readonly InputFile[],
  { now, written }: Place,
  { names, moves, item }: Binding,
): readonly InputFile[] {
  return files
    .flatMap((file, at) =>
      standsFor(file, { names, ...(item && { item }) }).map((one) => ({ one, at })),
    )
    .map(({ one, at }, position) => {
      moves.set([...now, position], [...written, at]);
      return one;
    });
}

function standsFor(
  file: InputFile,
  { names, item }: Pick<Binding, 'names' | 'item'>,
): readonly InputFile[] {
  if (typeof file === 'string') return names.resolve(file, item).map(({ id }) => id);
  if ('id' in file) {
    return names.resolve(file.id, item).map((one) => bindInput(file, one.id, names, one.item));
  }
  const tagged = 'tag' in file && item ? names.tagged(file.tag, item) : [];
  if (tagged.length === 0 || !('tag' in file)) return [file];
  const { tag: _, ...how } = file;
  return tagged
    .filter(({ scores }) => scores)
    .map(({ id }) => bindInput({ ...how, id }, id, names, item));
}

function bindInput(
  file: OneInputFile,
  id: string,
  names: GroupNames,
  item: Item | undefined,
): OneInputFile {
  const { weight } = file;
  return { ...file, id, ...(weight !== undefined && { weight: bindWeight(weight, names, item) }) };
}

/** The answer of an item weighs what is of the same item. */
function bindWeight(weight: WeightFile, names: GroupNames, item: Item | undefined): WeightFile {
  if (typeof weight === 'number' || !('answer' in weight)) return weight;
  return { answer: only(weight.answer, names, item) };
}

function bindCase(file: CaseFile, place: Place, { item, ...binding }: Binding): CaseFile {
  const bound = { ...binding, ...(item && { item }) };
  return {
    ...file,
    ...(file.needs && { needs: bindNeed(file.needs, below(place, 'needs'), bound) }),
    ...(file.value_of !== undefined && { value_of: only(file.value_of, binding.names, item) }),
  };
}

/** What stands for one thing only; else it stays as it is, and nothing has that name. */
function only(id: string, names: GroupNames, item: Item | undefined): string {
  const [first, ...others] = names.resolve(id, item);
  return first && others.length === 0 ? first.id : id;
}

function bindNeed(file: NeedFile, place: Place, binding: Binding): NeedFile {
  const { names, item } = binding;
  const nested = (needs: readonly NeedFile[], key: string): readonly NeedFile[] =>
    needs.map((need, at) => bindNeed(need, below(place, key, at), binding));
  const ids = (file_: IdsFile, key: string): IdsFile => bindIds(file_, below(place, key), binding);
  return {
    ...file,
    ...(file.score !== undefined && { score: only(file.score, names, item) }),
    ...(file.level !== undefined && { level: only(file.level, names, item) }),
    ...(file.each && { each: ids(file.each, 'each') }),
    ...(file.count && { count: ids(file.count, 'count') }),
    ...(file.share && { share: ids(file.share, 'share') }),
    ...(file.all && { all: nested(file.all, 'all') }),
    ...(file.any && { any: nested(file.any, 'any') }),
    ...(file.not && { not: bindNeed(file.not, below(place, 'not'), binding) }),
  };
}

function bindIds(file: IdsFile, { now, written }: Place, { names, moves, item }: Binding): IdsFile {
  if ('tag' in file) {
    const tagged = item ? names.tagged(file.tag, item) : [];
    if (tagged.length === 0) return file;
    for (const at of tagged.keys()) moves.set([...now, at], [...written, 'tag']);
    return tagged.map(({ id }) => id);
  }
  const found = file.flatMap((id, at) => names.resolve(id, item).map((one) => ({ ...one, at })));
  for (const [position, { at }] of found.entries()) moves.set([...now, position], [...written, at]);
  return found.map(({ id }) => id);
}
