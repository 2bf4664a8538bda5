import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import * as mupdf from 'mupdf';
import { asked, ENVIRONMENT, PROGRAM, ROOT } from '../processes.mjs';
import { writeContent } from './content.mjs';
import { textsOf } from './plain.mjs';

const CONTENDERS = [
  { name: '**ours**, tagged', file: 'ours' },
  { name: '**ours**, `--untagged`', file: 'ours-untagged' },
  { name: 'pdfmake, untagged', file: 'pdfmake' },
  { name: '@react-pdf/renderer, untagged', file: 'react-pdf' },
  { name: 'Chromium prints our web page, tagged', file: 'chromium' },
];
const MEASURE = fileURLToPath(new URL('measure.mjs', import.meta.url));
const COLD = 3;

const rounds = asked('--rounds', 3);
const reports = asked('--reports', 50);
const folder = mkdtempSync(join(tmpdir(), 'report-bench-'));
const output = join(folder, 'report.pdf');
const WHOLE = [PROGRAM, 'report', 'examples/micro.yaml', '--template', 'expert', '--force'];
try {
  await run();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function run() {
  const document = await writeContent();
  const rows = CONTENDERS.map((contender) => ({ ...contender, warm: [], cold: [] }));
  const bare = [];
  const whole = [];
  // All of them in every round, so that a busy minute of the machine hits them alike.
  for (let round = 0; round < rounds; round += 1) {
    for (const row of rows) row.warm.push(measure(row, reports, document));
    for (let again = 0; again < COLD; again += 1) {
      bare.push(timed(['-e', '0']));
      whole.push(timed([...WHOLE, '-o', output]));
      for (const row of rows) row.cold.push(timed([MEASURE, row.file, '1', output]));
    }
  }
  print(rows, { bare: median(bare), whole: median(whole) });
}

function measure({ file, name }, count, document) {
  const words = [MEASURE, file, String(count), output];
  const said = JSON.parse(execFileSync(process.execPath, words, { env: ENVIRONMENT }).toString());
  return { ...said, pages: pagesOf(name, document) };
}

/** Whoever leaves out what the document says is not doing the same work. */
function pagesOf(name, document) {
  const pdf = mupdf.Document.openDocument(readFileSync(output), 'application/pdf');
  const pages = Array.from({ length: pdf.countPages() }, (_, at) => pdf.loadPage(at));
  const read = bare(pages.map((page) => page.toStructuredText().asText()).join(''));
  const lost = textsOf(document).filter((text) => !read.includes(bare(text).slice(0, 6)));
  if (lost.length > 0) throw new Error(`${name} leaves out ${lost.length}: ${lost[0]}`);
  return pages.length;
}

function bare(text) {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}

function timed(words) {
  const begin = performance.now();
  execFileSync(process.execPath, words, {
    cwd: ROOT,
    env: ENVIRONMENT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return performance.now() - begin;
}

function print(rows, { bare: start, whole }) {
  console.log(
    `${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}, ${rounds} rounds\n`,
  );
  console.log(
    `bare Node ${start.toFixed(0)} ms; diagnose report from answers, cold: ${(whole / start).toFixed(1)} × that\n`,
  );
  console.log(
    '| what | pages | warm ms, median | least | processor ms | × ours | cold ms | × bare Node | KB | MB |',
  );
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
  const facts = rows.map(factsOf);
  for (const { name, pages, warm, least, cpu, cold, bytes, megabytes } of facts) {
    const cells = [pages, warm.toFixed(1), least.toFixed(1), cpu.toFixed(1)];
    const others = [(warm / facts[0].warm).toFixed(1), cold.toFixed(0), (cold / start).toFixed(1)];
    const sizes = [(bytes / 1000).toFixed(0), megabytes.toFixed(0)];
    console.log(`| ${[name, ...cells, ...others, ...sizes].join(' | ')} |`);
  }
}

function factsOf({ name, warm, cold }) {
  // The first three of each loop warm the program.
  const times = warm.flatMap((round) => round.times.slice(3));
  const [{ pages, bytes }] = warm;
  return {
    ...{ name, pages, bytes },
    warm: median(times),
    least: Math.min(...times),
    cpu: median(warm.map((round) => round.cpu)),
    cold: median(cold),
    megabytes: Math.max(...warm.map((round) => round.megabytes)),
  };
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
