import { expect, test } from 'vitest';
import { openSurvey } from '../../src/cli/batch/open-survey.ts';
import type { Io } from '../../src/cli/io.ts';
import { sayIn } from '../../src/messages/message.ts';

async function* megabytes(count: number): AsyncGenerator<Uint8Array> {
  const megabyte = Buffer.alloc(1 << 20, 'x');
  for (let at = 0; at < count; at += 1) yield megabyte;
}

test('when standard input is larger than can be kept, then it is told in words', async () => {
  const stdin = megabytes(513) as unknown as NodeJS.ReadStream;
  const reason = { args: { path: '<stdin>', reason: 'EFBIG' }, key: 'cli.cannot-read' };
  await expect(openSurvey({ stdin } as Io, '-')).rejects.toMatchObject(reason);
  const sentence = sayIn('zh-CN')('cli.cannot-read', reason.args);
  expect(sentence).toBe('读不了文件 <stdin>：超过 512 MB；请先存成文件，再读那个文件');
});
