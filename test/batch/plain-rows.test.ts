import { describe, expect, test } from 'vitest';
import { firmTable, withReport } from '../../src/batch/firm-columns.ts';
import { firmLine } from '../../src/batch/firm-line.ts';
import { formatCsv } from '../../src/batch/format-csv.ts';
import { openPlainReading } from '../../src/batch/plain/plain-row.ts';
import { plainScorer } from '../../src/batch/plain/score-plain-row.ts';
import { questionNames } from '../../src/batch/question-names.ts';
import { readSurvey } from '../../src/batch/read-survey.ts';
import type { Survey } from '../../src/batch/read-survey.ts';
import { readWorkbook } from '../../src/batch/read-workbook.ts';
import type { Draft } from '../../src/batch/draft.ts';
import { openFirmsSeen } from '../../src/batch/firms-seen.ts';
import { plainFirmScorer } from '../../src/batch/plain/score-plain-firm.ts';
import { rowsScorer } from '../../src/batch/plain/score-rows.ts';
import type { ScoredRows } from '../../src/batch/plain/score-rows.ts';
import { draftScorer } from '../../src/batch/score-draft.ts';
import { sayIn } from '../../src/messages/message.ts';
import type { LoadedQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import type { Question } from '../../src/questionnaire/question-types.ts';
import { questionsOf } from '../../src/questionnaire/questions-of.ts';
import { bytesOf, catalogue, questionnaire } from '../load.ts';
import { chunksOf } from './chunks.ts';

// Rows that are plainly right are read, scored and written apart, many times faster. What is written must
// be what the general way writes, to the byte.

const { profile } = catalogue().catalogue;
const say = sayIn('zh-CN');

interface Written {
  readonly plain: number;
  readonly lines: readonly string[];
  readonly cells: readonly string[];
  readonly findings: readonly string[];
}

type Way = 'plainly' | 'generally';

async function written(
  loaded: LoadedQuestionnaire,
  file: string,
  content: string,
  way: Way,
): Promise<Written> {
  const plain = way === 'plainly' ? openPlainReading(loaded, profile, true) : undefined;
  const scorePlainly = plain && plainScorer(plain, { say, language: 'zh-CN', hasLines: true });
  const knowing = { profile, keyField: 'credit_code' };
  const scoreFirm = scorePlainly && plainFirmScorer(scorePlainly, knowing);
  const seen = openFirmsSeen();
  const score = draftScorer({ loaded, ...knowing, ...(scorePlainly && { scorePlainly }) }, seen);
  const table = firmTable(loaded.questionnaire, say, 'zh-CN');
  const found: Found[] = [];
  const general = (draft: Draft): Found => {
    const { plain: own, firm, findings } = score(draft);
    return {
      isPlain: own !== undefined,
      line: own ? fromBytes(own.line) : firm ? firmLine(firm) : '',
      cells: own
        ? `${own.cells.join(',')}\r\n`
        : firm
          ? formatCsv([withReport(table.row(firm), '')])
          : '',
      findings: findings.map((one) => JSON.stringify(one)),
    };
  };
  const survey: Survey = {
    loaded,
    profile,
    names: questionNames(loaded, profile),
    readSheet: readWorkbook,
    ...(plain && { plain }),
    ...(scoreFirm && {
      openRows: (_, reading) => {
        const own = rowsScorer(reading, scoreFirm);
        return { ahead: 2, score: ({ rows }) => own(rows) };
      },
    }),
  };
  const opened = { file, open: () => chunksOf(new TextEncoder().encode(content)) };
  for await (const { drafts, scored } of readSurvey(opened, survey)) {
    found.push(...drafts.map(general));
    const count = scored?.rows.numbers.length ?? 0;
    for (let at = 0; at < count; at += 1) {
      if (!scored) continue;
      const { firms, numbers } = scored.rows;
      const own = plainIn(scored.rows, at);
      const hash = [firms[at * 2] ?? 0, firms[at * 2 + 1] ?? 0] as const;
      // A firm that comes again is left to the general way.
      const isNew = own && !seen.meet(hash, { file, row: numbers[at] ?? 0 });
      found.push(isNew ? own : general(scored.draftAt(at)));
    }
  }
  return {
    plain: found.filter(({ isPlain }) => isPlain).length,
    lines: found.map(({ line }) => line),
    cells: found.map(({ cells }) => cells),
    findings: found.flatMap(({ findings }) => findings),
  };
}

interface Found {
  readonly isPlain: boolean;
  readonly line: string;
  readonly cells: string;
  readonly findings: readonly string[];
}

function fromBytes(bytes: string | Uint8Array): string {
  return Buffer.from(bytes as string, 'latin1').toString();
}

/** A row that was scored as it was read. */
function plainIn({ table, tableEnds, lines, lineEnds }: ScoredRows, at: number): Found | undefined {
  const cells = fromBytes(table.subarray(tableEnds[at - 1] ?? 0, tableEnds[at]));
  const line = fromBytes(lines.subarray(lineEnds[at - 1] ?? 0, lineEnds[at]));
  return cells === '' ? undefined : { isPlain: true, line: line.trimEnd(), cells, findings: [] };
}

/** Numbers from a seed. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function answerTo(
  { kind, options, minimum = '0', maximum = '1000', integer }: Question,
  next: (below: number) => number,
): unknown {
  const codes = options.map(({ code }) => code);
  switch (kind) {
    case 'single':
    case 'level':
    case 'yes_no':
      return codes[next(codes.length)];
    case 'multiple':
      return options.filter(({ exclusive }) => !exclusive && next(3) > 0).map(({ code }) => code);
    case 'number':
      return Math.min(Number(maximum), Number(minimum) + next(60) / (integer ? 1 : 4));
    case 'text':
      return ['甲，"乙"', '=1+1', ' 空 ', '丙'][next(4)];
    case 'date':
      return '2026-03-01';
  }
}

/** Firms with names that need quoting, answers that are left out, unknown, or wrong now and then. */
function sheetsFor(loaded: LoadedQuestionnaire, count: number): readonly Record<string, unknown>[] {
  const next = numbersFrom(7);
  const { id, version, sections } = loaded.questionnaire;
  const questions = questionsOf(loaded.questionnaire).filter(
    ({ matrix, repeat, itemTitle }) => !matrix && !repeat && !itemTitle,
  );
  const conditional = new Set(
    sections.flatMap((section) =>
      section.questions.flatMap((one) =>
        (section.when ?? one.when) === undefined ? [] : [one.id],
      ),
    ),
  );
  const hasCondition = (question: string): boolean => conditional.has(question);
  const names = ['甲"厂"', '乙,厂', '=丙', ' 丁', '戊\n厂', '己\\厂', '庚🏭', 'Z co', '一厂'];
  return Array.from({ length: count }, (_, at) => {
    const answers: Record<string, unknown> = {};
    for (const question of questions) {
      // An answer to what is not asked is told of, which is left to the general way.
      if (hasCondition(question.id) && at % 6 !== 0) continue;
      const kind = next(40);
      if (kind === 0) answers[question.id] = { state: 'dont_know' };
      else if (kind === 1) answers[question.id] = null;
      else if (kind === 2 && question.notApplicable) {
        answers[question.id] = { state: 'not_applicable', reason: '没有' };
      } else if (kind > 3) answers[question.id] = answerTo(question, next);
      if (next(400) === 0) answers[question.id] = 'no such option';
    }
    return {
      questionnaire: id,
      ...(at % 3 === 0 && { id: `f"${at}` }),
      ...(at % 5 === 0 && { version }),
      profile: {
        ...(at % 11 !== 0 && { name: `${names[at % names.length] ?? ''}${at % 97}` }),
        staff: at % 300,
        ...(at % 2 === 0 && { town: '横栏' }),
      },
      answers,
    };
  });
}

const PACKS = [
  'questionnaires/quick/questionnaire.yaml',
  'questionnaires/lighting/questionnaire.yaml',
  'questionnaires/miit-sme-2024/questionnaire.yaml',
  'bench/scoring/questionnaire.yaml',
];

describe.each(PACKS)('%s', (path) => {
  const loaded = questionnaire(bytesOf(path));
  const sheets = sheetsFor(loaded, 80);

  test('when answer files are read, then both ways write the same', async () => {
    const content = sheets.map((sheet) => `${JSON.stringify(sheet)}\n`).join('');
    const plainly = await written(loaded, 'a.jsonl', content, 'plainly');
    const generally = await written(loaded, 'a.jsonl', content, 'generally');
    expect({ ...plainly, plain: 0 }).toEqual(generally);
    expect(plainly.plain).toBeGreaterThan(20);
  });

  test('when a table is read, then both ways write the same', async () => {
    const questions = questionsOf(loaded.questionnaire).filter(
      ({ matrix, repeat }) => !matrix && !repeat,
    );
    const headings = ['name', 'credit_code', '批次', '走访', ...questions.map(({ id }) => id)];
    const cell = (value: unknown): string => {
      if (typeof value === 'string') return value;
      if (value === undefined || value === null) return '';
      if (Array.isArray(value)) return value.join('┋');
      return typeof value === 'object'
        ? 'reason' in value
          ? '(跳过)'
          : '不清楚'
        : JSON.stringify(value);
    };
    const rows = sheets.map(({ profile: own, answers }, at) => {
      const given: Record<string, unknown> = Object.fromEntries(Object.entries(answers ?? {}));
      const { name }: Record<string, unknown> = Object.fromEntries(Object.entries(own ?? {}));
      return [
        cell(name),
        at % 4 === 0 ? `9144${at % 40}` : '',
        `2026-${at % 2}`,
        at % 3 === 0 ? '已走访' : '',
        ...questions.map(({ id }) => cell(given[id])),
      ];
    });
    const content = formatCsv([headings, ...rows]).replaceAll("'=", '=');
    const plainly = await written(loaded, 'a.csv', content, 'plainly');
    const generally = await written(loaded, 'a.csv', content, 'generally');
    expect({ ...plainly, plain: 0 }).toEqual(generally);
    expect(plainly.plain).toBeGreaterThan(20);
  });
});
