import type { PEOPLE as ZH } from '../zh-cn/people.ts';

/** What is said of several people's answers to one questionnaire, and of what answers rest on. */
export const PEOPLE: Readonly<Record<keyof typeof ZH, string>> = {
  'cli.merge':
    'merge the answers of several people: who disagrees where, the agreed answers kept apart from the raw ones',
  'cli.argument-people': 'answer files of one person each, or a file merged before',
  'cli.option-merged': 'where to write the merged answers; without it they are only shown',
  'merge.other-firm':
    '{path} is about "{firm}", {first} about "{name}"; if that is the same firm, write its name alike before merging.',
  'merge.merged-no-migrate':
    '{path} is a merged file; please migrate the answers of each person and merge them again.',
  'merge.people': 'Answered by {count, plural, one {# person} other {# people}}:',
  'merge.person':
    '  {name}: {answered, plural, one {# question} other {# questions}}{basis, select, none {} other {, {basis}}}',
  'merge.changed': '  {name} says other things in a later file, which counts: {questions}',
  'merge.agreement':
    'The same answer: {same}. Answered by one person only: {alone}. Different answers: {disputed}.',
  'merge.disputed': 'Different answers:',
  'merge.question': '  {position}. {title} ({id})',
  'merge.statement': '     {name}: {answer}',
  'merge.grounded': '{answer} ({basis})',
  'merge.outcome-verified': '     → as verified by the expert: {answer}',
  'merge.outcome-settled': '     → settled: {answer}',
  'merge.outcome-open': '     → not settled yet; counts as not answered',
  'merge.scores': 'Each person’s answers alone, and merged:',
  'merge.agreed': 'merged',
  'merge.written':
    'The merged answers are in {path}.{open, plural, =0 {} one { One question is not settled yet: put its answer right in the file, then score it.} other { # questions are not settled yet: put their answers right in the file, then score it.}}',
  'merge.not-written': 'Nothing is written yet; add -o FILE.',
  'merge.comment-statement': '{name}: {answer}',
  'merge.comment-open':
    'Different answers, not settled yet, counts as not answered; once settled change the line below:',
  'merge.comment-verified': 'Different answers; as verified by the expert:',
  'merge.comment-settled': 'Different answers; settled:',
  'merge.comment-respondents':
    'Everybody’s own answers: they do not count; please leave them as they are',
  'basis.self_reported': 'self-reported',
  'basis.evidenced': 'with evidence',
  'basis.verified': 'verified by an expert',
  'cli.row-level': 'level',
  'cli.score-between': '{score} ({min}–{max})',
  'cli.option-by-basis':
    'three results: all answers, those with evidence or verified, only those verified by an expert',
  'cli.option-set':
    'score as if a question were answered so, such as metalwork=B; may be repeated; never saved',
  'cli.by-basis':
    'By what the answers rest on (what does not count is not answered; after the score its lowest and highest):',
  'cli.by-basis-all': 'all answers',
  'cli.by-basis-evidenced': 'with evidence or verified',
  'cli.by-basis-verified': 'verified only',
  'cli.bad-set':
    '--set {text} is not clear; write QUESTION=ANSWER, such as metalwork=B, channels=[A, C], staff=12.',
  'cli.set-unknown':
    '--set {text}: there is no question "{id}"{suggestion, select, none {} other {; did you mean "{suggestion}"}}.',
  'cli.what-if': 'What if; the answer file is left as it is:',
  'cli.what-if-answer': '  {title} → {answer}',
  'cli.what-if-scores': 'Compared with now:',
  'cli.what-if-now': 'now',
  'cli.what-if-then': 'what if',
  'ask.file-kept': 'Taken over from last time, not asked again',
  'ask.earlier': 'Last time: {answer}',
  'cli.option-respondent':
    'who answers: several people answer on their own, merge puts them together',
  'cli.option-sections':
    'ask these sections only, by id, with commas; the facts about the firm are profile',
  'cli.option-basis': 'what the answers rest on: self_reported, evidenced, verified',
  'cli.option-baseline':
    'follow-up: shows these earlier answers at each question, and the progress at the end',
  'cli.option-only-changed':
    'with --baseline: ask only what may have changed and take over the rest',
  'cli.option-score-baseline': 'compare with these earlier answers',
  'cli.no-such-section':
    'There is no section "{id}"{suggestion, select, none {} other {; did you mean "{suggestion}"}}. There are: {known}.',
  'cli.section-named': '{id} ({title})',
  'cli.bad-basis': 'Unknown basis "{basis}"; choose from: {known}.',
  'cli.needs-baseline': '--only-changed goes with --baseline FILE.',
  'cli.baseline-other-firm': 'Note: the earlier answers are of "{earlier}", these of "{name}".',
  'cli.since': 'Since last time:',
  'cli.since-then': 'then',
  'cli.since-now': 'now',
  'cli.since-change': 'change',
  'cli.finish-part': 'This part is done; the answers are in {answers}.',
  'cli.finish-merge':
    'Once everybody has answered: npx shuzhen merge "{answers}" others.yaml -o merged.yaml',
  'cli.finish-followup':
    'Follow-up report: npx shuzhen report "{answers}" --template followup --compare "{baseline}" -o "{report}"',
};
