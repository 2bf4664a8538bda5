import { Liquid } from 'liquidjs';
import type { Variable } from 'liquidjs';
import { blockTag } from './block-tag.ts';
import type { BlockUse } from './block-tag.ts';
import { countedFor } from './for-tag.ts';
import type { LoopUse } from './for-tag.ts';
import { markValue } from './marks.ts';
import { passageTag } from './passage-tag.ts';

// What is left of Liquid: no files, no clock, nothing whose time grows faster than its text.
const TAGS = new Set([
  'assign',
  'break',
  'capture',
  'case',
  'comment',
  'continue',
  'for',
  'if',
  'unless',
  '#',
]);

const FILTERS = new Set([
  'abs',
  'append',
  'at_least',
  'at_most',
  'ceil',
  'compact',
  'concat',
  'default',
  'divided_by',
  'downcase',
  'first',
  'floor',
  'join',
  'last',
  'map',
  'minus',
  'modulo',
  'plus',
  'prepend',
  'remove',
  'replace',
  'reverse',
  'round',
  'size',
  'slice',
  'split',
  'strip',
  'sum',
  'times',
  'truncate',
  'uniq',
  'upcase',
  'where',
]);

/** Names that a template may use, for hints. */
export const LIQUID_NAMES: {
  readonly tags: readonly string[];
  readonly filters: readonly string[];
} = {
  tags: [...TAGS, 'block', 'passage', 'endif', 'endfor', 'endunless', 'endcase', 'else', 'elsif'],
  filters: [...FILTERS],
};

export interface ParsedLiquid {
  readonly blocks: readonly BlockUse[];
  readonly passages: readonly BlockUse[];
  readonly loops: readonly LoopUse[];
  /** Names that no tag of the template makes. */
  readonly globals: readonly Variable[];
  /** All names, those of loops too. */
  readonly variables: readonly Variable[];
  render(values: object): string;
}

/** Reads Liquid; throws the library's errors, each with its token. */
export function parseLiquid(text: string): ParsedLiquid {
  const blocks: BlockUse[] = [];
  const passages: BlockUse[] = [];
  const loops: LoopUse[] = [];
  const engine = new Liquid({
    templates: {},
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    ownPropertyOnly: true,
    outputEscape: markValue,
    // Of no meaning without filters for dates; asking the system for it takes a tenth of a second.
    locale: 'en',
    parseLimit: 1_000_000,
  });
  for (const name of Object.keys(engine.tags)) if (!TAGS.has(name)) delete engine.tags[name];
  for (const name of Object.keys(engine.filters)) {
    if (!FILTERS.has(name)) engine.unregisterFilter(name);
  }
  engine.registerTag(
    'block',
    blockTag((use) => blocks.push(use)),
  );
  engine.registerTag(
    'passage',
    passageTag((use) => passages.push(use)),
  );
  engine.registerTag(
    'for',
    countedFor((use) => loops.push(use)),
  );
  const templates = engine.parse(text);
  const { globals, variables } = engine.analyzeSync(templates, { partials: false });
  return {
    blocks,
    passages,
    loops,
    globals: Object.values(globals).flat(),
    variables: Object.values(variables).flat(),
    render: (values) => String(engine.renderSync(templates, values, LIMITS)),
  };
}

/** Counted, so that a slow machine says the same; the time is only the last resort. */
const LIMITS = { memoryLimit: 20_000_000, renderLimit: 20_000 } as const;
