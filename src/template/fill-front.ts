import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { Path } from '../source/source-index.ts';
import { checkNames } from './check-names.ts';
import type { Front } from './front-schema.ts';
import { parseLiquid } from './liquid.ts';
import type { ParsedLiquid } from './liquid.ts';
import { liquidFinding } from './liquid-finding.ts';
import { unmark } from './marks.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The head of a template, its Liquid read. */
export interface ParsedFront {
  readonly front: Front;
  /** By the text as it stands in the file. */
  readonly texts: ReadonlyMap<string, PlacedLiquid>;
}

interface PlacedLiquid {
  readonly place: Place;
  readonly liquid: ParsedLiquid;
}

/** Reads the Liquid in every text of a head. */
export function parseFront(
  front: Front,
  locate: (path: Path) => Place,
  vocabulary: Vocabulary,
): { readonly parsed: ParsedFront; readonly diagnostics: readonly Diagnostic[] } {
  const texts = new Map<string, PlacedLiquid>();
  const diagnostics: Diagnostic[] = [];
  for (const { path, text } of textsOf(front, [])) {
    const place = locate(path);
    const named = { file: place.file, text };
    try {
      const liquid = parseLiquid(text);
      texts.set(text, { place, liquid });
      // The place of the whole text: quotes and folds of YAML move what stands in it.
      diagnostics.push(
        ...checkNames(liquid, named, vocabulary).map((found) => ({ ...found, ...place })),
      );
    } catch (error) {
      diagnostics.push({ ...liquidFinding(error, named), ...place });
    }
  }
  return { parsed: { front, texts }, diagnostics };
}

interface TextAt {
  readonly path: Path;
  readonly text: string;
}

function textsOf(value: unknown, path: Path): readonly TextAt[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    textsOf(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

export interface FilledFront {
  readonly front?: Front;
  readonly diagnostics: readonly Diagnostic[];
}

/** The head with its values; a fact without text is left out. */
export function fillFront({ front, texts }: ParsedFront, values: object): FilledFront {
  const diagnostics: Diagnostic[] = [];
  const fill = (text: string): string => {
    const placed = texts.get(text);
    if (!placed) return text;
    try {
      return unmark(placed.liquid.render(values)).trim();
    } catch (error) {
      const { place } = placed;
      diagnostics.push({ ...liquidFinding(error, { file: place.file, text }), ...place });
      return '';
    }
  };
  const { title, kicker, subtitle, notice, facts, header, footer, contents } = front;
  const filled: Front = {
    title: fill(title),
    kicker: fill(kicker ?? ''),
    subtitle: fill(subtitle ?? ''),
    notice: fill(notice ?? ''),
    facts: (facts ?? [])
      .map(({ label, text }) => ({ label: fill(label), text: fill(text) }))
      .filter(({ text }) => text !== ''),
    header: { left: fill(header?.left ?? ''), right: fill(header?.right ?? '') },
    footer: fill(footer ?? ''),
    contents: fill(contents ?? ''),
  };
  return diagnostics.length > 0 ? { diagnostics } : { front: filled, diagnostics };
}
