const SEPARATORS = ['\t', ',', ';', '|'] as const;

/** What separates cells: the sign that stands most often in the first line, outside quotes. */
export function findSeparator(text: string): string | undefined {
  const line = text.split('\n').find((one) => one.trim() !== '') ?? '';
  if (line === '') return undefined;
  const bare = line.replaceAll(/"(?:[^"]|"")*"/g, '');
  const counts = SEPARATORS.map((sign) => bare.split(sign).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}
