// Writes docs/rules.md from the code table, the sentences and the golden pairs of test/lint/err.
// Usage: node scripts/build-rules.mjs [--check]; with --check it only says whether the page is current.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const { CODES } = await import('../dist/diagnostics/codes.js');
const { SETTABLE, levelOf, RECOMMENDED } = await import('../dist/lint/rule-settings.js');
const { sayIn } = await import('../dist/messages/message.js');

const page = new URL('../docs/rules.md', import.meta.url);
const golden = new URL('../test/lint/err/', import.meta.url);
const [zh, en] = [sayIn('zh-CN'), sayIn('en')];

const LEVELS = { error: '错误 error', warning: '警告 warning', info: '提示 info' };

const FIXED = { 'translation-missing': true, 'translation-unstamped': true };

const INTRODUCTION = `# 规则 · Rules

\`diagnose lint\` 的每一条规则：查什么、默认多重、一个会报的例子和它报出来的话。本页由 \`node scripts/build-rules.mjs\` 生成，不要手改。
怎么调轻重、关掉一条、接进编辑器和持续集成，见 [lint.md](lint.md)。

*Every rule of \`diagnose lint\`: what it finds, how severe it is by default, an example and what is said about it.
The page is generated. [lint.md](lint.md) tells how to set rules, switch them off, and run them in editors and CI.*
`;

const codes = Object.keys(CODES);
const text = [INTRODUCTION, table(), ...codes.map(section)].join('\n');

if (!process.argv.includes('--check')) writeFileSync(page, text);
else if (readFileSync(page, 'utf8') !== text) {
  process.stderr.write('docs/rules.md is not current; run node scripts/build-rules.mjs\n');
  process.exitCode = 1;
}

function table() {
  const rows = codes.map(
    (code) => `| [${code}](#${code}) | ${zh(`rule.${code}`)} | ${setting(code)} |`,
  );
  return ['| 规则 | 查什么 | 默认 |', '|---|---|---|', ...rows, ''].join('\n');
}

function section(code) {
  const notes = [
    setting(code),
    isFixable(code) ? '可以用 `--fix` 改 fixable' : '',
    isSettable(code),
  ];
  const said = notes.filter((note) => note !== '').join(' · ');
  return [
    `## ${code}`,
    '',
    `${zh(`rule.${code}`)}。*${en(`rule.${code}`)}* — ${said}`,
    '',
    ...example(code),
  ].join('\n');
}

function setting(code) {
  const off = levelOf(code, RECOMMENDED) === 'off';
  return `${LEVELS[CODES[code]]}${off ? '，只在 strict 里 strict only' : ''}`;
}

function isSettable(code) {
  return SETTABLE.includes(code) ? '' : '总是开着 always on';
}

function isFixable(code) {
  return FIXED[code] ?? existsSync(new URL(`${code}.fixed`, golden));
}

/** The shortest golden pair about a code that can be shown. */
function example(code) {
  const found = readdirSync(golden)
    .filter((name) => /\.(yaml|json|md)$/.test(name) && longestCode(name) === code)
    .map((name) => ({ name, source: readFileSync(new URL(name, golden), 'utf8') }))
    .filter(({ source }) => isShowable(source))
    .toSorted((a, b) => a.source.length - b.source.length || (a.name < b.name ? -1 : 1))[0];
  if (!found) return existsSync(new URL(`${code}/`, golden)) ? exampleOfFiles(code) : [];
  const { name, source } = found;
  const out = readFileSync(new URL(name.replace(/\.(yaml|json|md)$/, '.out'), golden), 'utf8');
  const language = name.endsWith('.json') ? 'json' : name.endsWith('.md') ? 'markdown' : 'yaml';
  return [
    `\`\`\`${language}`,
    source.replace(/\n$/, ''),
    '```',
    '',
    '```text',
    out.trimEnd(),
    '```',
    '',
  ];
}

/** Of a rule about several files, each with its name. */
function exampleOfFiles(code) {
  const folder = new URL(`${code}/`, golden);
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const files = names
    .toSorted((a, b) => (a < b ? 1 : -1))
    .flatMap((name) => {
      const source = readFileSync(new URL(name, folder), 'utf8').trimEnd();
      return [`\`${name}\``, '', '```yaml', source, '```', ''];
    });
  const out = readFileSync(new URL('out', folder), 'utf8');
  return [...files, '```text', out.trimEnd(), '```', ''];
}

function longestCode(file) {
  const name = file.replace(/\.(yaml|json|md)$/, '');
  const fitting = codes.filter((code) => name === code || name.startsWith(`${code}-`));
  return fitting.toSorted((a, b) => b.length - a.length)[0];
}

/** What a page can hold unchanged: whole text, of a page's length, without a fence of its own. */
function isShowable(source) {
  if (source.trim() === '' || source.split('\n').length > 40) return false;
  // eslint-disable-next-line no-control-regex
  return !/[\u0000-\u0008\u000B-\u001F\uFEFF\uFFFD]|```/.test(source);
}
