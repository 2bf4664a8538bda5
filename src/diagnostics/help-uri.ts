import type { DiagnosticCode } from './codes.ts';

/** Where the package's files can be read once it is published. */
export const PACKAGE_URI = 'https://unpkg.com/shuzhen';

/** The section of the rules page about one code. */
export function helpUri(code: DiagnosticCode): string {
  return `${PACKAGE_URI}/docs/rules.md#${code}`;
}
