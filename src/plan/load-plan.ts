import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { schemaChecker } from '../source/check-schema.ts';
import { parseSource } from '../source/parse-source.ts';
import type { PlanFile } from './plan-file.ts';
import { PLAN_SCHEMA } from './plan-schema.ts';

const checkPlan = schemaChecker<PlanFile>(PLAN_SCHEMA);

/** A plan file as it was filled in, or what is wrong with it. */
export function loadPlan(
  bytes: Uint8Array,
  file: string,
): { readonly plan?: PlanFile; readonly diagnostics: readonly Diagnostic[] } {
  const { source, diagnostics } = parseSource(bytes, file);
  if (!source) return { diagnostics };
  const checked = checkPlan(source);
  return checked.ok
    ? { plan: checked.value, diagnostics }
    : { diagnostics: [...diagnostics, ...checked.diagnostics] };
}
