import type { Question, Source, Text } from '../questionnaire/question-types.ts';

/** Something a workshop can or cannot do; questions measure it, solutions lift it. Levels run 0–4. */
export interface Capability {
  readonly id: string;
  readonly title: Text;
  /** What each level looks like, from 0 to 4. */
  readonly levels: readonly Text[];
  /** What hurts where this is weak, in the words of the shop floor. */
  readonly pains: readonly Text[];
}

/** The six classes of the solution pool. */
export type SolutionClass =
  | 'management'
  | 'manufacturing'
  | 'service'
  | 'sales'
  | 'design'
  | 'safety';

/** A band of money in yuan over three years, with implementation and exit; own people's time is apart. */
export interface CostBand {
  readonly low: number;
  /** What to reckon with where nothing more is known. */
  readonly middle: number;
  readonly high: number;
  /** Rests on something that can be looked up, and was; false for an estimate. */
  readonly verified: boolean;
  readonly source: Source;
}

/** What it takes of the firm's own people until it is in use. */
export interface PeopleBand {
  /** Person-days, at least and at most. */
  readonly low: number;
  readonly high: number;
  /** Who has to find the time. */
  readonly who: Text;
}

/** One lift: the solution brings the capability from at least `from` up to `to`. */
export interface Lift {
  readonly capability: string;
  /** The least level at which the solution can start; below it something else comes first. */
  readonly from: number;
  readonly to: number;
}

/** The four fields of 小快轻准; the label is earned only where all four are known. */
export interface Lightness {
  /** 小: yuan for the smallest module that helps. */
  readonly smallest?: number;
  /** 快: days until it is in use. */
  readonly days?: number;
  /** 轻: what it asks of servers, IT staff and training. */
  readonly light?: Text;
  /** 准: size and process it was made for. */
  readonly fit?: Text;
}

/** A class of solution, never a named product. */
export interface Solution {
  readonly id: string;
  readonly title: Text;
  readonly class: SolutionClass;
  readonly summary: Text;
  readonly lifts: readonly Lift[];
  /** CEL over `profile`; for whom it is. */
  readonly when?: string;
  readonly forWhom: Text;
  /** Ids of solutions that come first. */
  readonly after: readonly string[];
  /** Ids of solutions that it takes the place of: only one of them is bought. */
  readonly excludes: readonly string[];
  readonly prerequisites: readonly Text[];
  /** Months until it works, low and high. */
  readonly months: { readonly low: number; readonly high: number };
  /** Absent: honestly unknown. A free first action has 0–0. */
  readonly cost?: CostBand;
  /** Absent: not known. */
  readonly people?: PeopleBand;
  readonly lightness: Lightness;
  readonly evidence: readonly Text[];
  readonly risks: readonly Text[];
  readonly steps: readonly Text[];
}

export interface Policy {
  readonly id: string;
  readonly title: Text;
  readonly tier: 'national' | 'province' | 'city';
  readonly kind: 'subsidy' | 'loan_interest' | 'award' | 'service' | 'training' | 'rule';
  /** What it gives, in words. */
  readonly content: Text;
  readonly conditions: Text;
  /** CEL over `profile`; absent: for all. */
  readonly when?: string;
  /** Number of the document it rests on. */
  readonly basis: Text;
  readonly valid: { readonly from?: string; readonly to?: string };
  /** The day somebody last looked it up. */
  readonly checked: string;
  readonly verified: boolean;
  readonly source: Source;
  /** What is not known about it. */
  readonly open?: Text;
  /** What it pays, in numbers; absent where that is not known. */
  readonly pays?: PolicyPay;
  /** Ids of policies that do not pay beside it. */
  readonly not_with?: readonly string[];
}

/** A subsidy by the level reached, or the interest of a loan. Money in whole yuan. */
export interface PolicyPay {
  /** The questionnaire whose levels count. */
  readonly levels_of?: string;
  /** The most there is at each level. */
  readonly caps?: Readonly<Record<string, number>>;
  /** The part of the cost that is paid, 0–1; absent: not known. */
  readonly share?: number;
  /** The part of the interest that is paid, 0–1. */
  readonly interest_share?: number;
  /** The greatest loan, and the months, for which interest is paid. */
  readonly loan?: number;
  readonly months?: number;
}

/** Who sells or leads, as a team's own pool has it; never one of ours. */
export interface Supplier {
  readonly id: string;
  readonly name: string;
  /** Other names it goes by. */
  readonly also: readonly string[];
  /** 牵引单位, 服务商 …, in the team's own words. */
  readonly roles: readonly string[];
}

/** What a price is for; absent: not stated. */
export type PricePeriod = 'once' | 'year' | 'month';

/** A named product of a team's own pool. */
export interface Product {
  readonly id: string;
  readonly name: string;
  /** Id of its supplier. */
  readonly supplier: string;
  /** Ids of the classes of solution that it belongs to. */
  readonly solutions: readonly string[];
  /** Ids of the capabilities that it serves, where no class is named. */
  readonly capabilities: readonly string[];
  /** Yuan, as the supplier states it. */
  readonly price?: { readonly low: number; readonly high: number; readonly per?: PricePeriod };
  /** What is written where that is no number. */
  readonly priceWords?: string;
  readonly note?: string;
  /** The pool it comes from, and what that rests on. */
  readonly pool: string;
  readonly source: Source;
}

/** A field of the firm's profile: a question, asked before all others. */
export interface ProfileField extends Question {
  /** Names a person; left out of redacted reports. */
  readonly personal: boolean;
}

export interface Catalogue {
  readonly profile: readonly ProfileField[];
  readonly capabilities: readonly Capability[];
  readonly solutions: readonly Solution[];
  readonly policies: readonly Policy[];
  /** Of a team's own pools; none come with the program. */
  readonly suppliers: readonly Supplier[];
  readonly products: readonly Product[];
}
