/**
 * A text in one or several languages. A plain string is in the questionnaire's first language;
 * a record maps language tags (`zh-CN`, `en`) to texts.
 */
export type Text = string | Readonly<Record<string, string>>;

/** Where a fact comes from. `date` is the day the source was issued or last checked (ISO, `YYYY-MM-DD`). */
export interface Source {
  readonly title: Text;
  readonly url?: string;
  readonly date?: string;
}

export type QuestionKind = 'single' | 'multiple' | 'level' | 'number' | 'yes_no' | 'text' | 'date';

/** One answer to choose. Codes are stable for ever: answers are stored under them. */
export interface Option {
  readonly code: string;
  /** Codes of earlier versions that this one takes the place of. */
  readonly was?: readonly string[];
  readonly label: Text;
  /** Points, as an exact decimal (a string such as `1.25`); absent when the option scores nothing. */
  readonly value?: string;
  /** The level of the question's capability that this option shows, 0–4. */
  readonly reaches?: number;
  /** Choosing it excludes every other option (无). */
  readonly exclusive?: boolean;
  /** The person is asked to say more in words: the answer is `{ value, text }`. */
  readonly specify?: boolean;
  /** What a survey's cell says when it means this option. */
  readonly import?: readonly string[];
}

/** What a survey's column is called when it asks this question: its heading, or a short name. */
export interface ImportNames {
  readonly titles: readonly string[];
  readonly aliases: readonly string[];
}

/** The matrix that a question is a row of. */
export interface MatrixRow {
  /** Id of the matrix; the question's id is `<matrix>.<row>`. */
  readonly id: string;
  readonly title: Text;
  readonly help?: Text;
  readonly row: string;
  readonly label: Text;
  /** What helps with this row alone. */
  readonly rowHelp?: Text;
}

/** What is there once for each item of a repeat group. */
export interface RepeatItem {
  /** Id of the group. */
  readonly id: string;
  /** Counts from 1. */
  readonly item: number;
  /** Its id as written; the id used is `<group>.<item>.<of>`, of a node `<of>.<item>`. */
  readonly of: string;
}

/** A stretch of numbers that earns an option's points. Which end belongs to it is stated. */
export interface Band extends Option {
  /** Exact decimal, or absent: no lower end. */
  readonly from?: string;
  readonly to?: string;
  readonly includesFrom: boolean;
  readonly includesTo: boolean;
}

/** A paper that only who claims a level, or a higher one, has to show. */
export interface LaterEvidence {
  readonly from: number;
  readonly text: Text;
}

export interface Question {
  readonly id: string;
  /** Ids of earlier versions that this one takes the place of. */
  readonly was?: readonly string[];
  readonly kind: QuestionKind;
  readonly title: Text;
  /** How to answer: what counts, where to look. */
  readonly help?: Text;
  /** Why it matters to the firm. */
  readonly why?: Text;
  /** What good looks like. */
  readonly good?: Text;
  /** Papers and screens to keep, one each. */
  readonly evidence: readonly Text[];
  /** What is asked for besides, from a level of the answer on. */
  readonly moreEvidence?: readonly LaterEvidence[];
  /** What the question measures; an id of the catalogue. */
  readonly capability?: string;
  /** CEL condition; the question is hidden where it is false. */
  readonly when?: string;
  readonly tags: readonly string[];
  /** The item in the publisher's own document. */
  readonly ref?: string;
  /** Complete only when answered (or not applicable). */
  readonly required: boolean;
  /** The books or the accountant know it: an interview comes to it last. */
  readonly ask?: 'last';
  /** Whether 「不适用」 is offered and accepted. */
  readonly notApplicable: boolean;
  /** Options of `single`, `multiple`, `level`, `yes_no` in rising order; empty for other kinds. */
  readonly options: readonly Option[];
  /** Bands of `number`, empty when it scores nothing. */
  readonly bands: readonly Band[];
  /** How ticked options of `multiple` add up; `share`: the part of all options that is ticked, 0–1. */
  readonly combine: Combine;
  /** For `multiple`: how many options may be ticked, inclusive; an exclusive one may always stand alone. */
  readonly minimumPicks?: number;
  readonly maximumPicks?: number;
  /** For `multiple`: the least points that show each level of the capability, by level. */
  readonly reaches?: Readonly<Record<string, string>>;
  /** For `number`: unit and range, both ends inclusive. For `date`: the range, as ISO dates. */
  readonly unit?: Text;
  readonly minimum?: string;
  readonly maximum?: string;
  readonly integer: boolean;
  /** For `text`: the greatest length, in characters. */
  readonly maximumLength?: number;
  /** Options are written from least to most. */
  readonly ordered: boolean;
  /** `negative`: the more, the worse. */
  readonly polarity?: Polarity;
  readonly import?: ImportNames;
  /** Present on the questions that a matrix asks on one page. */
  readonly matrix?: MatrixRow;
  /** Present on the questions that a repeat group asks of each item. */
  readonly repeat?: RepeatItem;
  /** Present on the question how many items a repeat group has: what one is called. */
  readonly itemTitle?: Text;
}

/** How the points of ticked options become one number. */
export type Combine = 'sum' | 'max' | 'min' | 'mean' | 'share';

export type Polarity = 'positive' | 'negative';

export interface Section {
  readonly id: string;
  readonly title: Text;
  readonly description?: Text;
  /** CEL condition over the whole section. */
  readonly when?: string;
  readonly questions: readonly Question[];
}
