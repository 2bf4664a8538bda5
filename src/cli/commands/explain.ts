import { locateAnswer } from '../locate-answer.ts';
import { closestWord } from '../../source/closest-word.ts';
import type { SourceIndex } from '../../source/source-index.ts';
import { explain } from '../../scoring/explain.ts';
import type { Explanation } from '../../scoring/explanation.ts';
import { score } from '../../scoring/score.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { formatExplanation } from '../explain-text.ts';
import type { ExplainWords } from '../words.ts';
import { readSheet } from '../read-case.ts';
import type { ReadSheet } from '../read-case.ts';
import type { Session } from '../session.ts';

const FORMATS = ['text', 'json'];

/** `diagnose explain FILE [NODE]`: from a score down to the lines it rests on. */
export async function explainCommand(
  file: string,
  node: string | undefined,
  { format = 'text', questionnaire }: ExplainWords,
  session: Session,
): Promise<ExitCode> {
  if (!FORMATS.includes(format)) {
    throw new UsageError('cli.bad-format', { format, formats: FORMATS.join(', ') });
  }
  const read = await readSheet(file, { questionnaire }, session);
  const explanation = explain(read.loaded, read.answers, node);
  if (!explanation) throw unknownNode(node ?? '', read);
  const text =
    format === 'json'
      ? `${JSON.stringify(withPlaces(explanation, read), null, 2)}\n`
      : formatExplanation(explanation, read, session);
  session.io.stdout.write(text);
  return EXIT.ok;
}

function unknownNode(id: string, { loaded, answers }: ReadSheet): UsageError {
  const result = score(loaded, answers);
  const [nodes, questions] = [Object.keys(result.nodes), Object.keys(result.questions)];
  const suggestion = closestWord(id, [...nodes, ...questions]) ?? 'none';
  return new UsageError('explain.no-such-node', { id, known: nodes.join(', '), suggestion });
}

/** Beside every path the place it leads to. */
function withPlaces(explanation: Explanation, { loaded, answersIndex }: ReadSheet): unknown {
  const indexes = new Map<string, SourceIndex>([
    ['path', loaded.index],
    ['answer_path', answersIndex],
  ]);
  const place = (key: string, path: unknown): Readonly<Record<string, unknown>> => {
    const index = indexes.get(key);
    if (!index || !isPath(path)) return {};
    const { file, line, column } = locateAnswer(path, index);
    return { [key.replace('path', 'place')]: { file, line, column } };
  };
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, held]) => [key, visit(held)] as const);
    return Object.assign(
      {},
      ...entries.map(([key, held]) => ({ [key]: held, ...place(key, held) })),
    );
  };
  return visit(explanation);
}

function isPath(value: unknown): value is readonly (string | number)[] {
  return Array.isArray(value);
}
