import { questionsOf } from '../../questionnaire/questions-of.ts';
import type { Question } from '../../questionnaire/question-types.ts';
import type { Questionnaire } from '../../questionnaire/types.ts';
import { toDouble } from '../../scoring/exact.ts';
import { rangeOf } from '../../scoring/measure.ts';
import type { FirmQuestion } from '../scored-firm.ts';

/** One scored question as a part of a scale. */
export interface ScaleItem {
  readonly question: string;
  /** Enters mirrored, since more points of it lower the scale. */
  readonly turned: boolean;
  /** Its place in its own range, 0–1; null unless it was answered. */
  readonly valueIn: (given: FirmQuestion | undefined) => number | null;
}

/**
 * The scored questions that feed a node, over all nodes in between, each once. Items of repeat groups
 * are left out: firms are asked them differently often. Items enter as shares of their own ranges and
 * unweighted, so that an item of 20 points does not drown one of 2.
 */
export function scaleItems(
  { sections, scoring }: Questionnaire,
  node: string,
): readonly ScaleItem[] {
  const nodes = new Map(scoring.nodes.map((one) => [one.id, one]));
  const found = new Map<string, boolean>();
  const visit = (id: string, turned: boolean): void => {
    const own = nodes.get(id);
    for (const input of own?.of ?? []) {
      const isTurned = (turned !== (input.reverse === true)) !== (own?.rule === 'subtract');
      if (input.of === 'node') visit(input.id, isTurned);
      else if (!found.has(input.id)) found.set(input.id, isTurned);
    }
  };
  visit(node, false);
  return questionsOf({ sections }).flatMap((question) => {
    const turned = found.get(question.id);
    return turned === undefined ? [] : itemOf(question, turned);
  });
}

function itemOf(question: Question, turned: boolean): readonly ScaleItem[] {
  const range = rangeOf(question);
  const low = toDouble(range.low);
  const length = toDouble(range.high) - low;
  if (length <= 0 || question.repeat) return [];
  const valueIn = (given: FirmQuestion | undefined): number | null => {
    const points = given?.points ?? null;
    if (points === null) return null;
    const share = (points - low) / length;
    return turned ? 1 - share : share;
  };
  return [{ question: question.id, turned, valueIn }];
}
