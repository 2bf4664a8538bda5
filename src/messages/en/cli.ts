import type { CLI as ZH } from '../zh-cn/cli.ts';

export const CLI: Readonly<Record<keyof typeof ZH, string>> = {
  'cli.font-damaged': 'the font file of the theme is damaged and draws nothing; use another',
  'cli.description':
    'Digital-maturity self-diagnosis: answer, score and report on your own computer; nothing is uploaded.',
  'cli.usage': 'Usage:',
  'cli.arguments': 'Arguments:',
  'cli.options': 'Options:',
  'cli.commands': 'Commands:',
  'cli.examples': 'Examples:',
  'cli.stranger':
    'Note: npx diagnose works inside this project or after an install only; elsewhere it fetches a stranger’s package of that name. The safe form is npx shuzhen.',
  'cli.option-help': 'show this help',
  'cli.option-version': 'show the version',
  'cli.option-lang': 'language of messages and files: zh-CN or en',
  'cli.option-now':
    'take this day or time for now, such as 2026-11-22 or 2026-11-22T10:00:00+08:00',
  'cli.option-format': 'output format: {formats}',
  'cli.option-force': 'overwrite an output file that exists',
  'cli.option-output': 'where to write the report; the extension chooses the format',
  'cli.option-template':
    'which template the report follows: a shipped name (firm, brief …) or the folder of your own',
  'cli.no-such-template':
    'There is no template "{name}"; shipped are: {known}{suggestion, select, none {} other {; did you mean "{suggestion}"?}}.',
  'cli.template-without-text':
    'There is no report.md in "{path}"; check the path, or make one with npx shuzhen template new.',
  'cli.option-report-format': 'format where the extension does not tell it: {formats}',
  'cli.option-questionnaire': 'id of a pack, or the folder or file of your own questionnaire',
  'cli.option-out': 'folder for the results',
  'cli.option-plain': 'ask line by line, for screen readers and pipes; in a pipe by itself',
  'cli.option-resume': 'go on with an unfinished interview',
  'cli.run': 'answer a questionnaire (the default command): level, gaps and a report at the end',
  'cli.score': 'score an answer file',
  'cli.explain':
    'take a score and its level back to answers, weights and the lines of the questionnaire',
  'cli.argument-node': 'id of a node or a question; the main score by default',
  'cli.report': 'make a report from an answer file: PDF, Word, web page, Excel, Markdown, JSON',
  'cli.lint': 'check questionnaires, catalogues and answer files; says which line is wrong',
  'cli.argument-packs': 'packs; all shipped ones by default',
  'cli.test': 'run the golden cases (cases.yaml) of questionnaires',
  'cli.no-cases': 'There are no cases for "{pack}"; write cases.yaml beside it.',
  'cli.cases': '{pack}: {passed} cases right, {failed} wrong.',
  'cli.new': 'make a small pack to start from: questionnaire, golden cases, example answers',
  'cli.argument-folder': 'the folder to make it in',
  'cli.option-id': 'id of the questionnaire, by default from the folder’s name',
  'cli.new-done':
    'Made {folder}, with the id {id}:\n  questionnaire.yaml  the questionnaire, start here\n  cases.yaml          golden cases\n  answers.yaml        example answers\nNext:\n  npx shuzhen lint "{folder}"\n  npx shuzhen test "{folder}"\n  npx shuzhen run -q "{folder}"',
  'cli.new-needs-id':
    'No id can be made from the folder’s name; give one with --id: a lower-case letter, then lower-case letters, digits, hyphens, such as --id my-check.',
  'cli.new-bad-id':
    'The id "{id}" will not do; a lower-case letter, then lower-case letters, digits, hyphens, such as my-check.',
  'cli.new-id-taken': 'The id "{id}" belongs to a shipped questionnaire; give another with --id.',
  'cli.new-exists':
    '{path} exists and is not overwritten; choose another folder, or move it away first.',
  'cli.template': 'templates of reports: list what is shipped, or copy one to change (new)',
  'cli.argument-action': 'list or new',
  'cli.option-template-from': 'which template to copy, firm by default',
  'cli.template-action': 'There is no "template {action}"; write template list or template new.',
  'cli.template-done':
    '{folder} is ready:\n  report.md     the words of the report (report.en.md is English)\n  theme.yaml    colours, fonts, paper\nNext:\n  npx shuzhen lint "{folder}"\n  npx shuzhen report answers.yaml --template "{folder}" -o report.pdf',
  'cli.template-firm': 'the full report for a firm',
  'cli.template-brief': 'one page: where it stands, gaps, what to do first',
  'cli.template-cohort': 'many firms in one report, for diagnose cohort',
  'cli.template-expert':
    'for assessors: evidence, preparing the on-site assessment, self against expert',
  'cli.template-followup': 'follow-up: before and after',
  'cli.template-form': 'the blank questionnaire, to print and fill in by hand',
  'cli.form': 'a questionnaire as a blank form, to print and fill in by hand',
  'cli.option-compare':
    'other answers to compare with: the earlier ones in a follow-up, the self-assessment in an expert report',
  'cli.compare-other':
    '{file} and {other} do not answer the same questionnaire ({own} and {theirs}), so they cannot be compared; take answers to an earlier version along with npx shuzhen migrate first.',
  'cli.no-form-as-xlsx': 'A blank form cannot be written as "{format}"; use pdf, docx, html or md.',
  'cli.option-expert':
    'what an expert says of the firm; by default "<answers>.expert.yaml" beside the answers',
  'cli.option-redact':
    'leaves out the names of firm and people; other names that are to go follow, parted by commas',
  'cli.option-untagged':
    'a PDF without tags: faster and a little smaller, but not for screen readers or archives',
  'cli.untagged-is-pdf':
    '--untagged is for PDF, and this report is to be {format}; leave it out, or write to a .pdf file',
  'cli.verify': 'calculates again from the answers and compares the numbers with those of a report',
  'cli.argument-report': 'a report (PDF, Word, web page or JSON)',
  'cli.no-proof':
    'There is nothing to verify in {path}; only reports that this program wrote as PDF, docx, html or json have it, and saving them anew may lose it.',
  'cli.verify-part': '  {part}: {outcome}',
  'cli.verify-questionnaire': 'questionnaire',
  'cli.verify-answers': 'answers',
  'cli.verify-score': 'overall score',
  'cli.verify-level': 'stage',
  'cli.verify-same': 'the same',
  'cli.verify-differs': 'differs',
  'cli.verify-all-same': 'The same',
  'cli.verify-not-same': 'Not the same',
  'cli.verify-engine': 'Another version of the scoring engine: {said} in the report, {now} now.',
  'cli.verify-limit': 'This proves the calculation, not the truth of the answers.',
  'cli.packs': 'list the questionnaires that come with the program',
  'cli.argument-answers': 'answer file (YAML or JSON)',
  'cli.see-also': 'see also',
  'cli.try-help': 'See npx shuzhen --help.',
  'cli.unknown-command': 'There is no command "{name}".',
  'cli.unknown-option': 'There is no option "{name}".',
  'cli.missing-argument': '"{name}" is missing.',
  'cli.option-without-value': 'The option "{name}" needs a value.',
  'cli.excess-arguments':
    'Too many arguments{pack, select, none {} other {: a questionnaire stands behind -q, as in run -q {pack}}}.',
  'cli.bad-format': 'Unknown format "{format}"; use one of: {formats}.',
  'cli.one-file-for-json': 'json takes one file; use --format jsonl for several.',
  'cli.bad-language': 'Unknown language "{language}"; use zh-CN or en.',
  'cli.bad-time':
    'Cannot read the time "{time}"; write a date such as 2026-11-22, or a time with its zone such as 2026-11-22T10:00:00+08:00.',
  'cli.no-layer':
    '{path} is no catalogue of your own (it has no key catalogue); give a file as docs/catalogue.md shows, or one that solutions import wrote.',
  'cli.no-such-pack':
    'There is no questionnaire "{id}"; shipped are: {known}{suggestion, select, none {} other {; did you mean "{suggestion}"?}}.',
  'cli.no-pack-for-answers':
    '{file} answers the questionnaire "{id}", which is not here; shipped are: {known}. Point to your own with --questionnaire.',
  'cli.no-such-path': 'There is no "{path}"; check the path.',
  'cli.cannot-read':
    'Cannot read {path}: {reason, select, ENOENT {no such file, check the path} EACCES {no permission} EISDIR {it is a folder, name a file} other {{reason}}}',
  'cli.output-lost':
    'The output could not be written in full: {reason, select, ENOSPC {the disk is full; make room and try again} other {{reason}}}',
  'cli.cannot-write':
    'Cannot write {path}: {reason, select, ENOENT {the folder does not exist, make it first} EACCES {no permission, choose another folder} EPERM {no permission, choose another folder} EROFS {read-only, choose another folder} ENOSPC {the disk is full, make room and try again} EISDIR {it is a folder, name a file} ENOTDIR {a part of the path is not a folder} other {{reason}}}',
  'cli.unknown-extension':
    'The name {path} does not tell which format the report should have; end it with one of these, or add --format: {formats}.',
  'cli.exists': '{path} exists; add --force to overwrite it, or choose another name.',
  'cli.bug': 'This is a bug in diagnose; please send the following to its maintainers:',
  'cli.nothing-to-check': 'There is no YAML or JSON file to check in "{path}".',
  'cli.summary-exact': 'Score {score}; stage "{level}".',
  'cli.summary-score': 'Score {score} (at least {min}, at most {max}); stage "{level}".',
  'cli.summary-no-score':
    'Too little is answered for a score or a stage (score at least {min}, at most {max}).',
  'cli.summary-coverage': '{answered} of the {asked} questions that score are answered.',
  'cli.no-level': 'no level',
  'cli.column-dimension': 'Dimension',
  'cli.column-score': 'Score',
  'cli.column-range': 'Range',
  'cli.column-coverage': 'Answered',
  'cli.coverage-of': '{answered}/{asked}',
  'cli.not-applicable': 'not applicable',
  'cli.not-computable': 'too few answers',
  'cli.next-level': 'What the next stage "{level}" asks for:',
  'cli.gate-met': '{line} (enough)',
  'cli.gate-score': '  {title}: {have} now, {need} needed',
  'cli.gate-each': '  every dimension at least {need}; the lowest is {have}',
  'cli.gate-level': '  level of {title}: {have} now, {need} needed',
  'cli.gate-share':
    '  {title, select, none {share of items} other {{title}}}: {have}% now, {need}% needed',
  'cli.gate-when': '  {title}',
  'cli.gate-count':
    '  {title, select, none {items reached} other {{title}}}: {have} now, {need} needed',
  'cli.flags':
    '{count, plural, one {# red flag} other {# red flags}}, whatever the level; see to them first:',
  'cli.gaps': 'Gaps worth closing first:',
  'cli.gap': '  {position}. {question} → now: {chosen} (closing it: {worth})',
  'cli.possible': 'Against "{title}":',
  'cli.possible-levels':
    '  {count, plural, =1 {from these answers only "{low}" is possible} other {from these answers anything from "{low}" to "{high}" is still possible}}; a bound, not an assessment.',
  'cli.possible-ask': '  These questions of that questionnaire narrow it most:',
  'cli.possible-question': '    {position}. {id} {question}',
  'cli.dimensions-next': 'Where to look next:',
  'cli.dimension-next': '  {level}: {title}. {meaning}',
  'cli.dimension-unknown': '  {title}: too few answers; answer more of it first.',
  'cli.first-steps': 'Do these first:',
  'cli.first-step': '  {position}. {title}: {summary}',
  'cli.report-file-written': 'The report is in {path}.',
  'cli.report-written': 'The report is in {path} ({pages, plural, one {# page} other {# pages}}).',
  'cli.packs-questions': '{count, plural, one {# question} other {# questions}}',
  'cli.packs-minutes': 'about {minutes} min',
  'cli.packs-unverified': 'for self-assessment, not checked officially',
  'cli.packs-verified': 'checked',
  'cli.assigned':
    'For {name}: {count, plural, one {one question} other {# questions}} to fill in, then put into answers.yaml:',
  'cli.assigned-question': '  {title}',
  'cli.finish-files': 'Everything is in {folder}:',
  'cli.finish-report': '  report.pdf    the report, ready to print',
  'cli.finish-answers': '  answers.yaml  the answers, plain text you can edit',
  'cli.finish-result': '  result.json   the scores in detail',
  'cli.next-plan':
    'The cheapest way to "{level}", its cost and who pays: npx shuzhen plan {answers} --target {target}',
  'cli.finish-next':
    'After editing the answers, make the report again: npx shuzhen report "{answers}" -o "{report}" --force',
};
