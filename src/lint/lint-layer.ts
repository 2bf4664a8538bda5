import { layCatalogues } from '../catalogue/lay-catalogues.ts';
import type { LoadedCatalogue } from '../catalogue/load-catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { placeFinding } from '../source/finding.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { parseSource } from '../source/parse-source.ts';
import { constantInCatalogue } from './constant-in-catalogue.ts';
import { policyExpired } from './policy-expired.ts';

/** What a catalogue of one's own is laid over. */
interface Below {
  readonly shipped: LoadedCatalogue;
  /** Other catalogues of one's own. */
  readonly others: readonly NamedBytes[];
  /** An ISO date; absent: nothing is said about what has expired. */
  readonly today: string | undefined;
}

/** What a catalogue of one's own has wrong, by itself and over the one below it. */
export function* lintLayer(
  named: NamedBytes,
  { shipped, others, today }: Below,
): Generator<Diagnostic> {
  const { loaded, own, diagnostics } = layCatalogues(shipped, [...others, named]);
  yield* diagnostics.filter(({ file }) => file === named.file);
  const index = loaded && parseSource(named.bytes, named.file).source?.index;
  const entries = own.find(({ file }) => file === named.file);
  if (!loaded || !index || !entries) return;
  const { solutions, policies } = entries;
  const alone = { ...loaded, catalogue: { ...loaded.catalogue, solutions, policies } };
  for (const key of ['solutions', 'policies'] as const) {
    for (const finding of constantInCatalogue(alone, key)) yield placeFinding(finding, index);
  }
  if (today !== undefined) yield* policyExpired(policies, today, index);
}
