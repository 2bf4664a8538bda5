import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { parseSource } from '../source/parse-source.ts';
import { writtenNumbers } from '../source/written-numbers.ts';
import { writtenTexts } from '../source/written-texts.ts';
import { classify } from './classify.ts';
import type { FileKind } from './classify.ts';
import { fullWidth } from './full-width.ts';
import { keyOrder } from './key-order.ts';
import { longText } from './long-text.ts';
import { numberRounded } from './number-rounded.ts';
import { levelOf } from './rule-settings.ts';
import type { RuleSettings } from './rule-settings.ts';
import { straySpace } from './stray-space.ts';
import { unseenCharacter } from './unseen-character.ts';
import { yamlFormat } from './yaml-format.ts';

// What firms write, and what they are called, is theirs.
const BY_OTHERS: ReadonlySet<FileKind> = new Set(['answers', 'cases', 'expert', 'layer']);

/** Findings about how a file is written, whatever it says; nothing of one that cannot be parsed. */
export function* howWritten(named: NamedBytes, settings: RuleSettings): Generator<Diagnostic> {
  const kind = classify(named);
  // Markdown is no YAML.
  if (kind === 'template') return;
  const { source } = parseSource(named.bytes, named.file);
  if (!source) return;
  const texts = writtenTexts(source);
  if (levelOf('stray-space', settings) !== 'off') yield* straySpace(texts);
  if (levelOf('unseen-character', settings) !== 'off') yield* unseenCharacter(texts);
  if (levelOf('number-rounded', settings) !== 'off') yield* numberRounded(writtenNumbers(source));
  if (!BY_OTHERS.has(kind)) {
    if (levelOf('full-width', settings) !== 'off') yield* fullWidth(texts);
    if (levelOf('long-text', settings) !== 'off') yield* longText(source);
  }
  if (levelOf('key-order', settings) !== 'off') yield* keyOrder(source, kind);
  if (levelOf('yaml-format', settings) !== 'off') yield* yamlFormat(source);
}
