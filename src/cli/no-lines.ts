/** Characters of a table without any lines: box drawing is not safe on every terminal. */
export const NO_LINES: Readonly<Record<string, string>> = Object.fromEntries(
  'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid middle'
    .split(' ')
    .map((name) => [name, '']),
);
