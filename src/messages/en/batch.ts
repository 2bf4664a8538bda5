import type { BATCH as ZH } from '../zh-cn/batch.ts';

/** What batch scoring says. */
export const BATCH: Readonly<Record<keyof typeof ZH, string>> = {
  'batch.one-pack-for-stream':
    'after --stream give one questionnaire: its id, or the folder or file of your own; answers are read from standard input, one a line',
  'batch.option-stream':
    'be a filter: the argument is the questionnaire, answers come from standard input as JSON Lines, one line of scores for each',
  'batch.option-full': 'with --stream: whole results, which is slower',
  'batch.option-stream-workers':
    'with --stream: how many threads score; from 8 MB on as many as there are cores by default',
  'batch.about':
    'score many firms: exports of survey platforms, Excel sheets, folders of answer files; one row of results a firm, and which cell is wrong',
  'batch.argument-inputs': 'files, folders or globs; - is standard input',
  'batch.option-output': 'folder for the results',
  'batch.option-map': 'mapping: which column is which question (see diagnose map)',
  'batch.option-sheet': 'which sheet to read',
  'batch.option-encoding': 'encoding of the text, such as big5; rarely needed',
  'batch.option-separator': 'what separates cells of CSV; rarely needed',
  'batch.option-key':
    'profile field that firms are known by; credit_code by default, the name where it is empty',
  'batch.option-wave': 'which survey of several this is; goes into every row',
  'batch.option-cohort':
    'also one report of all firms: pdf, docx, html, md, xlsx, csv, json, several with commas',
  'batch.option-plan':
    'a plan for every firm too (plans.jsonl, plans.csv, and YAML files in plans), and in its report if there is one; its goal and limits with --target, --budget and so on, else the three dearest gaps of each firm',
  'batch.plans-progress': 'plans {done}/{all}, {rate} a second, about {left} left',
  'batch.plan-status':
    '{status, select, found {{steps, plural, =0 {is there already} other {made}}} none {none within the limits} other {not finished}}',
  'batch.column-plan': 'plan',
  'batch.column-plan-level': 'level once done',
  'batch.column-plan-steps': 'solutions',
  'batch.column-plan-months': 'months',
  'batch.column-plan-low': 'cost, low (yuan)',
  'batch.column-plan-middle': 'cost, middle (yuan)',
  'batch.column-plan-high': 'cost, high (yuan)',
  'batch.column-plan-unpriced': 'solutions without a price',
  'batch.column-plan-least': 'subsidies at least (yuan)',
  'batch.column-plan-most': 'subsidies at most (yuan)',
  'batch.column-plan-file': 'plan file',
  'batch.option-reports': 'a report for every firm too: {formats}, several with commas',
  'batch.option-table-only':
    'write the table scores.csv only, and no scores.jsonl for programs: with ten thousand firms several times faster, and files a tenth as large',
  'batch.cohort-needs-lines':
    '--cohort needs the answers in scores.jsonl and cannot go with --table-only; leave one of them out',
  'batch.option-workers':
    'how many threads score long tables and make reports; by default after the number of cores',
  'batch.option-resume': 'go on with a run that was interrupted',
  'batch.map-about':
    'show which column of a table is which question, and write it as a mapping; what is not sure is left to you',
  'batch.argument-file': "a survey platform's export or an Excel sheet",
  'batch.option-map-output': 'file for the mapping',
  'batch.no-questionnaire': 'which questionnaire? give -q, or write questionnaire into the mapping',
  'batch.nothing-to-read':
    '{path} holds no file that can be read (CSV, TSV, XLSX, JSON, JSON Lines, YAML)',
  'batch.folder-not-empty':
    'folder "{path}" holds earlier results; take another folder, or --force to replace them',
  'batch.interrupted-run':
    'folder "{path}" holds a run that was interrupted; --resume goes on with it, --force starts anew',
  'batch.nothing-to-resume': 'folder "{path}" holds no run to go on with',
  'batch.resume-differs':
    'the interrupted run was another one ({what, select, inputs {its input files differ} questionnaire {its questionnaire differs} catalogue {its catalogue differs} mapping {its mapping differs} template {its template differs} options {its options differ} engine {the version of the program differs} other {something differs}}) and cannot be continued; --force starts anew',
  'batch.workers-without-stream': '--workers goes with --stream; leave it out to score files',
  'batch.bad-workers': '--workers takes a whole number from 1 to 16, not "{value}"',
  'batch.bad-key': 'the profile has no field "{key}"; there are: {known}',
  'batch.bad-encoding':
    'encoding "{encoding}" is not known; examples: utf-8, gb18030, big5, utf-16le',
  'batch.file-read':
    '{file}: {rows} rows, {scored} firms scored, {refused} rows left out{vendor, select, wjx { (wjx.cn)} tencent { (wj.qq.com)} jinshuju { (jinshuju.net)} other {}}',
  'batch.progress': '{rows} rows, {rate} a second, {share}%, about {left} s left',
  'batch.reports-progress': 'reports {done}/{all}, {rate} a second, about {left} s left',
  'batch.summary':
    '{rows} rows: {scored} firms scored, {refused} rows left out; {errors} errors and {warnings} warnings, see {path}',
  'batch.summary-rejects':
    'rows that were left out are in {path}; put them right and read that file',
  'batch.stopped':
    'stopped: {rows} rows are kept in "{path}"; the same command with --resume goes on behind them',
  'batch.summary-resumed': 'going on behind row {rows} of the interrupted run',
  'batch.too-many-for-xlsx':
    'more than {limit} rows: no scores.xlsx was written; CSV and JSON Lines are complete',
  'batch.sheet-scores': 'Scores',
  'batch.sheet-findings': 'Findings',
  'batch.column-firm': 'Firm',
  'batch.column-key': 'Key',
  'batch.column-wave': 'Wave',
  'batch.column-level': 'Level',
  'batch.column-level-name': 'Name of level',
  'batch.column-score': 'Score',
  'batch.column-exact': 'Exact score',
  'batch.column-coverage': 'Coverage',
  'batch.column-next': 'Missing for the next level',
  'batch.column-gaps': 'Gaps',
  'batch.column-flags': 'Red flags',
  'batch.column-checks': 'To check',
  'batch.column-file': 'File',
  'batch.column-sheet': 'Sheet',
  'batch.column-row': 'Row',
  'batch.column-report': 'Report',
  'batch.column-level-of': '{node}: level',
  'batch.gate': '{name}: {have} of {need}',
  'batch.column-column': 'Column',
  'batch.column-heading': 'Heading',
  'batch.column-value': 'Value',
  'batch.column-severity': 'Severity',
  'batch.column-code': 'Code',
  'batch.column-message': 'What is wrong, and what to do',
  'batch.severity-error': 'error',
  'batch.severity-warning': 'warning',
  'batch.severity-info': 'note',
  'batch.map-comment':
    'A mapping made by diagnose map. What is marked unsure is for a person to decide: answers.<id>, profile.<field>, keep or drop.',
  'batch.map-use':
    "{kind, select, question {{target}} option {option {option} of {target}} total {total ({target})} id {id} key {key} wave {wave} version {version} keep {kept} drop {not used (the platform's own, or empty)} unknown {fits nothing, left out} other {not sure; like {target}}}",
  'batch.map-values': '{values, select, position { (positions)} code { (codes)} other {}}',
  'batch.map-why':
    '{why, select, number {like {target}, but only the number is the same} words {like {target}, but only the words are similar} option {the question is {target}, the option fits none} values {this is {target}; are its numbers codes or positions? write values: code or position} other {left open}}',
  'batch.map-summary':
    '{sure} columns known, {unsure} not sure, {unknown} fit nothing; {missing} questions have no column',
  'batch.map-written': 'the mapping was written to {path}',
  'batch.map-not-a-table': '{file} is no table and needs no mapping',
  'batch.report-failed': 'the report of {firm} could not be made: {reason}',
};
