import type { POOL as CHINESE } from '../zh-cn/pool.ts';

/** A team's own pool of products: read from a table, shown beside the classes of solution. */
export const POOL: Readonly<Record<keyof typeof CHINESE, string>> = {
  'pool.about':
    'Read a table of the team’s own products (XLSX, CSV) into a catalogue for --catalogue; what is not sure is marked for a person to settle',
  'pool.argument': 'table with a product a row, and columns for product and supplier at least',
  'pool.option-output': 'file to write, such as my-pool.yaml',
  'pool.option-name': 'what the catalogue is called; the name of the file where it is not given',
  'pool.option-map':
    'mapping: which column is what, and which word means which class (as and texts under columns)',
  'pool.option-catalogue':
    'catalogue or pool of your own to add, as often as needed; an entry with a shipped id takes its place',
  'pool.option-expert':
    'the assessor’s file: a declared interest that meets a supplier of the pool is told beside it',
  'pool.nothing':
    'no product could be read from "{file}", and nothing was written; put right what is said above',
  'pool.too-much': 'the catalogue would have {size} bytes, more than {limit}; make several of it',
  'pool.finding':
    '{file} row {row} column {column}: {severity, select, error {error} warning {warning} other {note}}: {sentence}',
  'pool.summary':
    '{products} products of {suppliers} suppliers read from {rows} rows, {left} rows left out; {unsure} products have names that are not settled',
  'pool.left': 'columns left out: {names}',
  'pool.written':
    'catalogue written to {path}; put it right, check it with diagnose lint, and add it with --catalogue',
  'pool.comment':
    'A pool written by diagnose solutions import, for the team’s own use. What is marked as not settled is for a person to put into solutions or capabilities.',
  'pool.remark':
    'not settled: "{text}" {like, select, none {is not known} other {is like "{title}" ({like})}}',
  'pool.table': 'Products of your own pool (no recommendation)',
  'pool.column-solution': 'Class of solution',
  'pool.column-product': 'Product',
  'pool.column-supplier': 'Supplier (role)',
  'pool.column-price': 'Stated price',
  'pool.column-about': 'Remarks',
  'pool.supplier': '{name} ({roles})',
  'pool.supplier-without-role': '{name} (role not stated)',
  'pool.price-unknown': 'no price stated',
  'pool.price-band': '{low}–{high}',
  'pool.price':
    '{band} yuan{per, select, once {, once} year { a year} month { a month} other { (period not stated)}}',
  'pool.alternative': '{product} ({supplier})',
  'pool.interest-declared':
    'Interest: the assessor has declared "{text}", which concerns this supplier. {count, plural, =0 {The pool has no such product of anyone else; find two others to compare.} =1 {Look at another one too: {names}; the pool has no more, so find one more.} other {Look at two others too: {names}.}}',
  'pool.interest-possible':
    'Interest: the assessor has declared "{text}", which may concern this supplier; check. {count, plural, =0 {The pool has no such product of anyone else; find two others to compare.} =1 {Look at another one too: {names}; the pool has no more, so find one more.} other {Look at two others too: {names}.}}',
  'pool.origin': '{pool} ({source}, {date, date})',
  'pool.notice':
    'Suppliers come only from a pool of your own: {pools}. They stand in the order of product names, which says nothing of their worth and is no recommendation; prices are stated by the suppliers and not checked. Ask three before signing.',
  'pool.under-solution': 'Pool: {product}, {supplier}, {price}',
  'pool.heading': 'Products of your own pool',
};
