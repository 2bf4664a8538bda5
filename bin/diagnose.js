#!/usr/bin/env node
import module from 'node:module';

module.enableCompileCache?.(); // Node 22.1 and later; a named import would not load on Node 20

const { main, systemIo } = await import('../dist/program/main.js');
const io = systemIo(process, () => process.exit());
process.exitCode = await main(process.argv.slice(2), io);
