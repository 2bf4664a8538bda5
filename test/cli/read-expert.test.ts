import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { FindingsError } from '../../src/cli/errors.ts';
import { systemIo } from '../../src/cli/io.ts';
import { readExpert } from '../../src/cli/read-expert.ts';
import { readTemplate } from '../../src/cli/read-template.ts';
import { openSession } from '../../src/cli/session.ts';
import { catalogue } from '../load.ts';

const folder = mkdtempSync(join(tmpdir(), 'expert-'));
const session = openSession({ ...systemIo(process), cwd: folder }, 'zh-CN');
const loaded = catalogue();

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function read(text: string, name: string): Promise<unknown> {
  writeFileSync(join(folder, 'firm.expert.yaml'), text);
  const template = await readTemplate(name, session);
  const { expert } = await readExpert(
    { answers: 'firm.yaml', asked: undefined },
    loaded,
    session,
    template,
  );
  return expert?.passages;
}

test('when a template has no passages, then those of the expert are for others', async () => {
  const text = 'assessor: 王工\npassages: { summary: 先对账。 }\n';
  expect(await read(text, 'firm')).toEqual({ summary: '先对账。' });
  expect(await read(text, 'brief')).toEqual({ summary: '先对账。' });
});

test('when it has, then a name that is none of them is told', async () => {
  const told = read('assessor: 王工\npassages: { sumary: 话 }\n', 'firm');
  await expect(told).rejects.toThrow(FindingsError);
});
