import type { Variable } from 'liquidjs';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { unknownName } from './liquid-finding.ts';
import type { NamedText } from './liquid-finding.ts';
import type { BlockUse } from './block-tag.ts';
import type { ParsedLiquid } from './liquid.ts';
import { placeInText } from './text-place.ts';
import type { ObjectShape, ValueShape, Vocabulary } from './vocabulary.ts';

/** Blocks, arguments and values that a template names and nobody knows. */
export function checkNames(
  liquid: ParsedLiquid,
  named: NamedText,
  vocabulary: Vocabulary,
): readonly Diagnostic[] {
  return [
    ...liquid.blocks.flatMap((use) => checkBlock(use, named, vocabulary)),
    ...checkValues(liquid, named, vocabulary),
  ];
}

function checkBlock(
  { name, args, begin, end }: BlockUse,
  { file, text }: NamedText,
  { blocks }: Vocabulary,
): readonly Diagnostic[] {
  const place = placeInText(text, file, begin, end);
  const signature = Object.hasOwn(blocks, name) ? blocks[name] : undefined;
  if (!signature) return [unknownName({ kind: 'block', name, known: Object.keys(blocks) }, place)];
  const { needs = [], takes = [] } = signature;
  const known = [...needs, ...takes];
  const unknown = args.filter((arg) => !known.includes(arg));
  const missing = needs.filter((arg) => !args.includes(arg));
  return [
    ...unknown.map((arg) => unknownName({ kind: 'argument', name: arg, known }, place)),
    ...missing.map((arg): Diagnostic => ({
      ...place,
      code: 'template-argument-missing',
      severity: 'error',
      args: { block: name, argument: arg },
    })),
  ];
}

function checkValues(
  { globals, variables, loops }: ParsedLiquid,
  named: NamedText,
  { values }: Vocabulary,
): readonly Diagnostic[] {
  const loopShapes: Record<string, ValueShape> = {};
  for (const { variable, collection } of loops) {
    const found = walk(collection.split('.'), { ...values, ...loopShapes });
    loopShapes[variable] = isList(found.shape) ? found.shape[0] : 'any';
  }
  const outer = new Set(globals.map(keyOf));
  return variables.flatMap((variable) => {
    const isOuter = outer.has(keyOf(variable));
    if (!isOuter && !Object.hasOwn(loopShapes, String(variable.segments[0]))) return [];
    return checkPath(variable, named, isOuter ? values : loopShapes);
  });
}

function keyOf({ segments, location }: Variable): string {
  return `${segments.join('.')} ${location.row} ${location.col}`;
}

function checkPath(
  { segments, location }: Variable,
  { file }: NamedText,
  shapes: ObjectShape,
): readonly Diagnostic[] {
  const { missing } = walk(segments, shapes);
  if (!missing) return [];
  const { row: line, col: column } = location;
  const path = segments.slice(0, missing.depth + 1).join('.');
  const place = { file, line, column, endLine: line, endColumn: column + path.length };
  const prefix = segments.slice(0, missing.depth).map((segment) => `${String(segment)}.`);
  const known = missing.known.map((key) => `${prefix.join('')}${key}`);
  return [unknownName({ kind: 'value', name: path, known }, place)];
}

interface Walk {
  readonly shape: ValueShape;
  /** Where the way ends, and what would have led on. */
  readonly missing?: { readonly depth: number; readonly known: readonly string[] };
}

/** Follows a path through shapes; what nobody can tell before is `any`. */
function walk(segments: readonly unknown[], shapes: ObjectShape): Walk {
  let shape: ValueShape = shapes;
  for (const [depth, segment] of segments.entries()) {
    const next = stepInto(shape, segment);
    if (next === undefined) return missingAt(depth, typeof shape === 'object' ? shape : {});
    shape = next;
  }
  return { shape };
}

/** One step; undefined where there is nothing of that name. */
function stepInto(shape: ValueShape, segment: unknown): ValueShape | undefined {
  if (shape === 'any') return shape;
  if (shape === 'value' || isList(shape)) {
    if (segment === 'size') return 'value';
    if (shape === 'value') return undefined;
    return ENDS.has(segment) || typeof segment === 'number' ? shape[0] : 'any';
  }
  if (typeof segment !== 'string') return 'any';
  return Object.hasOwn(shape, segment) ? shape[segment] : undefined;
}

const ENDS: ReadonlySet<unknown> = new Set(['first', 'last']);

function isList(shape: ValueShape): shape is readonly [ValueShape] {
  return Array.isArray(shape);
}

function missingAt(depth: number, shape: object): Walk {
  return { shape: 'any', missing: { depth, known: Object.keys(shape) } };
}
