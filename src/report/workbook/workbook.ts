/** The numbers and texts of a report as tables, without a word on how they look. */
export interface Workbook {
  readonly title: string;
  readonly author: string;
  /** ISO time with zone. */
  readonly created: string;
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
}

export interface SheetColumn {
  readonly title: string;
  /** In characters; what is longer is broken into lines. */
  readonly width: number;
}

/** A number stays one, so that it can be calculated with; null is an empty cell. */
export type SheetValue = string | number | null;
