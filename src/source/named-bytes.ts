/** The bytes of one file and its name as the user knows it. */
export interface NamedBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What the bytes say, where that was read and checked when the package was built. */
  readonly compiled?: Compiled;
}

export interface Compiled {
  readonly value: unknown;
}
