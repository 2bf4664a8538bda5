import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { closestWord } from './closest-word.ts';
import { meantWord } from './other-words.ts';
import { compileSchema } from './compile-schema.ts';
import type { TitledSchema } from './compile-schema.ts';
import { placeFinding } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Source } from './parse-source.ts';
import type { Path, SourceIndex } from './source-index.ts';
import { joinDoubts } from './doubts.ts';
import { isRecord } from './is-record.ts';
import { shapeOf } from './shape-of.ts';
import { keyAround } from './key-around.ts';
import { leaveOut } from './what-fits.ts';
import type { Misfit, Rest } from './what-fits.ts';

/** A value that fits its schema, or the findings that say why not. */
export type SchemaCheck<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly diagnostics: readonly Diagnostic[];
      /** What fits when the rest is left out; undefined where that is nothing. */
      readonly rest?: Rest<T>;
    };

export type SchemaChecker<T> = (source: Source) => SchemaCheck<T>;

/**
 * Every schema that files are checked against.
 * @public the build compiles them
 */
export const CHECKED_SCHEMAS: TitledSchema[] = [];

/**
 * Checks against a JSON Schema (2020-12), unless the source was checked before. `T` must be the type
 * the schema describes.
 */
export function schemaChecker<T>(schema: TitledSchema): SchemaChecker<T> {
  let compiled: ValidateFunction<T> | undefined;
  CHECKED_SCHEMAS.push(schema);
  const fits = (one: Source): one is Source & { readonly value: T } =>
    one.isChecked === true || (compiled ??= compileSchema<T>(schema))(one.value);
  const errors = (): readonly ErrorObject[] =>
    withoutMisspelt((compiled?.errors ?? []).filter((error) => !repeats(error)));
  const restOf = (source: Source, rounds: number): Rest<T> | undefined => {
    const rest = leaveOut(source, errors().map(toMisfit));
    if (!rest || fits(rest)) return rest;
    // A list may have become too short.
    const less = rounds > 0 ? restOf(rest, rounds - 1) : undefined;
    return less && { ...less, doubts: joinDoubts(rest.doubts, less.doubts) };
  };
  return (source) => {
    if (fits(source)) return { ok: true, value: source.value };
    const diagnostics = errors().map((error) => toDiagnostic(error, source.index, schema));
    const rest = restOf(source, MORE_ROUNDS);
    return { ok: false, diagnostics, ...(rest && { rest }) };
  };
}

const MORE_ROUNDS = 4;

function toMisfit({ keyword, instancePath, params, data }: ErrorObject): Misfit {
  const path = parsePointer(instancePath);
  const key: unknown = params[KEY_NAMED_BY[keyword] ?? ''];
  const meant = keyword === 'enum' ? closestWord(shown(data), allowedBy(params)) : undefined;
  return { path, ...(typeof key === 'string' && { key }), ...(meant !== undefined && { meant }) };
}

/** Of these keywords the key goes, not the value that has it. */
const KEY_NAMED_BY: Readonly<Record<string, string>> = {
  additionalProperties: 'additionalProperty',
  propertyNames: 'propertyName',
};

// They only repeat what the errors below them say.
const COMPOUND: ReadonlySet<string> = new Set(['if', 'anyOf', 'oneOf', 'allOf', 'not']);

/** A key of the wrong form gives two errors: `propertyNames`, and one under it. */
function repeats(error: ErrorObject): boolean {
  return COMPOUND.has(error.keyword) || error.propertyName !== undefined;
}

/** A key that is missing because it is misspelt is told once, where it stands. */
function withoutMisspelt(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const meant = new Set(
    errors
      .filter(({ keyword }) => keyword === 'additionalProperties')
      .map((error) => {
        const key = String(error.params['additionalProperty']);
        const word = meantWord(key, Object.keys(propertiesOf(error)));
        return `${error.instancePath} ${word}`;
      }),
  );
  return errors.filter(
    ({ keyword, instancePath, params }) =>
      keyword !== 'required' || !meant.has(`${instancePath} ${String(params['missingProperty'])}`),
  );
}

function toDiagnostic(error: ErrorObject, index: SourceIndex, schema: TitledSchema): Diagnostic {
  const path = parsePointer(error.instancePath);
  const finding = FINDINGS[error.keyword]?.(error, path, schema) ?? fallback(error, path);
  return placeFinding(finding, index);
}

/** JSON Schema keyword → finding. */
const FINDINGS: Readonly<
  Record<string, (error: ErrorObject, path: Path, schema: TitledSchema) => Finding>
> = {
  additionalProperties: (error, path, schema) => {
    const key = String(error.params['additionalProperty']);
    const known = Object.keys(propertiesOf(error));
    const suggestion = meantWord(key, known) ?? '';
    const inside = suggestion === '' ? keyAround(key, known, schema) : '';
    return {
      code: 'unknown-key',
      path: [...path, key],
      part: 'key',
      args: { key, suggestion, inside },
    };
  },
  propertyNames: ({ params, schema }, path) => {
    const key = String(params['propertyName']);
    const pattern = isRecord(schema) ? schema['pattern'] : undefined;
    const args = { value: key, ...wantedBy(String(pattern)) };
    return { code: 'wrong-format', path: [...path, key], part: 'key', args };
  },
  required: (error, path) => ({
    code: 'missing-key',
    path,
    part: 'key',
    args: { key: String(error.params['missingProperty']), where: calledIn(error.data, path) },
  }),
  type: (error, path) => ({
    code: 'wrong-type',
    path,
    part: 'value',
    args: {
      expected: expectedBy(error),
      found: typeName(error.data),
      value: shown(error.data),
    },
  }),
  enum: (error, path) => notAllowed(error, path, allowedBy(error.params)),
  const: (error, path) => notAllowed(error, path, [String(error.params['allowedValue'])]),
  pattern: (error, path) => ({
    code: 'wrong-format',
    path,
    part: 'value',
    args: { value: shown(error.data), ...wantedBy(String(error.params['pattern'])) },
  }),
  minimum: numberNotAllowed,
  maximum: numberNotAllowed,
  exclusiveMinimum: numberNotAllowed,
  exclusiveMaximum: numberNotAllowed,
  minItems: wrongLength,
  maxItems: wrongLength,
  minLength: wrongLength,
  maxLength: wrongLength,
  minProperties: wrongLength,
  maxProperties: wrongLength,
  uniqueItems: (_, path) => ({ code: 'duplicate-item', path, part: 'value', args: {} }),
};

/** Of several types the first is the usual one. A text in place of a need is mostly the condition in it. */
function expectedBy(error: ErrorObject): string {
  const isNeed = 'when' in propertiesOf(error) && 'each' in propertiesOf(error);
  if (isNeed && typeof error.data === 'string') return 'need';
  return [error.params['type']].flat().map(String)[0] ?? '';
}

/** What a map is called: an entry of a list by its own name, where it has one. */
function calledIn(map: unknown, path: Path): string {
  const step = String(path.at(-1) ?? '');
  if (!/^\d+$/.test(step) || !isRecord(map)) return step;
  const names = [map['id'], map['code'], map['name']];
  return names.find((name) => typeof name === 'string') ?? 'entry';
}

function allowedBy(params: ErrorObject['params']): readonly string[] {
  return [params['allowedValues']].flat().map(String);
}

function notAllowed(error: ErrorObject, path: Path, allowed: readonly string[]): Finding {
  const value = shown(error.data);
  const suggestion = meantWord(value, allowed) ?? '';
  return { code: 'value-not-allowed', path, part: 'value', args: { value, allowed, suggestion } };
}

function numberNotAllowed(error: ErrorObject, path: Path): Finding {
  const comparison = String(error.params['comparison']);
  const limit = String(error.params['limit']);
  return {
    code: 'number-not-allowed',
    path,
    part: 'value',
    args: { value: shown(error.data), comparison, limit },
  };
}

function wrongLength(error: ErrorObject, path: Path): Finding {
  const limit = Number(error.params['limit']);
  return {
    code: 'wrong-length',
    path,
    part: 'value',
    args: { limit, bound: error.keyword.startsWith('min') ? 'min' : 'max' },
  };
}

function fallback(error: ErrorObject, path: Path): Finding {
  return {
    code: 'wrong-format',
    path,
    part: 'value',
    args: { value: shown(error.data), ...wantedBy(error.keyword) },
  };
}

function propertiesOf(error: ErrorObject): object {
  const properties: unknown = error.parentSchema?.['properties'];
  return typeof properties === 'object' && properties !== null ? properties : {};
}

/** RFC 6901. */
function parsePointer(pointer: string): Path {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

function shown(value: unknown): string {
  // Infinity and NaN have no JSON.
  const text =
    typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** A pattern, and the name of what it asks for where people have one. */
function wantedBy(pattern: string): { readonly pattern: string; readonly shape: string } {
  return { pattern, shape: shapeOf(pattern) };
}
