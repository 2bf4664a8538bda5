#!/usr/bin/env node
import module from 'node:module';

module.enableCompileCache?.(); // Node 22.8 and later; a named import would not load on Node 20

// Whoever reads the output may stop early, as `head` does; a terminal may be gone, and nobody reads it.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code === 'EIO') return;
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

const { main, systemIo } = await import('../dist/program/main.js');
process.exitCode = await main(process.argv.slice(2), systemIo(process));
