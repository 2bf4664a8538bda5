import { fileURLToPath } from 'node:url';

const LIBRARY = fileURLToPath(new URL('../node_modules/commander/lib/', import.meta.url));

// What its files begin and end with, line by line, and the same as a module.
const LINES = [
  [/^const (\{[^}]+\}) = require\('\.\/(\w+?)(?:\.js)?'\);$/gm, "import $1 from './$2.js';"],
  [/^const (\w+) = require\('node:(\w+)'\)\.(\w+);$/gm, "import { $3 as $1 } from 'node:$2';"],
  // As a module it opens all streams.
  [/^const process = require\('node:process'\);$/gm, ''],
  // Commands are our own, not programs beside us.
  [/^const childProcess = require\('node:child_process'\);$/gm, 'const childProcess = {};'],
  [/^const (\w+) = require\('node:(\w+)'\);$/gm, "import $1 from 'node:$2';"],
  [/^exports\.(\w+) = \1;(?: \/\/.*)?$/gm, 'export { $1 };'],
];

/**
 * Commander, which is no module, read as one: V8 then reads its code once, not a second time when the
 * function around it is called, and what is not used is left out. Throws where a new version is
 * written in another way.
 */
export const straightCommander = {
  name: 'straight-commander',
  resolveId: (id) => (id === 'commander' ? `${LIBRARY}command.js` : undefined),
  transform: (code, id) => {
    if (!id.startsWith(LIBRARY)) return undefined;
    const module = LINES.reduce((text, [from, to]) => text.replaceAll(from, to), code);
    if (/\brequire\(|^exports\./m.test(module)) throw new Error(`${id}: not all of it is a module`);
    return { code: module, map: null };
  },
};
