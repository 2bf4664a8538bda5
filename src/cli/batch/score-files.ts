import type { Draft } from '../../batch/draft.ts';
import { firmLine } from '../../batch/firm-line.ts';
import { openFirmsSeen } from '../../batch/firms-seen.ts';
import type { FirmsSeen } from '../../batch/firms-seen.ts';
import { readSurvey } from '../../batch/read-survey.ts';
import type { DraftBlock, SurveyFile, TableAbout } from '../../batch/read-survey.ts';
import { rowFinding } from '../../batch/row-finding.ts';
import { draftScorer, identityOf } from '../../batch/score-draft.ts';
import type { Outcome, Scoring } from '../../batch/score-draft.ts';
import { readLines } from '../../batch/read-lines.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isRecord } from '../../source/is-record.ts';
import type { Io } from '../io.ts';
import type { Pack } from '../load-pack.ts';
import type { FileTally, Journal, Progress, RunFolder } from './run-folder.ts';
import { surveyOf } from './survey-of.ts';
import type { ReadingWords } from './survey-of.ts';

export interface ScoringRun {
  readonly io: Io;
  readonly pack: Pack;
  readonly words: ReadingWords;
  readonly scoring: Pick<Scoring, 'keyField' | 'wave'>;
  readonly folder: RunFolder;
  /** Whether what reports are made from is to be kept. */
  readonly keepCases: boolean;
  readonly sentence: (diagnostic: Diagnostic) => string;
  readonly isStopped: () => boolean;
  /** Called after every save. */
  readonly told: (rows: number) => void;
  /** Called at the end of every file. */
  readonly fileRead: (file: string, tally: FileTally, about: TableAbout | undefined) => void;
}

/** So many rows are scored between two saves. */
const SAVED = 200;

/** Scores all rows of all files, from where the run stands, and journals what comes of them. */
export async function scoreFiles(files: readonly SurveyFile[], run: ScoringRun): Promise<Progress> {
  const { pack, folder, scoring } = run;
  const { profile } = pack.catalogue.catalogue;
  const seen = await firmsBefore(run);
  const score = draftScorer({ loaded: pack.loaded, profile, ...scoring }, seen);
  const book = journalBook(run);
  for (const file of files) {
    const survey = await surveyOf(
      run.io,
      pack,
      run.words,
      file.file === '<stdin>' ? '-' : file.file,
    );
    let about: TableAbout | undefined;
    for await (const block of readSurvey(file, survey)) {
      about = block.about ?? about;
      await book.add(file.file, block, about, score);
      if (run.isStopped()) break;
    }
    await book.save();
    if (run.isStopped()) break;
    run.fileRead(file.file, book.tally(file.file), about);
  }
  return { ...book.progress(), lengths: folder.progress.lengths };
}

/** The firms of an interrupted run, so that one that comes again is known. */
async function firmsBefore({ io, folder }: ScoringRun): Promise<FirmsSeen> {
  const seen = openFirmsSeen();
  if (folder.progress.drafts === 0) return seen;
  for await (const lines of readLines(io.files.stream(folder.journal('scores')))) {
    for (const line of lines) {
      const firm: unknown = 'text' in line ? JSON.parse(line.text) : undefined;
      if (!isRecord(firm) || !isRecord(firm['source'])) continue;
      const { file, row } = firm['source'];
      const wave = typeof firm['wave'] === 'string' ? firm['wave'] : null;
      const identity = identityOf({ key: String(firm['key']), wave });
      seen.meet(identity, { file: String(file), row: Number(row) });
    }
  }
  return seen;
}

interface Book {
  readonly add: (
    file: string,
    block: DraftBlock,
    about: TableAbout | undefined,
    score: (draft: Draft) => Outcome,
  ) => Promise<void>;
  readonly save: () => Promise<void>;
  readonly tally: (file: string) => FileTally;
  readonly progress: () => Omit<Progress, 'lengths'>;
}

const NO_ROWS: FileTally = { rows: 0, scored: 0, refused: 0 };

function journalBook({ folder, keepCases, sentence, told }: ScoringRun): Book {
  const { progress: done } = folder;
  const seen = { drafts: 0, findings: 0 };
  const files: Record<string, FileTally> = { ...done.files };
  let lines: Record<Journal, string> = { scores: '', findings: '', rejects: '', cases: '' };
  let waiting = 0;
  const write = (name: Journal, value: unknown): void => {
    lines[name] += `${JSON.stringify(value)}\n`;
  };
  const progress = (): Omit<Progress, 'lengths'> => ({
    drafts: Math.max(seen.drafts, done.drafts),
    findings: Math.max(seen.findings, done.findings),
    files,
  });
  const save = async (): Promise<void> => {
    const saved = lines;
    lines = { scores: '', findings: '', rejects: '', cases: '' };
    waiting = 0;
    await folder.save(saved, progress());
    told(progress().drafts);
  };
  const addRow = (file: string, { draft, firm, findings }: Outcome, about?: TableAbout): void => {
    files[file] = withRow(files[file], firm !== undefined);
    const around = { cells: draft.written, sentence, ...tableOf(about) };
    for (const finding of findings) write('findings', rowFinding(finding, around));
    if (firm) {
      lines.scores += `${firmLine(firm)}\n`;
      if (keepCases) write('cases', { firm: firm.firm, sheet: draft.file });
      return;
    }
    const codes = [...new Set(findings.map(({ code }) => code))];
    const { written } = draft;
    if (written !== '')
      write('rejects', {
        ...draft.place,
        ...tableOf(about),
        codes,
        written: withoutPersonal(written, about),
      });
  };
  return {
    async add(file, block, about, score) {
      for (const finding of block.findings) {
        seen.findings += 1;
        if (seen.findings <= done.findings) continue;
        write('findings', rowFinding(finding, { sentence, ...tableOf(about) }));
      }
      for (const draft of block.drafts) {
        seen.drafts += 1;
        if (seen.drafts <= done.drafts) continue;
        addRow(file, score(draft), about);
        waiting += 1;
        if (waiting >= SAVED) await save();
      }
    },
    save,
    tally: (file) => files[file] ?? NO_ROWS,
    progress,
  };
}

function withRow(before: FileTally | undefined, isScored: boolean): FileTally {
  const { rows, scored, refused } = before ?? NO_ROWS;
  return isScored
    ? { rows: rows + 1, scored: scored + 1, refused }
    : { rows: rows + 1, scored, refused: refused + 1 };
}

function tableOf(about: TableAbout | undefined): {
  readonly headings?: readonly string[];
  readonly sheet?: string;
} {
  if (!about) return {};
  return { headings: about.headings, ...(about.sheet !== undefined && { sheet: about.sheet }) };
}

/** What a platform wrote about the person who answered stays out of every file. */
function withoutPersonal(
  written: Draft['written'],
  about: TableAbout | undefined,
): Draft['written'] {
  if (typeof written === 'string') return written;
  return written.map((cell, at) => {
    const kind = about?.columns[at]?.use.kind;
    return kind === 'drop' || kind === 'unknown' ? '' : cell;
  });
}
