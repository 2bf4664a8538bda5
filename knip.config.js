const forProduction = process.argv.includes('--production');

export default {
  entry: ['src/cli/main.ts!', 'src/cli/*-worker.ts!', 'scripts/*.mjs', 'test/**/*.test.ts'],
  project: ['src/**/*.ts!', 'bin/*.js!', 'scripts/*.mjs', 'test/**/*.ts'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  // The build takes these into the program: who installs the package need not install them.
  ignoreDependencies: forProduction
    ? [
        '@inquirer/core',
        'ajv',
        'chalk',
        'cli-table3',
        'commander',
        'csv-parse',
        'csv-stringify',
        'diff',
        'docx',
        'fflate',
        'fontkit',
        'hucre',
        'liquidjs',
        'markdown-it',
        'pdfkit',
        'string-width',
        'tinyglobby',
        'write-file-atomic',
        'yauzl',
      ]
    : [],
};
