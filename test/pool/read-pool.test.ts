import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { loadMapping } from '../../src/batch/load-mapping.ts';
import { readTable } from '../../src/batch/read-table.ts';
import { readWorkbook } from '../../src/batch/read-workbook.ts';
import { layCatalogues } from '../../src/catalogue/lay-catalogues.ts';
import { formatPool } from '../../src/pool/format-pool.ts';
import type { Pool } from '../../src/pool/gather-pool.ts';
import { poolNames } from '../../src/pool/pool-fields.ts';
import { readPool } from '../../src/pool/read-pool.ts';
import type { PoolRead } from '../../src/pool/read-pool.ts';
import { brief, catalogue } from '../load.ts';

const utf8 = new TextEncoder();
const SHIPPED = catalogue();
const NAMES = poolNames(SHIPPED.catalogue);

async function read(file: string, content: string | Uint8Array, map?: string): Promise<PoolRead> {
  const bytes = typeof content === 'string' ? utf8.encode(content) : content;
  async function* open(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const survey = { file, open, whole: () => Promise.resolve(bytes) };
  const table = await readTable(survey, { readSheet: readWorkbook }, 100);
  const mapping =
    map === undefined ? undefined : loadMapping(utf8.encode(map), 'map.yaml', { names: NAMES });
  if (mapping && !mapping.mapping) throw new Error(brief(mapping.diagnostics).join());
  return readPool({ file, rows: table.rows }, NAMES, mapping?.mapping);
}

function poolOf({ pool, findings }: PoolRead): Pool {
  if (!pool) throw new Error(brief(findings).join());
  return pool;
}

/** The file that would be written. */
function written(pool: Pool): string {
  return formatPool(pool, {
    name: '示例库',
    source: { title: 'pool.csv', date: '2026-11-22' },
    comment: '示例',
    remark: ({ text, like }) => `没有定 ${text} ${like?.id ?? '–'}`,
  });
}

const HEAD = '产品名称,供应商,角色,价格,对应方案,能力,备注';

describe('a table of products', () => {
  test('when a formula of the table failed, then its cell counts as empty', async () => {
    const { findings } = await read('pool.csv', `${HEAD}\n#VALUE!,甲公司,,,,,\n乙品,#N/A,,,,,\n`);
    expect(findings.map(({ code, args }) => [code, args['field']])).toEqual([
      ['pool-cell-missing', 'name'],
      ['pool-cell-missing', 'supplier'],
    ]);
    const { products } = poolOf(
      await read('pool.csv', `${HEAD}\n丙品,示例丙公司,,#DIV/0!,进销存、轻 ERP,#N/A,\n`),
    );
    expect(products[0]).toMatchObject({ name: '丙品', solutions: ['light_erp'] });
    expect(JSON.stringify(products)).not.toContain('#');
  });

  test('when ids, titles and short titles are written, then they are found; a title may hold the separator', async () => {
    const pool = poolOf(
      await read(
        'pool.csv',
        `${HEAD}
甲,示例甲公司,牵引单位、服务商,3-5万/年,"进销存、轻 ERP；light_mes",,20–100 人
乙,示例乙公司,,面议,,warehouse、采购与供应商,
`,
      ),
    );
    expect(pool.findings).toEqual([]);
    expect(
      pool.products.map(({ name, solutions, capabilities, price, note }) => ({
        name,
        ...(solutions && { solutions }),
        ...(capabilities && { capabilities }),
        ...(price && { price }),
        ...(note !== undefined && { note }),
      })),
    ).toEqual([
      {
        name: '甲',
        solutions: ['light_erp', 'light_mes'],
        price: { low: 30_000, high: 50_000, per: 'year' },
        note: '20–100 人',
      },
      { name: '乙', capabilities: ['warehouse', 'purchasing'] },
    ]);
    expect(pool.suppliers.map(({ name, roles }) => [name, roles])).toEqual([
      ['示例甲公司', ['牵引单位', '服务商']],
      ['示例乙公司', undefined],
    ]);
  });

  test('when a name is only similar, then it is told at its cell, remarked in the file and not taken', async () => {
    const pool = poolOf(
      await read('pool.csv', `${HEAD}\n甲,示例甲公司,,,轻MES,,\n乙,示例乙公司,,,某某宝,,\n`),
    );
    expect(brief(pool.findings)).toEqual(['2:5 pool-name-unsure', '3:5 pool-name-unsure']);
    expect(pool.findings.map(({ args }) => args['like'])).toEqual(['light_mes', 'none']);
    expect(pool.products.map(({ solutions }) => solutions)).toEqual([undefined, undefined]);
    expect(written(pool)).toContain('# 没有定 轻MES light_mes\n  - id: p_');
  });

  test('when a known title stands beside an unknown word, then only the word is unsure', async () => {
    const text = `${HEAD}\n甲,示例甲公司,,,进销存、轻 ERP、某某宝,,\n`;
    const pool = poolOf(await read('pool.csv', text));
    expect(pool.findings.map(({ args }) => args['value'])).toEqual(['某某宝']);
    expect(pool.products[0]?.solutions).toEqual(['light_erp']);
  });

  test('when a mapping says what a word means, then it is taken', async () => {
    const map = `columns: [{ heading: 对应方案, as: solutions, texts: { 轻MES: light_mes } }]`;
    const pool = poolOf(await read('pool.csv', `${HEAD}\n甲,示例甲公司,,,轻MES,,\n`, map));
    expect(pool.findings).toEqual([]);
    expect(pool.products[0]?.solutions).toEqual(['light_mes']);
  });

  test('when a mapping names a class that is not there, then that is a finding at its place', () => {
    const map = `columns: [{ heading: 方案, as: solutions, texts: { 轻MES: light_mess } }]`;
    const { diagnostics } = loadMapping(utf8.encode(map), 'map.yaml', { names: NAMES });
    expect(brief(diagnostics)).toEqual(['1:56 unknown-option']);
  });

  test('when contacts stand in cells, then nothing of them goes on', async () => {
    const { pool, left } = await read(
      'pool.csv',
      `产品名称,供应商,对应方案,联系人,联系电话,备注
甲,示例甲公司,light_erp,张三,13800138000,找李四 139 0013 9000
乙（vx: yi_12345）,示例乙公司,light_erp,,,
`,
    );
    if (!pool) throw new Error('no pool');
    expect(left).toEqual(['联系人', '联系电话']);
    expect(brief(pool.findings)).toEqual([
      '2:6 pool-contact-dropped',
      '3:1 pool-contact-dropped',
      '3:1 pool-cell-missing',
    ]);
    expect(JSON.stringify(pool.products) + written(pool)).not.toMatch(/138|139|张三|李四|yi_12345/);
  });

  test('when a heading is only similar, then the table is not read until it is settled', async () => {
    const { pool, findings } = await read(
      'pool.csv',
      '产品名称,供应商,方案大类\n甲,示例甲公司,x\n',
    );
    expect(pool).toBeUndefined();
    expect(brief(findings)).toEqual(['1:3 heading-unsure']);
  });

  test('when there is no column for the supplier, then that is said', async () => {
    const { pool, findings } = await read('pool.csv', '产品名称,价格（元）,备注\n甲,1,\n');
    expect(pool).toBeUndefined();
    expect(brief(findings)).toEqual(['1:1 pool-column-missing']);
  });

  test('when a product stands there twice, then the second row is left out, told at its cell', async () => {
    const text = `${HEAD}\n甲,示例甲公司,,,light_erp,,\n 甲 ,示例甲公司,服务商,,light_mes,,\n`;
    const pool = poolOf(await read('pool.csv', text));
    expect(brief(pool.findings)).toEqual(['3:1 pool-product-twice']);
    expect(pool.products).toHaveLength(1);
  });

  test('when rows change places, then ids stay', async () => {
    const rows = ['甲,示例甲公司,,,light_erp,,', '乙,示例乙公司,,,light_mes,,'];
    const ids = async (lines: readonly string[]): Promise<readonly string[]> =>
      poolOf(await read('pool.csv', `${HEAD}\n${lines.join('\n')}\n`))
        .products.map(({ id, name }) => `${name} ${id}`)
        .toSorted();
    expect(await ids(rows)).toEqual(await ids(rows.toReversed()));
  });

  test('when cells are hostile, then they are plain words, and what is written is read again without a finding', async () => {
    const pool = poolOf(
      await read(
        'pool.csv',
        `${HEAD}
"__proto__","=HYPERLINK(""http://x"")",服务商,-1元,light_erp,,"a: [b]
# c\u202e"
"- {x: *y}","'@示例公司",服务商,1e9元,light_erp,,!!js/function
`,
      ),
    );
    expect(pool.suppliers.map(({ name }) => name)).toEqual(['=HYPERLINK("http://x")', '@示例公司']);
    expect(pool.products.map(({ name, note, price }) => [name, note, price])).toEqual([
      ['__proto__', 'a: [b] # c', undefined],
      ['- {x: *y}', '!!js/function', undefined],
    ]);
    const file = { file: 'pool.yaml', bytes: utf8.encode(written(pool)) };
    const { loaded, diagnostics } = layCatalogues(SHIPPED, [file]);
    expect(brief(diagnostics)).toEqual([]);
    expect(loaded?.catalogue.products.map(({ name }) => name)).toEqual(['__proto__', '- {x: *y}']);
  });

  test('when it is a workbook with a title over it, then its cells are told by row and column', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '方案池',
          rows: [
            ['示例团队方案池'],
            ['产品名称', '供应商', '参考价格(万元)', '对应方案'],
            ['甲', '示例甲公司', 2.8, 'light_erp'],
            ['乙', null, 3, 'light_erp'],
            ['丙', '示例丙公司', '3.5起', 'light_erps'],
          ],
        },
      ],
    });
    const pool = poolOf(await read('pool.xlsx', bytes));
    expect(pool.products[0]?.price).toEqual({ low: 28_000, high: 28_000 });
    expect(brief(pool.findings)).toEqual([
      '4:2 pool-cell-missing',
      '5:3 pool-price-unread',
      '5:4 pool-name-unsure',
    ]);
  });

  test('when nothing in it is a table of products, then no heading is found', async () => {
    const { findings } = await read('pool.csv', '甲,乙\n1,2\n');
    expect(brief(findings)).toEqual(['1:1 headings-missing']);
  });
});
