import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { schemaChecker } from '../source/check-schema.ts';
import { readChecked } from '../source/read-checked.ts';
import type { PlanFile } from './plan-file.ts';
import { PLAN_SCHEMA } from './plan-schema.ts';

const checkPlan = schemaChecker<PlanFile>(PLAN_SCHEMA);

/** A plan file as it was filled in, or what is wrong with it. */
export function loadPlan(
  bytes: Uint8Array,
  file: string,
): { readonly plan?: PlanFile; readonly diagnostics: readonly Diagnostic[] } {
  const checked = readChecked({ file, bytes }, checkPlan);
  return checked.ok
    ? { plan: checked.value, diagnostics: [] }
    : { diagnostics: checked.diagnostics };
}
