import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadMapping } from '../../src/batch/load-mapping.ts';
import { layCatalogues } from '../../src/catalogue/lay-catalogues.ts';
import { POLICIES_SCHEMA, SOLUTIONS_SCHEMA } from '../../src/catalogue/schema.ts';
import { LAYER_SCHEMA } from '../../src/catalogue/layer-schema.ts';
import { poolNames } from '../../src/pool/pool-fields.ts';
import { loadExpert } from '../../src/report/expert/load-expert.ts';
import { meetInterest } from '../../src/report/expert/meet-interest.ts';
import { brief, catalogue } from '../load.ts';

// docs/catalogue.md: what it shows is read without a finding, and does what it says.

const page = readFileSync(new URL('../../docs/catalogue.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map((match) => match[1] ?? '');
const layers = blocks.filter((text) => text.startsWith('catalogue:')).map(named);

function named(text: string) {
  return { file: 'docs/catalogue.md', bytes: new TextEncoder().encode(text) };
}

const SHIPPED = catalogue();

describe('docs/catalogue.md', () => {
  test('when its catalogues are laid over the shipped one, then nothing is found', () => {
    expect(layers).toHaveLength(2);
    for (const layer of layers) {
      expect(brief(layCatalogues(SHIPPED, [layer]).diagnostics)).toEqual([]);
    }
  });

  test('when its mapping is read, then it fits the shipped classes', () => {
    const mapping = blocks.find((text) => text.startsWith('columns:')) ?? '';
    const names = poolNames(SHIPPED.catalogue);
    const { bytes } = named(mapping);
    expect(brief(loadMapping(bytes, 'map.yaml', { names }).diagnostics)).toEqual([]);
  });

  test('when its interests are held against its suppliers, then both are met', () => {
    const { expert } = loadExpert(named(blocks.find((text) => text.startsWith('assessor:')) ?? ''));
    const suppliers = layCatalogues(SHIPPED, layers).loaded?.catalogue.suppliers ?? [];
    expect(suppliers.map((one) => meetInterest(one, expert)?.kind)).toEqual([
      'declared',
      'declared',
    ]);
  });

  test.each(keysOf([LAYER_SCHEMA, SOLUTIONS_SCHEMA, POLICIES_SCHEMA]))(
    'when a catalogue may have the key %s, then the page shows it',
    (key) => {
      expect(page).toMatch(new RegExp(`\\b${key}\\b`));
    },
  );
});

// Of shipped entries only: they are shown where the program shows them.
const ELSEWHERE = new Set([
  'after',
  'prerequisites',
  'lightness',
  'smallest',
  'days',
  'light',
  'fit',
  'risks',
  'open',
  'url',
]);

/** Names of properties at any depth. */
function keysOf(schemas: readonly unknown[]): readonly string[] {
  const keys = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('properties' in value && typeof value.properties === 'object' && value.properties) {
      for (const key of Object.keys(value.properties)) keys.add(key);
    }
    for (const inner of Object.values(value)) walk(inner);
  };
  for (const schema of schemas) walk(schema);
  return [...keys].filter((key) => !ELSEWHERE.has(key));
}
