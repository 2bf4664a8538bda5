import { readdirSync } from 'node:fs';

// Which folders of src/ each folder may import, and which packages. The graph runs one way.
const LAYERS = {
  diagnostics: { folders: [], packages: [] },
  messages: {
    folders: ['diagnostics'],
    packages: ['@formatjs/icu-messageformat-parser', 'intl-messageformat'],
  },
  source: { folders: ['diagnostics'], packages: ['yaml', 'ajv', 'ajv/**', '@noble/hashes/**'] },
  expression: { folders: ['diagnostics', 'source'], packages: ['@marcbachmann/cel-js', 're2js'] },
  questionnaire: { folders: ['diagnostics', 'source', 'expression'], packages: [] },
  catalogue: { folders: ['diagnostics', 'source', 'expression', 'questionnaire'], packages: [] },
  answers: {
    folders: ['diagnostics', 'source', 'expression', 'questionnaire', 'catalogue'],
    packages: [],
  },
  scoring: { folders: ['questionnaire', 'answers', 'expression'], packages: ['fraction.js'] },
  advice: {
    folders: ['questionnaire', 'catalogue', 'answers', 'scoring', 'expression'],
    packages: [],
  },
  plan: {
    folders: [
      'diagnostics',
      'source',
      'questionnaire',
      'catalogue',
      'answers',
      'scoring',
      'advice',
      'expression',
    ],
    packages: [],
  },
  funding: {
    folders: ['questionnaire', 'catalogue', 'answers', 'scoring', 'advice', 'plan'],
    packages: [],
  },
  cohort: {
    folders: ['questionnaire', 'catalogue', 'scoring', 'advice', 'funding'],
    packages: ['simple-statistics'],
  },
  norm: {
    folders: ['diagnostics', 'source', 'questionnaire', 'scoring', 'cohort'],
    packages: ['yaml'],
  },
  lint: {
    folders: [
      'norm',
      'diagnostics',
      'source',
      'expression',
      'questionnaire',
      'catalogue',
      'answers',
      'scoring',
      'advice',
      'versions',
    ],
    packages: [],
  },
  versions: {
    folders: ['diagnostics', 'source', 'questionnaire', 'answers', 'scoring', 'expression'],
    packages: [],
  },
  chart: { folders: [], packages: [] },
  template: {
    folders: ['diagnostics', 'source', 'questionnaire'],
    packages: ['liquidjs', 'markdown-it', 'fflate'],
  },
  report: {
    folders: [
      'norm',
      'template',
      'diagnostics',
      'source',
      'messages',
      'questionnaire',
      'catalogue',
      'answers',
      'scoring',
      'advice',
      'plan',
      'funding',
      'cohort',
      'chart',
    ],
    packages: [],
  },
  render: {
    folders: ['diagnostics', 'template', 'report', 'chart'],
    packages: ['pdfkit', 'fontkit', 'node:zlib', 'docx', 'docx/**', 'hucre', 'hucre/**', 'fflate'],
  },
  ask: {
    folders: [
      'diagnostics',
      'source',
      'messages',
      'questionnaire',
      'catalogue',
      'answers',
      'scoring',
    ],
    packages: ['@inquirer/**', 'inquirer', 'chalk', 'string-width'],
  },
  batch: {
    folders: [
      'diagnostics',
      'source',
      'messages',
      'questionnaire',
      'catalogue',
      'answers',
      'scoring',
      'advice',
      'cohort',
      'report',
      'render',
    ],
    packages: [
      'csv-parse',
      'csv-parse/**',
      'csv-stringify',
      'csv-stringify/**',
      'hucre',
      'hucre/**',
      'yaml',
      'yauzl',
      'node:*',
      'node:*/**',
    ],
  },
  pool: {
    folders: ['diagnostics', 'source', 'questionnaire', 'catalogue', 'batch'],
    packages: ['yaml'],
  },
  cli: {
    folders: ['*'],
    packages: [
      'commander',
      'chalk',
      'cli-progress',
      'cli-table3',
      'diff',
      'string-width',
      'highs',
      'junit-xml',
      'tinyglobby',
      'write-file-atomic',
      'node:*',
      'node:*/**',
    ],
  },
};

const folders = Object.keys(LAYERS);
const unknown = readdirSync(new URL('./src/', import.meta.url), { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && !folders.includes(entry.name),
);
if (unknown.length > 0) throw new Error(`src/${unknown[0].name} has no row in LAYERS`);

function boundary(folder) {
  const allowed = LAYERS[folder];
  const refused = folders.filter(
    (name) => name !== folder && !allowed.folders.includes(name) && !allowed.folders.includes('*'),
  );
  const outward = {
    regex: `^(\\.\\./)+(${refused.join('|')})/`,
    message: `src/${folder} may import: ${allowed.folders.join(', ') || 'no other folder'}.`,
  };
  const packages = {
    group: ['*', '!./**', '!../**', ...allowed.packages.map((name) => `!${name}`)],
    message: `src/${folder} may use: ${allowed.packages.join(', ') || 'no package'}.`,
  };
  const patterns = refused.length > 0 ? [outward, packages] : [packages];
  return {
    files: [`src/${folder}/**`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

export default {
  plugins: ['typescript', 'import', 'unicorn', 'node', 'promise'],
  categories: { correctness: 'error', suspicious: 'error' },
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  rules: {
    eqeqeq: 'error',
    complexity: ['error', { max: 12 }],
    'max-depth': ['error', { max: 3 }],
    'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    'max-params': ['error', { max: 4 }],
    'no-console': 'error',
    'no-param-reassign': 'error',
    'no-restricted-globals': [
      'error',
      { name: 'Date', message: 'Take `now` from the caller.' },
      { name: 'process', message: 'Take an Io.' },
    ],
    'import/extensions': ['error', 'always', { ignorePackages: true }],
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'typescript/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unnecessary-condition': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/consistent-return': 'off', // the compiler checks it, and knows when a switch is exhaustive
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    'unicorn/no-process-exit': 'error',
  },
  overrides: [
    ...folders.map(boundary),
    {
      // Where the world comes in: the clock, `--now`, the calendar, what pdfkit and hucre ask for; scripts are no part of the program.
      files: [
        'bin/**',
        'scripts/**',
        'src/cli/io.ts',
        'src/cli/parse-now.ts',
        'src/cli/report-worker.ts',
        'src/cli/rows-worker.ts',
        'src/cli/stream-worker.ts',
        'src/cli/today.ts',
        'src/render/pdf/pen.ts',
        'src/render/xlsx/render-xlsx.ts',
      ],
      rules: { 'no-restricted-globals': 'off' },
    },
    {
      // JSON Schema has a keyword of that name, and a node as it is written a key.
      files: ['src/**/*schema*.ts', 'src/questionnaire/bind-scoring.ts'],
      rules: { 'unicorn/no-thenable': 'off' },
    },
    {
      files: ['test/**'],
      rules: {
        'import/no-named-as-default-member': 'off',
        'typescript/no-unsafe-type-assertion': 'off',
        complexity: 'off',
        'max-depth': 'off',
        'max-lines': 'off',
        'max-lines-per-function': 'off',
        'unicorn/consistent-function-scoping': 'off',
        'no-restricted-globals': 'off',
        'typescript/consistent-type-assertions': 'off',
      },
    },
  ],
};
