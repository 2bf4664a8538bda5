import { fileFinding } from '../batch/file-finding.ts';
import type { LayerFile, ProductFile, SupplierFile } from '../catalogue/file.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { sameName } from '../questionnaire/same-name.ts';
import { hashValue } from '../source/hash-value.ts';
import type { Unsure } from './name-finder.ts';
import type { PoolRow } from './pool-row.ts';

/** What the rows of a table come to. */
export interface Pool extends Required<Pick<LayerFile, 'suppliers' | 'products'>> {
  /** By the product's id: what its cells name and is not settled. */
  readonly unsure: ReadonlyMap<string, readonly Unsure[]>;
  readonly rows: number;
  readonly findings: readonly Diagnostic[];
}

/** Rows → suppliers, each once, and products. A row without a product or a supplier is left out. */
export function gatherPool(file: string, rows: readonly PoolRow[]): Pool {
  const findings: Diagnostic[] = [];
  const suppliers = new Map<string, SupplierFile>();
  const products = new Map<string, { readonly product: ProductFile; readonly row: number }>();
  const unsure = new Map<string, readonly Unsure[]>();
  for (const row of rows) {
    findings.push(...row.findings, ...missingCells(file, row));
    const { name, supplier } = row;
    if (name === undefined || supplier === undefined) continue;
    const own = withRow(suppliers.get(sameName(supplier)), supplier, row);
    suppliers.set(sameName(supplier), own);
    const id = idOf('p', [sameName(name), sameName(supplier)]);
    const earlier = products.get(id);
    if (earlier) {
      const place = [row.row, row.columnOf('name')] as const;
      findings.push(fileFinding(file, 'pool-product-twice', { row: earlier.row }, place));
      continue;
    }
    products.set(id, { product: productOf({ id, name, supplier: own.id }, row), row: row.row });
    if (row.unsure.length > 0) unsure.set(id, row.unsure);
    else if (row.solutions.length + row.capabilities.length === 0) {
      const place = [row.row, row.columnOf('solutions')] as const;
      findings.push(fileFinding(file, 'product-without-use', { id: name }, place));
    }
  }
  return {
    suppliers: [...suppliers.values()],
    products: [...products.values()].map(({ product }) => product),
    unsure,
    rows: rows.length,
    findings,
  };
}

function* missingCells(file: string, row: PoolRow): Generator<Diagnostic> {
  for (const field of ['name', 'supplier'] as const) {
    if (row[field] !== undefined) continue;
    yield fileFinding(file, 'pool-cell-missing', { field }, [row.row, row.columnOf(field)]);
  }
}

/** A supplier as a row has it, with what earlier rows said of it. */
function withRow(
  earlier: SupplierFile | undefined,
  name: string,
  { also, roles }: PoolRow,
): SupplierFile {
  const id = earlier?.id ?? idOf('s', sameName(name));
  const names = [...new Set([...(earlier?.also ?? []), ...also])];
  const all = [...new Set([...(earlier?.roles ?? []), ...roles])];
  return {
    id,
    name: earlier?.name ?? name,
    ...(names.length > 0 && { also: names }),
    ...(all.length > 0 && { roles: all }),
  };
}

function productOf(
  named: Pick<ProductFile, 'id' | 'name' | 'supplier'>,
  { solutions, capabilities, price, priceWords, note }: PoolRow,
): ProductFile {
  return {
    ...named,
    ...(solutions.length > 0 && { solutions }),
    ...(capabilities.length > 0 && { capabilities }),
    ...(price && { price }),
    ...(priceWords !== undefined && { price_words: priceWords }),
    ...(note !== undefined && { note }),
  };
}

/** The same name has the same id, wherever its row stands and whenever the table is read. */
function idOf(kind: 'p' | 's', value: string | readonly string[]): string {
  return `${kind}_${hashValue(value).slice(0, 10)}`;
}
