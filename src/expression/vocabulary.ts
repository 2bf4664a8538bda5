/** What an expression may name, with the type of each; absent values are `null` at evaluation. */
export interface Vocabulary {
  /** Questions; `states.<id>` names the same ones. */
  readonly answers: Nested<ValueType>;
  readonly profile: Nested<ValueType>;
  /** Nodes; absent where scores may not be named. */
  readonly scores?: Readonly<Record<string, 'double'>>;
}

/** Values by id; those of a matrix's rows by row, under the matrix's id. */
export type Nested<T> = Readonly<Record<string, T | Readonly<Record<string, T>>>>;

export type ValueType = 'string' | 'double' | 'list<string>';
