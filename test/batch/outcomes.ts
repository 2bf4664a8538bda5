import { loadMapping } from '../../src/batch/load-mapping.ts';
import { questionNames } from '../../src/batch/question-names.ts';
import { readSurvey } from '../../src/batch/read-survey.ts';
import type { Survey, TableAbout } from '../../src/batch/read-survey.ts';
import { readWorkbook } from '../../src/batch/read-workbook.ts';
import { draftScorer } from '../../src/batch/score-draft.ts';
import type { Outcome } from '../../src/batch/score-draft.ts';
import { catalogue } from '../load.ts';
import { chunksOf } from './chunks.ts';
import { SURVEY } from './survey.ts';

const { profile } = catalogue().catalogue;
const names = questionNames(SURVEY, profile);

/** How files are read that the survey is held against. */
export const SURVEYED: Survey = { loaded: SURVEY, profile, names, readSheet: readWorkbook };

export interface Read {
  readonly outcomes: readonly Outcome[];
  /** `line:column code` of each finding, those of rows behind those of the file. */
  readonly findings: readonly string[];
  readonly about?: TableAbout;
}

/** Reads and scores one file as `diagnose batch` does. */
export async function outcomesOf(
  file: string,
  content: string | Uint8Array,
  { mapping, ...options }: Partial<Omit<Survey, 'mapping'>> & { readonly mapping?: string } = {},
): Promise<Read> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const loaded = mapping === undefined ? undefined : mappingOf(mapping);
  const survey: Survey = {
    ...SURVEYED,
    ...options,
    ...(loaded && { mapping: loaded }),
  };
  const scoreDraft = draftScorer({ loaded: SURVEY, profile, keyField: 'credit_code' });
  const outcomes: Outcome[] = [];
  const found: string[] = [];
  let about: TableAbout | undefined;
  const opened = { file, open: () => chunksOf(bytes) };
  for await (const block of readSurvey(opened, survey)) {
    about ??= block.about;
    found.push(...block.findings.map(({ line, column, code }) => `${line}:${column} ${code}`));
    outcomes.push(...block.drafts.map(scoreDraft));
  }
  const ofRows = outcomes.flatMap(({ findings }) =>
    findings.map(({ line, column, code }) => `${line}:${column} ${code}`),
  );
  return { outcomes, findings: [...found, ...ofRows], ...(about && { about }) };
}

function mappingOf(text: string): NonNullable<Survey['mapping']> {
  const { mapping, diagnostics } = loadMapping(new TextEncoder().encode(text), 'map.yaml', {
    questionnaire: SURVEY.questionnaire,
    names,
  });
  if (!mapping) throw new Error(diagnostics.map(({ code }) => code).join(', '));
  return mapping;
}

/** What was given to each question of each scored firm. */
export function valuesOf({ outcomes }: Read): readonly Readonly<Record<string, unknown>>[] {
  return outcomes.flatMap(({ firm }) =>
    firm
      ? [
          Object.fromEntries(
            Object.entries(firm.questions).flatMap(([id, { state, value }]) =>
              state === 'skipped' ? [] : [[id, value ?? state]],
            ),
          ),
        ]
      : [],
  );
}
