import type { Text } from './question-types.ts';

/** `压铸：报工记在哪里？`: what sets a row apart, then what is asked of all of them, in every language there is. */
export function joinTexts(label: Text, title: Text, language: string): Text {
  const tags = [label, title].flatMap((text) =>
    typeof text === 'string' ? [language] : Object.keys(text),
  );
  const joined = [...new Set(tags)].map((tag) => {
    const [first, second] = [inLanguage(label, tag), inLanguage(title, tag)];
    return [tag, `${first}${tag === 'en' ? ': ' : '：'}${second}`] as const;
  });
  const [only] = joined;
  return joined.length === 1 && only ? only[1] : Object.fromEntries(joined);
}

function inLanguage(text: Text, tag: string): string {
  if (typeof text === 'string') return text;
  return text[tag] ?? Object.values(text)[0] ?? '';
}
