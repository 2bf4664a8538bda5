export type SurveyFormat = 'csv' | 'xlsx' | 'json' | 'jsonl' | 'yaml';

/** Extensions of files that are looked for in folders. */
export const SURVEY_EXTENSIONS: ReadonlyMap<string, SurveyFormat> = new Map([
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['xlsx', 'xlsx'],
  ['json', 'json'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
]);

export type NoFormat = 'xls' | 'zip' | 'none';

/** What a file is: by its first bytes where these are telling, else by its name; unnamed text is CSV. */
export function findFormat(file: string, start: Uint8Array): SurveyFormat | NoFormat {
  const extension = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  const [a = 0, b = 0, c = 0, d = 0] = start;
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return 'xls';
  if (a === 0x50 && b === 0x4b) return extension === 'zip' ? 'zip' : 'xlsx';
  const named = SURVEY_EXTENSIONS.get(extension);
  if (named === 'xlsx') return 'none';
  if (named) return named;
  if (extension === 'xls' || extension === 'zip') return extension;
  const first = String.fromCharCode(...start.subarray(0, 200)).trimStart()[0];
  if (first === '{') return 'jsonl';
  return first === '[' ? 'json' : 'csv';
}
