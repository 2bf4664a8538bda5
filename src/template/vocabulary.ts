/** What templates may name; the report says what that is. */
export interface Vocabulary {
  /** Blocks, each with its arguments. */
  readonly blocks: Readonly<Record<string, BlockSignature>>;
  /** The values that Liquid sees. */
  readonly values: ObjectShape;
}

export interface BlockSignature {
  readonly needs?: readonly string[];
  readonly takes?: readonly string[];
}

/** A text or number, a list of such shapes, or an object; `any` where keys are not known before. */
export type ValueShape = 'value' | 'any' | readonly [ValueShape] | ObjectShape;

export interface ObjectShape {
  readonly [key: string]: ValueShape;
}
