import type { ASK as ZH } from '../zh-cn/ask.ts';

/** What the interview says. */
export const ASK: Readonly<Record<keyof typeof ZH, string>> = {
  'ask.profile': 'About the firm',
  'ask.profile-introduction':
    'First, a few facts about your firm. {named, select, yes {Only the name is required; skip what you do not know.} other {Skip what you do not know.}}',
  'ask.progress-profile': 'About the firm · {position} of {total}',
  'ask.progress': 'Part {part} of {parts} · question {position} of {total}',
  'ask.hint': 'If several fit, choose the lowest one that is in daily use.',
  'ask.more-why': 'Why we ask',
  'ask.more-good': 'What good looks like',
  'ask.more-evidence': 'What you can look at',
  'ask.progress-section': '{title} ({place}/{places})',
  'ask.time-left': 'about {minutes, plural, one {# minute} other {# minutes}} left',
  'ask.key-dont_know': 'Ctrl+K',
  'ask.key-not_applicable': 'Ctrl+X',
  'ask.key-skipped': 'Ctrl+P',
  'ask.key-jump': 'Ctrl+G go to',
  'ask.rows-answered': '{done} of {rows} rows answered',
  'ask.section-score':
    '{score, select, none {too few answers for a score} other {{score}{open, select, yes {, some answers are open} other {}}}}',
  'ask.section-done': 'Done: {title}',
  'ask.section-ahead': 'Next: {title}, {count, plural, one {# question} other {# questions}}.',
  'ask.section-next': 'Go on',
  'ask.overview': 'Where to?',
  'ask.part-done': '{done}/{all}',
  'ask.go-review': 'Check: what is open, unsure or contradictory',
  'ask.other-language': '改用中文',
  'ask.search-label': 'Find questions',
  'ask.search-note': 'a word or two, then Enter, such as: stock',
  'ask.search-empty': 'Type a word first, then press Enter.',
  'ask.search-found': '{count, plural, one {# question} other {# questions}} with “{word}”',
  'ask.search-again': 'Nothing found: try another word',
  'ask.not-asked': 'open',
  'ask.review': 'Before the report',
  'ask.review-help':
    '{contradictions, plural, =0 {} one {One contradiction. } other {# contradictions. }}{unanswered, plural, =0 {} one {One question without an answer. } other {# questions without an answer. }}{unsure, plural, =0 {} one {One answered “I do not know”. } other {# answered “I do not know”. }}Choose one to go back to it, or end here.',
  'ask.review-nothing': 'All done',
  'ask.review-nothing-help':
    'Nothing is left out and nothing contradicts itself. To change an answer, you can still go back.',
  'ask.review-finish': '{part, select, yes {Done} other {Get the report}}',
  'ask.review-contradiction': 'contradiction',
  'ask.plain-row': '  {label}  {words}',
  'ask.plain-bar': '{label}: {words}',
  'ask.plain-before': 'Now: {line}; Enter leaves it as it is',
  'ask.plain-enter': 'Enter alone answers: {words}',
  'ask.plain-prompt': '{row, select, none {Your answer (? for help): } other {{row}: }}',
  'ask.plain-many': 'Several may be chosen, with spaces between the numbers, such as: 1 3',
  'ask.plain-back': '<  back',
  'ask.plain-jump': '/  to another question, search, language',
  'ask.plain-remarks': ':n  a note; :e  evidence',
  'ask.plain-command': '{command}  {words}',
  'ask.plain-leave': ':q  save and leave',
  'ask.plain-no-command': 'There is no command “{line}”; type ? to see which there are.',
  'ask.plain-empty':
    'No answer yet: type the number in front, several with spaces between them, or ? for help.',
  'ask.plain-line-empty':
    'Nothing filled in yet. If you cannot answer, type {command} to skip it for now.',
  'ask.plain-not-there': 'There is no “{line}” here; type a number from 1 to {last} as listed.',
  'ask.plain-alone': '“{label}” can only be chosen alone.',
  'ask.plain-refused':
    'Line {number} of the answers does not fit its question, so reading stops here: the lines after it would answer the wrong questions. What came before is saved.',
  'ask.late': 'Last: for whoever keeps the books',
  'ask.late-introduction':
    'These take a look at the books. If you cannot answer now, choose “Someone else answers this”; where there are ranges, a rough one will do.',
  'ask.assign': 'Someone else answers this',
  'ask.assign-label': 'Who',
  'ask.assign-help':
    'A name or a role, such as: the accountant. At the end you get a list to pass on.',
  'ask.assign-empty': 'Please say who, or press Esc to choose something else.',
  'ask.assigned-to': 'for {name}',
  'ask.state-dont_know': 'I do not know',
  'ask.state-not_applicable': 'Does not apply',
  'ask.state-skipped': 'Skip for now',
  'ask.text-label': 'Your answer',
  'ask.text-optional': 'Press Enter alone to leave it out.',
  'ask.text-note': 'at most {limit} characters',
  'ask.number-label': '{unit, select, none {Number} other {Number ({unit})}}',
  'ask.number-instead': '{unit, select, none {Enter a number} other {Enter a number ({unit})}}',
  'ask.number-note':
    '{whole, select, yes {a whole number} other {decimals are fine}}{low, select, none {{high, select, none {} other {, at most {high}}}} other {{high, select, none {, at least {low}} other {, from {low} to {high}}}}}',
  'ask.input-mark': ': ',
  'ask.reason': 'Why does it not apply? A few words will do, such as: we do not have this process.',
  'ask.reason-empty': 'Please give a reason in a few words, or press Esc to choose something else.',
  'ask.specify': 'You chose “{label}”. What is it? Press Enter to leave it out.',
  'ask.problem-nothing-chosen':
    'Nothing chosen yet: move to an answer with the arrow keys, then press Enter.',
  'ask.problem-nothing-ticked':
    'Nothing ticked yet: move with the arrow keys, tick with Space, then press Enter.',
  'ask.line-required': 'This one is required: please fill it in, then press Enter.',
  'ask.line-empty':
    'Nothing filled in yet. If you cannot answer, press the down arrow and choose “Skip for now”.',
  'ask.number-unreadable':
    '“{typed}” is not clear as a number; please write digits only, such as 120 or 3.5.',
  'ask.number-not-whole': 'A whole number is needed here; “{typed}” has decimals.',
  'ask.number-out-of-range':
    '“{typed}” is out of range; {low, select, none {at most {high}} other {{high, select, none {at least {low}} other {from {low} to {high}}}}}.',
  'ask.problem-line-full': 'The line is full: what goes beyond it was not taken.',
  'ask.text-too-long': 'Too long: {length} characters, at most {limit}.',
  'ask.key-move': '{up}{down} move',
  'ask.key-number': 'digits go to',
  'ask.key-tick': 'Space or digit tick',
  'ask.key-enter': 'Enter confirm',
  'ask.key-back': '{key} back',
  'ask.key-return': '{key} return',
  'ask.key-more': '? more',
  'ask.key-leave': 'Ctrl+C save and leave',
  'ask.key-quit': 'Ctrl+C leave',
  'ask.key-close': 'Press any key to return to the question',
  'ask.more-rows': '{arrow} more',
  'ask.place-or-amount':
    'This would be taken as {typed}{unit, select, none {} other { {unit}}}. If that is right, press Enter once more; for “{band}” go up to its line with ↑ and press Enter.',
  'ask.credit-code-doubt':
    '{doubt, select, length {A unified social credit code has 18 characters: please count.} sign {A character here cannot stand in a unified social credit code (I, O, S, V and Z are not used): please check.} other {The last character does not fit the ones before it, so one was probably copied wrongly: please check.}} {when, select, kept {It was saved as written; go back to change it.} other {If it is right, press Enter once more and it is saved as written.}}',
  'ask.welcome':
    '{minutes, select, none {} other {About {minutes} minutes: }}{fields, plural, =0 {} =1 {} other {# things about your firm (most can be skipped), then }}at most {total, plural, one {# question} other {# questions}}{late, plural, =0 {} one {, and at the end # thing from the books} other {, and at the end # things from the books}}. {kept, plural, =0 {} one {One more keeps its earlier answer and is not asked. } other {# more keep their earlier answers and are not asked. }}Every answer is saved at once; press Ctrl+C to leave at any time and go on later.',
  'ask.welcome-local': 'Your answers stay on this computer; nothing is sent over the network.',
  'ask.welcome-begin': 'Begin',
  'ask.unfinished': 'There is an unfinished interview. Go on with it?',
  'ask.unfinished-row': 'Go on: {firm} ({time}, {count, plural, one {# answer} other {# answers}})',
  'ask.unfinished-new': 'Start a new one',
  'ask.which-unfinished': 'Which one do you want to go on with?',
  'ask.changed': 'The questionnaire or the answers file has changed since last time.',
  'ask.changed-help':
    '{dropped, plural, =0 {All your answers still fit.} one {One answer no longer fits and will be asked again; the others are kept.} other {# answers no longer fit and will be asked again; the others are kept.}}',
  'ask.changed-go-on': 'Go on',
  'ask.left-saved': 'Your answers are saved in {folder}',
  'ask.left-resume':
    'To go on, run: npx shuzhen run --resume{where, select, none {} other { {where}}}',
  'ask.left-nothing':
    'There is no firm name yet, so nothing was saved. To start again, run: npx shuzhen',
  'ask.no-terminal':
    'The interview needs a terminal to type in, and there is none here. With an answers file, use npx shuzhen score FILE to score it, or npx shuzhen report FILE -o report.pdf for the report.',
  'ask.no-unfinished':
    'There is no unfinished interview in “{where}”; to start a new one, run: npx shuzhen',
  'ask.already-finished':
    '“{where}” is finished; for a new report, run: npx shuzhen report "{answers}" -o report.pdf',
  'ask.in-use':
    '"{where}" is being answered in another window (program {number} on {computer}); please go on there. If that window is long gone, delete {lock} and try again.',
  'ask.not-saved':
    '{tries, plural, =1 {The answer to this question could not be saved.} other {Tried # times: the answer to this question still could not be saved on the disk.}}',
  'ask.not-saved-help':
    '{reason}.\n\nAll answers before it are saved. Once that is put right choose "Save again": nothing has to be answered twice. If you leave, only this question has to be answered again.',
  'ask.not-saved-again': 'Save again',
  'ask.not-saved-leave': 'Leave',
  'ask.date-label': 'Date',
  'ask.date-note':
    'such as 2026-11-22; leave out the day if you do not know it{low, select, none {{high, select, none {} other {, no later than {high}}}} other {{high, select, none {, no earlier than {low}} other {, from {low} to {high}}}}}',
  'ask.date-unreadable': '“{typed}” is not clear as a date; please write it like 2026-11-22.',
  'ask.no-such-date': 'There is no such day as “{typed}” in the calendar; please check.',
  'ask.date-out-of-range':
    '“{typed}” is out of range; {low, select, none {no later than {high}} other {{high, select, none {no earlier than {low}} other {from {low} to {high}}}}}.',
  'ask.picks-hint':
    '{range, select, at_least {Tick at least {least}.} at_most {Tick at most {most}.} exactly {Tick {least}.} other {Tick {least} to {most}.}}',
  'ask.picks-out-of-range':
    '{count} ticked, {range, select, at_least {at least {least} needed} at_most {at most {most} allowed} exactly {exactly {least} needed} other {{least} to {most} needed}}; Space ticks or unticks.',
  'ask.problem-row-open':
    'Some rows are still open. Choose for the row you stand on; “I do not know” and “Skip for now” will do.',
  'ask.row-empty': '—',
  'ask.note-label': 'Note',
  'ask.note-help': 'A note on this answer; an empty line takes it away.',
  'ask.note-shown': 'Note: {note}',
  'ask.evidence-label': 'Evidence',
  'ask.evidence-help':
    'Which papers, files or screenshots show it? Names or places, separated by semicolons.',
  'ask.evidence-shown': 'Evidence: {evidence}',
  'ask.evidence-separator': '; ',
  'ask.key-choose': 'digits choose',
  'ask.key-turn': '{left}{right} change',
  'ask.key-note': 'Ctrl+N note',
  'ask.key-evidence': 'Ctrl+E evidence',
  'ask.hidden':
    'With this change, {count, plural, one {# question you have answered is no longer asked.} other {# questions you have answered are no longer asked.}}',
  'ask.hidden-help':
    '{titles}\n\nThese answers no longer count and leave the answers file; change it back, and they are there again.',
  'ask.hidden-title': '- {title}',
  'ask.hidden-more': '… {count} in all',
  'ask.hidden-go-on': 'Change it',
  'ask.hidden-back': 'Leave it as it was',
  'ask.file-heading':
    "Answers to {title}. You can edit them: an option’s code after the colon, several as [A, C].\nAlso: '{'state: dont_know'}', '{'state: skipped'}', '{'state: not_applicable, reason: words'}'",
  'ask.file-section': '[{section}]\n{title}',
};
