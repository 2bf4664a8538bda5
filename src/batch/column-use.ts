import type { Option, Question } from '../questionnaire/question-types.ts';

/** Where the answers of a column go. */
export interface Target {
  readonly group: 'answers' | 'profile' | 'pool';
  readonly question: Question;
}

/** How the cells of a question with options are to be read; found out where it is not stated. */
export type CellValues = 'label' | 'code' | 'position';

export type Why = 'number' | 'words' | 'option' | 'values' | 'mapping';

/** What a column of a table is used for. */
export type ColumnUse =
  | {
      readonly kind: 'question';
      readonly target: Target;
      readonly values?: CellValues;
      /** What else cells may say, by text: the option's code. */
      readonly texts?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'option'; readonly target: Target; readonly option: Option }
  | { readonly kind: 'id' | 'key' | 'wave' | 'version' | 'keep' | 'drop' | 'unknown' }
  | { readonly kind: 'total'; readonly node: string }
  | { readonly kind: 'unsure'; readonly like: string; readonly why: Why };

export interface Column {
  /** As it is written; two columns may be called the same. */
  readonly heading: string;
  readonly use: ColumnUse;
}

/** A target as mapping files and findings name it. */
export function nameOfTarget({ group, question }: Target): string {
  return `${group}.${question.id}`;
}
