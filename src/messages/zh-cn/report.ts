/** Sentences of `report`. */
export const REPORT = {} as const;
