/** The bytes of one file and its name as the user knows it. */
export interface NamedBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
}
