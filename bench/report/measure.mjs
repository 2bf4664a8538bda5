import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { DOCUMENT, forFirm, PAGE } from './content.mjs';

// One contender in a process of its own: `node measure.mjs NAME REPORTS OUTPUT`. Each report is for
// another firm. Says what it took as one line of JSON, and leaves the last report in OUTPUT.
const [, , name, reports, output] = process.argv;
const document = readFileSync(DOCUMENT, 'utf8');
const page = readFileSync(PAGE, 'utf8');

const { open } = await import(`./contenders/${name}.mjs`);
const contender = await open();
const times = [];
const used = process.cpuUsage();
let bytes;
for (let index = 0; index < Number(reports); index += 1) {
  const own = { document: JSON.parse(forFirm(document, index)), page: forFirm(page, index) };
  const begin = performance.now();
  bytes = await contender.make(own);
  times.push(performance.now() - begin);
}
const { user, system } = process.cpuUsage(used);
writeFileSync(output, bytes);
const kilobytes = process.resourceUsage().maxRSS + (contender.pid ? peakOf(contender.pid) : 0);
await contender.close?.();
const cpu = (user + system) / 1000 / times.length;
console.log(JSON.stringify({ times, cpu, bytes: bytes.length, megabytes: kilobytes / 1024 }));

/** The peaks of a process and all below it, where the system tells. */
function peakOf(pid) {
  const below = readdirSync('/proc').filter(
    (id) => /^\d+$/.test(id) && parentOf(id) === String(pid),
  );
  const own = /VmHWM:\s+(\d+)/.exec(told(pid))?.[1] ?? 0;
  return below.reduce((sum, id) => sum + peakOf(id), Number(own));
}

function parentOf(pid) {
  return /PPid:\s+(\d+)/.exec(told(pid))?.[1];
}

function told(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
