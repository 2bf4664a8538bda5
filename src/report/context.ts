import { pipedText } from '../scoring/piped-text.ts';
import { questionsById, questionsOf } from '../questionnaire/questions-of.ts';
import type { Advice } from '../advice/advice.ts';
import type { Case } from '../advice/advise.ts';
import type { Language, Say } from '../messages/message.ts';
import { wordingIn } from '../messages/wording.ts';
import type { Funding } from '../funding/funding.ts';
import type { Norm } from '../norm/norm.ts';
import type { Plan } from '../plan/plan.ts';
import type { Question, Text } from '../questionnaire/question-types.ts';
import type { ScoreNode } from '../questionnaire/scoring-types.ts';
import type { NodeResult } from '../scoring/result.ts';
import type { Followed } from './blocks/plan-progress.ts';
import type { ExpertFile } from './expert/expert-schema.ts';
import { shortNumber } from './short-number.ts';

/** Everything a report is made from. */
export interface ReportInput {
  readonly scored: Case;
  readonly advice: Advice;
  /** Where one was asked for. */
  readonly plan?: Plan;
  readonly funding?: Funding;
  /** A plan of earlier that was filled in. */
  readonly followed?: Followed;
  readonly say: Say;
  readonly language: Language;
  /** ISO date and time with zone. */
  readonly day: string;
  readonly time: string;
  /** Other answers to the same questionnaire: the earlier ones, or the firm's own. */
  readonly other?: Compared;
  /** What an expert says beside it. */
  readonly expert?: ExpertFile;
  /** How other firms stand. */
  readonly norm?: Norm;
  /** A CEL condition in words; without it conditions are not told. */
  readonly inWords?: (condition: string) => string;
}

/** A case that another is compared with. */
export interface Compared {
  readonly scored: Case;
  readonly advice: Advice;
}

/** The input with look-ups that every section needs. */
export interface ReportContext extends ReportInput {
  readonly text: (text: Text) => string;
  /** A number where no exact text is at hand. */
  readonly number: (value: number) => string;
  readonly places: number;
  /** Few questions: their report is short. */
  readonly short: boolean;
  readonly firm: string;
  readonly questions: ReadonlyMap<string, Question>;
  readonly capabilities: ReadonlyMap<string, string>;
  readonly main: ScoreNode;
  readonly mainResult: NodeResult;
  readonly dimensions: readonly Dimension[];
}

export interface Dimension {
  readonly node: ScoreNode;
  readonly result: NodeResult;
  readonly title: string;
  /** Weight in the main node, as written. */
  readonly weight: string;
}

/** What so few questions say has no room for pages of its own. */
const FEW_QUESTIONS = 15;

export function reportContext(input: ReportInput): ReportContext {
  const { scored, language, say } = input;
  const { questionnaire } = scored.loaded;
  const text = pipedText(scored.loaded, scored.answers, wordingIn(say, language));
  const { places, rounding } = questionnaire.scoring;
  const nodes = new Map(questionnaire.scoring.nodes.map((node) => [node.id, node]));
  const main = nodes.get(questionnaire.scoring.main);
  const mainResult = scored.result.nodes[questionnaire.scoring.main];
  if (!main || !mainResult) throw new Error(`no main node "${questionnaire.scoring.main}"`);
  const dimensions = questionnaire.scoring.dimensions.flatMap((id): readonly Dimension[] => {
    const node = nodes.get(id);
    const result = scored.result.nodes[id];
    const weight = main.of.find((entry) => entry.id === id)?.weight ?? '';
    return node && result ? [{ node, result, title: text(node.title), weight }] : [];
  });
  const name = scored.answers.profile.get('name')?.value;
  return {
    ...input,
    advice: withoutRejected(input),
    text,
    number: (value) => shortNumber(value, places, rounding),
    places,
    short: questionsOf(questionnaire).length <= FEW_QUESTIONS,
    firm: name?.kind === 'text' ? name.text : say('report.unknown-firm'),
    questions: questionsById(questionnaire),
    capabilities: new Map(
      scored.catalogue.catalogue.capabilities.map(({ id, title }) => [id, text(title)]),
    ),
    main,
    mainResult,
    dimensions,
  };
}

/** What an expert rejects is told with its reason, not recommended. */
function withoutRejected({ advice, expert }: ReportInput): Advice {
  const decided = expert?.solutions ?? {};
  const recommendations = advice.recommendations.filter(
    ({ solution: { id } }) => !(Object.hasOwn(decided, id) && decided[id]?.decision === 'rejected'),
  );
  return { ...advice, recommendations };
}

export function questionTitle(context: ReportContext, id: string): string {
  const question = context.questions.get(id);
  return question ? context.text(question.title) : id;
}

/** The case that this one is compared with, seen as a report of its own would see it. */
export function otherContext(context: ReportContext): ReportContext | undefined {
  const { other, scored: _own, advice: _advice, ...input } = context;
  return other && reportContext({ ...input, ...other });
}
