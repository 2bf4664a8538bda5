/** Options that every command takes. */
export interface CommonWords {
  readonly lang?: string;
  readonly now?: string;
}
