import { closestWord } from '../source/closest-word.ts';
import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { contactIn } from './contact.ts';
import type { LayerFile, ProductFile, SupplierFile } from './file.ts';

/** What products of a pool may name. */
export interface Nameable {
  readonly solutions: readonly string[];
  readonly capabilities: readonly string[];
  readonly suppliers: readonly string[];
}

/** Products name known suppliers, classes and capabilities; nobody's telephone stands in a pool. */
export function* checkProducts(
  { suppliers = [], products = [] }: Pick<LayerFile, 'suppliers' | 'products'>,
  known: Nameable,
): Generator<Finding> {
  for (const [position, supplier] of suppliers.entries()) {
    yield* checkContacts(wordsOfSupplier(supplier), ['suppliers', position]);
  }
  for (const [position, product] of products.entries()) {
    const path = ['products', position];
    yield* checkNames(product, path, known);
    yield* checkPrice(product, path);
    yield* checkContacts(wordsOfProduct(product), path);
  }
}

function* checkNames(product: ProductFile, path: Path, known: Nameable): Generator<Finding> {
  const { id, supplier, solutions = [], capabilities = [] } = product;
  if (!known.suppliers.includes(supplier)) {
    const suggestion = closestWord(supplier, known.suppliers) ?? '';
    yield {
      code: 'unknown-supplier',
      path: [...path, 'supplier'],
      args: { id: supplier, suggestion },
    };
  }
  yield* unknownIn(solutions, known.solutions, [...path, 'solutions'], 'unknown-solution');
  yield* unknownIn(
    capabilities,
    known.capabilities,
    [...path, 'capabilities'],
    'unknown-capability',
  );
  if (solutions.length === 0 && capabilities.length === 0) {
    yield { code: 'product-without-use', path: [...path, 'id'], args: { id } };
  }
}

function* unknownIn(
  ids: readonly string[],
  known: readonly string[],
  path: Path,
  code: 'unknown-solution' | 'unknown-capability',
): Generator<Finding> {
  for (const [place, id] of ids.entries()) {
    if (known.includes(id)) continue;
    yield { code, path: [...path, place], args: { id, suggestion: closestWord(id, known) ?? '' } };
  }
}

function* checkPrice({ price }: ProductFile, path: Path): Generator<Finding> {
  if (!price || price.low <= price.high) return;
  const args = { key: 'price', values: [String(price.low), String(price.high)] };
  yield { code: 'range-reversed', path: [...path, 'price'], part: 'key', args };
}

function* checkContacts(words: Readonly<Record<string, string>>, path: Path): Generator<Finding> {
  for (const [key, text] of Object.entries(words)) {
    const kind = contactIn(text);
    if (kind) yield { code: 'contact-in-pool', path: [...path, key], args: { kind } };
  }
}

function wordsOfSupplier({ name, also = [], roles = [] }: SupplierFile): Record<string, string> {
  return {
    name,
    ...(also.length > 0 && { also: also.join('\n') }),
    ...(roles.length > 0 && { roles: roles.join('\n') }),
  };
}

function wordsOfProduct({ name, note, price_words: words }: ProductFile): Record<string, string> {
  return {
    name,
    ...(note !== undefined && { note }),
    ...(words !== undefined && { price_words: words }),
  };
}
