// Writes the stamp of the original beside each translated text: `key: { of: …, text: … }`.
// A text that has a stamp keeps it: a translation is declared up to date by removing its stamp.
// Usage: node scripts/stamp-translations.mjs questionnaires/lighting
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const { textsIn } = await import('../dist/questionnaire/translate.js');
const { stampOf } = await import('../dist/source/stamp.js');

for (const folder of process.argv.slice(2)) {
  const originals = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml') && !['en.yaml', 'cases.yaml'].includes(name))
      .flatMap((name) => textsIn(parse(readFileSync(join(folder, name), 'utf8')))),
  );
  const file = join(folder, 'en.yaml');
  const { language, texts } = parse(readFileSync(file, 'utf8'));
  const lines = [...originals].flatMap(([key, original]) => {
    const written = texts[key];
    if (written === undefined) return [];
    const text = typeof written === 'string' ? written : written.text;
    const of = written.of ?? stampOf(original);
    return [`  ${key}: { of: ${JSON.stringify(of)}, text: ${JSON.stringify(text)} }`];
  });
  writeFileSync(file, `language: ${language}\ntexts:\n${lines.join('\n')}\n`);
}
