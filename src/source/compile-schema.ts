import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';

let shared: Ajv2020 | undefined;

/**
 * One instance for all schemas; a test checks them against the meta-schema, so a run need not.
 * The build puts the code that this would make in place of this file (`scripts/build-validators.mjs`).
 */
export function compileSchema<T>(schema: object): ValidateFunction<T> {
  shared ??= new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictTypes: false, // `then` and `else` refine a type stated beside them
    validateSchema: false,
  });
  return shared.compile<T>(schema);
}
