/** Sentences of `cli`. */
export const CLI = {} as const;
