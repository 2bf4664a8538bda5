/** Sentences of `ask`. */
export const ASK = {} as const;
