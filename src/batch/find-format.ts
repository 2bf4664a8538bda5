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
  if (startsWith(start, OLE)) return 'xls';
  if (startsWith(start, ZIP)) return extension === 'zip' ? 'zip' : 'xlsx';
  if (extension === 'xls' || extension === 'zip') return extension;
  const named = SURVEY_EXTENSIONS.get(extension);
  return named === 'xlsx' ? 'none' : (named ?? formatOfText(start));
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function formatOfText(start: Uint8Array): SurveyFormat {
  const first = String.fromCharCode(...start.subarray(0, 200)).trimStart()[0];
  if (first === '{') return 'jsonl';
  return first === '[' ? 'json' : 'csv';
}
