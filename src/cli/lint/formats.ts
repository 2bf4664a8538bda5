/** What `diagnose lint` can print; `pretty` and `unix` for people, the others for programs. */
export const FORMATS = ['pretty', 'unix', 'json', 'sarif', 'junit', 'github', 'gitlab'] as const;

export type Format = (typeof FORMATS)[number];

export function isFormat(word: string): word is Format {
  return FORMATS.some((format) => format === word);
}
