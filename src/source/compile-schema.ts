import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Options, ValidateFunction } from 'ajv/dist/2020.js';

/** A JSON Schema (2020-12). No two have one title. */
export interface TitledSchema {
  readonly title?: string;
}

/**
 * A test checks the schemas against the meta-schema, so a run need not.
 * @public the build compiles with the same
 */
export const AJV_OPTIONS: Options = {
  allErrors: true,
  verbose: true,
  strict: true,
  strictTypes: false, // `then` and `else` refine a type stated beside them
  validateSchema: false,
};

let shared: Ajv2020 | undefined;

/**
 * A schema's validator. Tests compile it here; the build puts the code that comes of it in place of
 * this module (`scripts/build-validators.mjs`), so that the program carries no compiler.
 */
export function compileSchema<T>(schema: TitledSchema): ValidateFunction<T> {
  shared ??= new Ajv2020(AJV_OPTIONS);
  return shared.compile<T>(schema);
}
