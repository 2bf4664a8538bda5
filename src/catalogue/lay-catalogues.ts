import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/order.ts';
import { schemaChecker } from '../source/check-schema.ts';
import type { Finding } from '../source/finding.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { buildCapability, buildSolution } from './build-entries.ts';
import { checkIds } from './check-ids.ts';
import { checkProducts } from './check-products.ts';
import { checkSolutions } from './check-solutions.ts';
import { collector } from './collect-conditions.ts';
import type { LayerFile } from './file.ts';
import { LAYER_SCHEMA } from './layer-schema.ts';
import type { LoadedCatalogue } from './load-catalogue.ts';
import { fileLoader } from './load-part.ts';
import type { Catalogue, Product, Supplier } from './types.ts';

export interface LayersLoad {
  /** Absent when any finding is an error. */
  readonly loaded?: LoadedCatalogue;
  /** What each layer brings, in the order of its file. */
  readonly own: readonly LayerEntries[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface LayerEntries extends Pick<Catalogue, 'solutions' | 'policies'> {
  readonly file: string;
}

const checkLayer = schemaChecker<LayerFile>(LAYER_SCHEMA);
const loadFile = fileLoader(undefined);

/**
 * Catalogues of one's own laid over another, in their order: entries are added, or take the place of
 * those with the same id below. Two layers that say different things under one id are a finding.
 */
export function layCatalogues(base: LoadedCatalogue, layers: readonly NamedBytes[]): LayersLoad {
  const diagnostics: Diagnostic[] = [];
  const taken: Taken = new Map();
  const own: LayerEntries[] = [];
  let loaded = base;
  for (const layer of layers) {
    const below = loaded;
    const part = loadFile(layer, checkLayer, (file, findings) => {
      findings.push(...checkTaken(file, { file: layer.file, base: base.catalogue, taken }));
      const { policies = [], solutions = [] } = file;
      own.push({ file: layer.file, policies, solutions: solutions.map(buildSolution) });
      return layOver(below, file, findings);
    });
    diagnostics.push(...part.diagnostics);
    loaded = part.value ?? loaded;
  }
  return hasErrors(diagnostics) ? { own, diagnostics } : { loaded, own, diagnostics };
}

const KINDS = ['capabilities', 'solutions', 'policies', 'suppliers', 'products'] as const;

/** What layers have said so far, by kind and id: in which file, and what. */
type Taken = Map<string, { readonly file: string; readonly text: string }>;

interface Around {
  readonly file: string;
  readonly base: Catalogue;
  readonly taken: Taken;
}

function* checkTaken(layer: LayerFile, { file, base, taken }: Around): Generator<Finding> {
  for (const kind of KINDS) {
    const below = new Set(base[kind].map(({ id }) => id));
    for (const [position, entry] of (layer[kind] ?? []).entries()) {
      const { id } = entry;
      const path = [kind, position, 'id'];
      const text = JSON.stringify(entry);
      const earlier = taken.get(`${kind} ${id}`);
      // Twice in one file is told by `duplicate-id`.
      if (earlier && earlier.file !== file && earlier.text !== text) {
        yield { code: 'layer-conflict', path, args: { id, other: earlier.file } };
      } else if (below.has(id)) {
        yield { code: 'layer-replaces', path, args: { id } };
      }
      taken.set(`${kind} ${id}`, { file, text });
    }
  }
}

function layOver(below: LoadedCatalogue, file: LayerFile, findings: Finding[]): LoadedCatalogue {
  const { catalogue } = below;
  const conditions = new Map(below.conditions);
  for (const kind of KINDS) findings.push(...checkIds(file[kind] ?? [], kind));
  const capabilities = over(catalogue.capabilities, (file.capabilities ?? []).map(buildCapability));
  const solutions = over(catalogue.solutions, (file.solutions ?? []).map(buildSolution));
  const suppliers = over(catalogue.suppliers, (file.suppliers ?? []).map(buildSupplier));
  findings.push(
    ...checkSolutions(file.solutions ?? [], new Set(idsOf(capabilities)), catalogue.solutions),
    ...checkProducts(file, {
      solutions: idsOf(solutions),
      capabilities: idsOf(capabilities),
      suppliers: idsOf(suppliers),
    }),
  );
  const collect = collector({ profile: catalogue.profile, conditions, isChecked: false });
  collect(file.solutions ?? [], 'solutions', findings);
  collect(file.policies ?? [], 'policies', findings);
  const policies = over(catalogue.policies, file.policies ?? []);
  const products = over(catalogue.products, buildProducts(file));
  const { profile } = catalogue;
  return {
    catalogue: { profile, capabilities, solutions, policies, suppliers, products },
    conditions,
  };
}

/** What takes an id's place stands where it stood; what is new comes last. */
function over<T extends { readonly id: string }>(
  below: readonly T[],
  own: readonly T[],
): readonly T[] {
  const byId = new Map(own.map((entry) => [entry.id, entry]));
  const known = new Set(idsOf(below));
  return [
    ...below.map((entry) => byId.get(entry.id) ?? entry),
    ...own.filter(({ id }) => !known.has(id)),
  ];
}

function idsOf(entries: readonly { readonly id: string }[]): readonly string[] {
  return entries.map(({ id }) => id);
}

function buildSupplier({
  id,
  name,
  also = [],
  roles = [],
}: NonNullable<LayerFile['suppliers']>[number]): Supplier {
  return { id, name, also, roles };
}

function buildProducts({ catalogue, source, products = [] }: LayerFile): readonly Product[] {
  return products.map(({ price_words: priceWords, solutions, capabilities, ...rest }) => ({
    ...rest,
    solutions: solutions ?? [],
    capabilities: capabilities ?? [],
    ...(priceWords !== undefined && { priceWords }),
    pool: catalogue,
    source,
  }));
}
