#!/usr/bin/env node
import module from 'node:module';

module.enableCompileCache?.(); // Node 22.1 and later; a named import would not load on Node 20

// A report is written before code that V8 optimises pays for its making, which takes a third of the time.
if (process.argv[2] === 'report') (await import('node:v8')).setFlagsFromString('--no-opt');

const { main, systemIo } = await import('../dist/program/main.js');
const io = systemIo(process, () => process.exit());
process.exitCode = await main(process.argv.slice(2), io);
