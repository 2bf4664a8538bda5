import type { Block } from '../document.ts';
import type { ReportContext } from '../context.ts';
import { cell } from '../make-blocks.ts';
import type { ReportBlock } from './block.ts';

/** What is needed to calculate the same numbers again. */
export const fingerprint: ReportBlock = { build: (context) => [hashes(context)] };

function hashes({ say, scored, time, text }: ReportContext): Block {
  const { questionnaire, answers, engine } = scored.result;
  const title = say('report.questionnaire-version', {
    title: text(scored.loaded.questionnaire.title),
    version: questionnaire.version,
  });
  const rows = [
    [say('report.cover-questionnaire'), title],
    [say('report.fingerprint-engine'), engine],
    [say('report.fingerprint-questionnaire'), questionnaire.hash],
    [say('report.fingerprint-answers'), answers.hash],
    [say('report.fingerprint-time'), time],
  ];
  return {
    kind: 'table',
    caption: say('report.method-fingerprint'),
    columns: [
      { title: say('report.profile-field'), width: 1, align: 'start' },
      { title: say('report.profile-value'), width: 3, align: 'start' },
    ],
    rows: rows.map((row) => row.map((words) => cell(words))),
  };
}
