#!/usr/bin/env node
import module from 'node:module';

module.enableCompileCache?.(); // Node 22.1 and later; a named import would not load on Node 20

// A report is written before code that V8 optimises pays for its making, which takes a third of the time.
if (process.argv[2] === 'report') (await import('node:v8')).setFlagsFromString('--no-opt');

const { main, systemIo, tellLost } = await import('../dist/program/main.js');
const args = process.argv.slice(2);
const io = systemIo(process, (error) => process.exit(error && tellLost(error, args, io)));
process.exitCode = await main(args, io);
