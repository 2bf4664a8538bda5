import { pipedText } from '../scoring/piped-text.ts';
import { questionsById } from '../questionnaire/questions-of.ts';
import type { Advice } from '../advice/advice.ts';
import type { Case } from '../advice/advise.ts';
import type { Language, Say } from '../messages/message.ts';
import { wordingIn } from '../messages/wording.ts';
import type { Question, ScoreNode, Text } from '../questionnaire/types.ts';
import type { NodeResult } from '../scoring/result.ts';

/** Everything a report is made from. */
export interface ReportInput {
  readonly scored: Case;
  readonly advice: Advice;
  readonly say: Say;
  readonly language: Language;
  /** ISO date and time with zone. */
  readonly day: string;
  readonly time: string;
}

/** The input with look-ups that every section needs. */
export interface ReportContext extends ReportInput {
  readonly text: (text: Text) => string;
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

export function reportContext(input: ReportInput): ReportContext {
  const { scored, language, say } = input;
  const { questionnaire } = scored.loaded;
  const text = pipedText(scored.loaded, scored.answers, wordingIn(say, language));
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
    text,
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

/** One decimal, as scores are shown where no exact text is at hand. */
export function oneDecimal(value: number): string {
  return (Math.round(value * 10) / 10).toFixed(1);
}

export function questionTitle(context: ReportContext, id: string): string {
  const question = context.questions.get(id);
  return question ? context.text(question.title) : id;
}
