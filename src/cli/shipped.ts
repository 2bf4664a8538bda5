import { fileURLToPath } from 'node:url';

/** Folders that come with the package, wherever it is installed. */
export const SHIPPED: {
  readonly questionnaires: string;
  /** The same, parsed and checked when the package was built. */
  readonly compiled: string;
  readonly templates: string;
  readonly fonts: string;
} = {
  questionnaires: fileURLToPath(new URL('../../questionnaires/', import.meta.url)),
  compiled: fileURLToPath(new URL('../questionnaires/', import.meta.url)),
  templates: fileURLToPath(new URL('../../templates/', import.meta.url)),
  fonts: fileURLToPath(new URL('../fonts/', import.meta.url)),
};
