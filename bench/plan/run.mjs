import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

import { bytesOf, caseOf, catalogue, ours, pack } from './load.mjs';
import { lowestAnswers, variations } from './firms.mjs';
import { syntheticCatalogue } from './synthetic.mjs';

// Plans over the whole shipped catalogue, warm; the command as a process, beside bare Node; a city's
// firms one after the other. Milliseconds of wall and of processor time: the latter says more where
// the machine is busy.

const ROUNDS = 3;
const FIRMS = Number(process.argv[2] ?? 216);
const LIMITS = { people: 2, keep: [], without: [], isPriced: false };
const { makePlan, planningFor } = ours;
const solve = await ours.loadSolver('many');

const small = caseOf(pack('lighting'), bytesOf('examples/small.yaml'));
const lowest = caseOf(...lowestAnswers(pack('miit-sme-2024')));

console.log(
  `${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}, load ${load()}\n`,
);
console.log('| what | wall ms, median | processor ms, median |');
console.log('|---|--:|--:|');
for (const [name, scored] of [
  ['`lighting`, small example', small],
  ['`miit-sme-2024`, lowest answers', lowest],
]) {
  for (const isDetailed of [false, true]) {
    const told = isDetailed ? 'with frontier, bands and sensitivity' : 'the choice alone';
    row(`${name}, ${told}`, ROUNDS, () => plan(scored, isDetailed));
  }
}
const many = { ...lowest, catalogue: syntheticCatalogue(catalogue, 1000) };
row('`miit-sme-2024`, 1,000 made-up solutions, the choice alone', ROUNDS, () => plan(many, false));
row(`${String(FIRMS)} firms, the choice alone`, 1, () => {
  for (const one of variations(small, FIRMS)) plan(one, false);
});
const program = fileURLToPath(new URL('../../bin/diagnose.js', import.meta.url));
const example = fileURLToPath(new URL('../../examples/small.yaml', import.meta.url));
row('`node -e 0`, a process', ROUNDS, () => execFileSync(process.execPath, ['-e', '0']));
row('`plan examples/small.yaml --target 2`, a process', ROUNDS, () =>
  execFileSync(process.execPath, [program, 'plan', example, '--target', '2']),
);
console.log(`\nload ${load()}`);

function plan(scored, isDetailed) {
  const aim = { kind: 'level', level: 2 };
  const request = { aim, limits: LIMITS, band: 'middle', isDetailed };
  const made = makePlan(planningFor(scored, new Map()), request, solve);
  if (made.status === 'stopped') throw new Error('no proof');
}

/** The first run is not counted where there are several. The processor time of a process of its own is not seen. */
function row(name, rounds, run) {
  if (rounds > 1) run();
  const taken = Array.from({ length: rounds }, () => {
    const [begin, used] = [performance.now(), process.cpuUsage()];
    run();
    const { user, system } = process.cpuUsage(used);
    return { wall: performance.now() - begin, processor: (user + system) / 1000 };
  });
  const median = (key) =>
    taken
      .map((one) => one[key])
      .toSorted((a, b) => a - b)
      [Math.floor(rounds / 2)].toFixed(0);
  console.log(`| ${name} | ${median('wall')} | ${median('processor')} |`);
}

function load() {
  return loadavg()[0].toFixed(1);
}
