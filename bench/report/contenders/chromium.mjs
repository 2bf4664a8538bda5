import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Headless Chromium, started once, prints our web page; it is spoken to over pipes. */
export async function open() {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
  const words = ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe'];
  const program = spawn(
    process.env['CHROMIUM'] ?? 'chromium',
    [...words, `--user-data-dir=${folder}`],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    },
  );
  const { ask, when } = talk(program.stdio[3], program.stdio[4]);
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
  await ask('Page.enable', {}, sessionId);
  const file = join(folder, 'page.html');
  return {
    pid: program.pid,
    async make({ page }) {
      writeFileSync(file, page);
      const loaded = when('Page.loadEventFired');
      await ask('Page.navigate', { url: pathToFileURL(file).href }, sessionId);
      await loaded;
      const options = {
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        preferCSSPageSize: true,
      };
      const { data } = await ask('Page.printToPDF', options, sessionId);
      return Buffer.from(data, 'base64');
    },
    async close() {
      const ended = new Promise((resolve) => program.once('exit', resolve));
      await ask('Browser.close', {});
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Messages are JSON, each ended by a zero byte. */
function talk(into, from) {
  const waiting = new Map();
  const heard = new Map();
  let rest = '';
  let last = 0;
  from.setEncoding('utf8').on('data', (text) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop();
    for (const message of messages.map((words) => JSON.parse(words))) {
      const { id, method, result, error } = message;
      heard.get(method)?.();
      const answer = waiting.get(id);
      waiting.delete(id);
      if (error) answer?.reject(new Error(error.message));
      else answer?.resolve(result);
    }
  });
  return {
    ask: (method, params, sessionId) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        into.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
      }),
    when: (method) => new Promise((resolve) => heard.set(method, resolve)),
  };
}
