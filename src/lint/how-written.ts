import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { parseSource } from '../source/parse-source.ts';
import { classify } from './classify.ts';
import { keyOrder } from './key-order.ts';
import { levelOf } from './rule-settings.ts';
import type { RuleSettings } from './rule-settings.ts';
import { straySpace } from './stray-space.ts';
import { yamlFormat } from './yaml-format.ts';

/** Findings about how a file is written, whatever it says; nothing of one that cannot be parsed. */
export function* howWritten(named: NamedBytes, settings: RuleSettings): Generator<Diagnostic> {
  const { source } = parseSource(named.bytes, named.file);
  if (!source) return;
  if (levelOf('stray-space', settings) !== 'off') yield* straySpace(source);
  if (levelOf('key-order', settings) !== 'off') yield* keyOrder(source, classify(named));
  if (levelOf('yaml-format', settings) !== 'off') yield* yamlFormat(source);
}
