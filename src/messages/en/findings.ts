import type { FINDINGS as ZH } from '../zh-cn/findings.ts';

export const FINDINGS: Readonly<Record<keyof typeof ZH, string>> = {
  'finding.file-empty':
    'the file is empty; write something into it, or check that it is the right file',
  'finding.file-not-utf8': 'the file is not UTF-8; save it as UTF-8 in your editor',
  'finding.file-too-large':
    'the file has {size} bytes, more than {limit}; check that it is the right file',
  'finding.nesting-too-deep':
    'brackets or indentation nest too deep; check whether something is broken here',
  'finding.yaml-syntax':
    '{problem, select, TAB_AS_INDENT {a tab in the indentation; use spaces} DUPLICATE_KEY {the same key twice; remove one} BAD_INDENT {wrong indentation: this line begins with another number of spaces than those beside it above; align it with them} FULL_WIDTH {“{reason}” is full-width; between keys and values and between items write an ASCII colon or comma and a space; where it belongs to a text, put the whole text in quotation marks} QUOTE {the text holds a colon and a space; put the whole text in quotation marks} COMMA {a comma is missing before “{reason}”; or, where the colon belongs to a text, put the text in quotation marks} COLON {after the key “{reason}” write a colon and a space} DASH {after the dash write a space, before “{reason}”} OPEN_BRACKET {“{reason}” is not closed: its other bracket is missing} OPEN_QUOTE {a quotation mark is not closed} RESERVED {a text cannot begin with this character; put it in quotation marks} UNEXPECTED_TOKEN {what stands here is one too many, or something before it is missing} ALIAS {an alias is wrong or used too often: {reason}; a text that begins with * or & is put in quotation marks} MISSING_CHAR {a character is missing: {reason}} other {not valid YAML: {reason}}}',
  'finding.forbidden-key': '"{key}" cannot be a key; choose another name',
  'finding.unknown-key':
    'unknown key "{key}"{suggestion, select, none {{inside, select, none {; remove it or check the spelling} other {; it belongs inside "{inside}"}}} other {; did you mean "{suggestion}"?}}',
  'finding.missing-key':
    '{where, select, none {the file} entry {this entry} other {"{where}"}} lacks the required key "{key}"; add it',
  'finding.wrong-type':
    'expected {expected, select, string {text} number {a number} integer {a whole number} boolean {true or false} array {a list} object {keys and values} need {keys and values} other {{expected}}}, found "{value}"{expected, select, string {; if it is text, put it in quotation marks} need {; a condition on answers is written when: "{value}", in braces of its own} other {}}',
  'finding.value-not-allowed':
    '"{value}" is not allowed; write one of: {allowed}{suggestion, select, none {} other {; did you mean "{suggestion}"?}}',
  'finding.number-not-allowed': 'the number "{value}" must be {comparison} {limit}',
  'finding.wrong-format':
    '"{value}" is not in the right form: {shape, select, date {write it like 2026-03 or 2026-03-31} version {write it like 1.0.0} id {begin with a small letter, then small letters, digits and underscores} reference {write an id of small letters, digits and underscores; for a row of a matrix question.row} slug {begin with a small letter, then small letters, digits and hyphens} part {write an id of small letters, digits and underscores; for an option question.code} code {use letters, digits and underscores only, at most 32} word {use letters, digits and underscores only} stamp {it must be the 8 digits and letters that diagnose lint --fix writes} name {use letters, digits, spaces, hyphens and underscores only, at most 60} hash {it must be the 64 digits and letters that diagnose prints} url {begin with http:// or https://} number {write a number such as 12.5, or a fraction such as 217/3, without a percent sign or a unit} decimal {write a number such as 12.5, without a percent sign or a unit} fraction {write a fraction such as 217/3} whole {write a whole number} level {write a level from 0 to 4} colour {write a colour like #1A73E8} font {name a font file that ends in .ttf, .ttc or .otf} picture {name a picture that ends in .png or .svg} png {name a picture that ends in .png} other {it must match {pattern}}}',
  'finding.wrong-length':
    '{bound, select, min {too few: at least {limit}} other {too many: at most {limit}}}',
  'finding.duplicate-item': 'the list holds an item twice; remove one',
  'finding.expression-syntax':
    'the condition cannot be read: {problem, select, instead {write {instead} for “{found}”} quote {a quotation mark is missing} unfinished {it is not finished, or a bracket is missing} other {“{found}” is not understood}}',
  'finding.expression-type':
    "{problem, select, scores {scores cannot be seen here, so scores.{name} cannot be named} scores_in_need {scores are compared exactly inside the scoring, where scores.{name} cannot stand; write '{' score: {name}, at_least: NUMBER '}', and put it under all where there are other conditions} scores_in_weight {weights and points cannot depend on a score such as scores.{name}; write a node of rule: first_match with cases such as '{' score: {name}, at_least: NUMBER '}'} other {the condition has a wrong type: {problem, select, operands {{name} cannot stand between {left, select, text {text} number {a number} list {ticked answers} truth {true or false} nothing {null} rows {a matrix (name a row)} other {such a value}} and {right, select, text {text} number {a number} list {ticked answers} truth {true or false} nothing {null} rows {a matrix (name a row)} other {such a value}}} operand {{name} cannot stand before {left, select, text {text} number {a number} list {ticked answers} truth {true or false} nothing {null} rows {a matrix (name a row)} other {such a value}}} logical {both sides of && and || must be true or false, here is {left, select, text {text} number {a number} list {ticked answers} nothing {null} rows {a matrix (name a row)} other {another value}}} function {there is no function {name}, or it does not take such a value} has {has() is not available; compare with null} quotes {{name} takes an id in quotes} loops {{name} has too many of its kind inside; at most one may stand in another} other {{reason}}}}}",
  'finding.expression-not-boolean':
    'a condition must be true or false; this one gives {type, select, text {text} number {a number} list {ticked answers} nothing {null} rows {a matrix (name a row)} other {another value}}',
  'finding.later-score':
    'the condition uses the score of node "{id}", which rests on the later question "{later}"; move that question up, or change the condition',
  'finding.later-question':
    'the condition uses the question "{id}", which is asked later; move that question up, and take away its ask: last',
  'finding.duplicate-id': 'the id "{id}" is used twice; change one',
  'finding.duplicate-code': 'the option code "{code}" is used twice; change one',
  'finding.unknown-id':
    'there is no "{id}"{suggestion, select, none {} other {; did you mean "{suggestion}"?}}',
  'finding.unknown-scale':
    'there is no scale "{id}"{suggestion, select, none {; define it under scales} other {; did you mean "{suggestion}"?}}',
  'finding.unknown-tag':
    'no question has the tag "{tag}"{suggestion, select, none {; write it under tags of the questions} other {; did you mean "{suggestion}"?}}',
  'finding.unknown-capability':
    'the catalogue has no capability "{id}"{suggestion, select, none {} other {; did you mean "{suggestion}"?}}',
  'finding.unknown-solution':
    'the catalogue has no solution "{id}"{suggestion, select, none {} other {; did you mean "{suggestion}"?}}',
  'finding.key-not-for-kind': '"{key}" does not belong to {kind}, only to: {kinds}',
  'finding.options-missing': 'the question "{id}" has no options; give options or scale',
  'finding.base-missing':
    'cannot use the questionnaire "{base}" that this one extends: {reason, select, ENOENT {it is not there; give the id of a shipped one, or its path from the folder of this file} name {it must be the id of a shipped one, a folder, or a .yaml, .yml or .json file} other {it cannot be read ({reason})}}',
  'finding.base-extends':
    '{reason, select, itself {a questionnaire cannot extend itself; name another} other {"{base}" extends another questionnaire itself; only one level is allowed, so extend that one}}',
  'finding.base-same-id':
    'the id "{id}" is that of the questionnaire extended, so their answers could not be told apart; choose another',
  'finding.old-name-taken': 'the old name "{id}" is still in use; was lists only what is gone',
  'finding.options-twice': 'question "{id}" has both options and scale; keep one',
  'finding.option-order':
    'option "{code}" is worth {value}, {rises, select, true {less} other {more}} than "{before}" before it ({earlier}), where points should {rises, select, true {rise} other {fall}}; check the order, the points or polarity (which judges points as written, before any reverse)',
  'finding.limits-reversed':
    '{low} ({least}) is greater than {high} ({most}); swap them or change one',
  'finding.picks-impossible':
    '{key} is {picks}, but only {count, plural, one {# option} other {# options}} can be ticked together; make it smaller',
  'finding.duplicate-import':
    '"{name}" is used twice, so a survey file would not say which is meant; remove one',
  'finding.piping-malformed':
    "\"'{{'{inside}'}}'\" cannot be understood; write '{{'answers.question'}}' or '{{'profile.field'}}'",
  'finding.piping-later':
    '"{id}" has not been asked here, so its answer cannot be shown; move that question up, or name another one',
  'finding.band-malformed':
    'the range "{range}" cannot be read; examples: [0,10] with both ends, (10,20] without 10, (60,) without an upper end',
  'finding.bands-overlap':
    '{joint, select, falls {the range "{range}" lies below the one before; write them from low to high} point {{start} is in the range "{range}" and in the one before; make one of the two ends a round bracket} other {the range "{range}" overlaps the one before: that ends at {end}, this starts at {start}}}',
  'finding.bands-gap':
    '{joint, select, point {{start} is neither in the range "{range}" nor in the one before; make one of the two ends a square bracket} other {there is a gap before the range "{range}": the one before ends at {end}, this starts at {start}}}',
  'finding.bands-short':
    'the bands do not cover every number from {minimum} to {maximum}: {value} is in none',
  'finding.needs-conflict':
    "{count, plural, =0 {this need does not say what it looks at: write one of score, level, each, count, share, when, all, any, not, such as '{' score: ID, at_least: 1 '}'; for a level by the score of its own node leave out needs and write at_least in the step itself} other {needs take one of score, level, each, count, share, when, all, any, not (found: {keys}); put them under all}}",
  'finding.input-has-none':
    '"{id}" has no {as, select, level {level, only nodes have} other {number, only number questions have}}; change "as", or name another input',
  'finding.input-range-missing':
    'number question "{id}" is used as points, so its least and greatest must be known; write "minimum" and "maximum" in the question, or "range: [least, greatest]" here',
  'finding.weight-range-missing':
    'number question "{id}" is used as a weight, so its least and greatest must be known; write "minimum" and "maximum" in the question',
  'finding.weight-negative': 'weights of the rule {rule} cannot be negative; only those of sum can',
  'finding.weights-total':
    'the weights of node "{id}" add up to {total}, not to the {stated} declared; change a weight, or weights_total',
  'finding.input-scores-nothing':
    'the question "{id}" scores nothing; {kind, select, number {give it bands, write as: number here,} other {give its options a value,}} or remove it here',
  'finding.node-cycle': 'nodes run in a circle: {ids}; remove one link',
  'finding.levels-none':
    'the node "{id}" has no levels, so that nobody can reach one; give it "levels", or look at its score',
  'finding.line-not-rising':
    'the points of a line must rise by their first number: {value} should be above {before}; put them in order',
  'finding.step-conflict':
    '{count, plural, =0 {this step does nothing; write one of multiply, divide, add, round, clamp, bands, linear} other {a step of "then" does one thing (found: {keys}); make them several steps, such as then: [{example}]}}',
  'finding.case-conflict': 'a case has either "value" or "value_of"; write one of them',
  'finding.state-unknown':
    'there is no state "{value}"; write one of: {allowed}{suggestion, select, none {} other {; did you mean "{suggestion}"?}}',
  'finding.minimum-answers-unreachable':
    'the node "{id}" needs {need, plural, one {# answer} other {# answers}} but looks at {count, plural, one {# question} other {# questions}} only, and never has a score; lower minimum_answers',
  'finding.lookup-row-missing':
    'the table of the node "{id}" has no row for {row}: whoever answers so gets no score; add it to "table"',
  'finding.input-twice':
    '"{id}" stands twice in the node "{node}" and counts twice; remove one, or write "weight" to make it count more',
  'finding.levels-not-rising': 'levels must rise: {value} should be above {before}',
  'finding.solutions-circular': 'the order of solutions runs in a circle: {ids}',
  'finding.lift-not-rising': 'a lift must rise: from {from}, to {to}',
  'finding.range-reversed': '"{key}" must go from small to large: {values}; put the smaller first',
  'finding.bridge-not-rising':
    'in that questionnaire "{id}" does not rise with the answers (a condition, a reversal, a subtraction or a step), so no bound follows; remove this bridge',
  'finding.level-unreachable':
    '{other, select, none {no answers lead to level {value} of node "{id}"; change what it needs} below {level {value} of node "{id}" needs nothing: everybody gets it, and nobody a level below it; write what it needs, or take it out} after {level {value} of node "{id}" needs nothing: those after it are never awarded; write what it needs, or put it last} other {level {value} of node "{id}" is never awarded: whoever meets what it needs gets level {other} as well, and that is the one awarded; check the numbers and the order}}',
  'finding.case-unreachable':
    '{other, select, none {no answers lead to case {position} of node "{id}"; change what it needs, or the order} other {case {position} of node "{id}" never has its turn: whenever it holds, case {other} before it holds as well; change the order, or what it needs}}',
  'finding.band-unreachable':
    '{of, select, question {question "{id}" takes numbers from {low} to {high}, of which none lies in this band; change the range, or minimum and maximum} other {node "{id}" is between {low} and {high} here, never in this band; change the range}}',
  'finding.maximum-differs':
    'the most that node "{id}" can reach is {highest}, not the {declared} declared; change points or weights, or "maximum"',
  'finding.condition-always-true': 'this condition always holds; take it away, or correct it',
  'finding.condition-always-false':
    'this condition never holds, whatever is answered; correct it, or take it away',
  'finding.gap-without-solution':
    'no solution serves the capability "{id}" at level {level}; add one to solutions.yaml',
  'finding.other-questionnaire':
    'these answers belong to "{found}", not to "{expected}"; use the matching file or questionnaire',
  'finding.other-version':
    'these answers were given for version {found}; the questionnaire is {expected} and scores differ: answer what is new, then change version',
  'finding.other-hash':
    'the scoring of the questionnaire has changed since these answers were given; set hash to {expected} once you have checked, or remove the line',
  'finding.unknown-question':
    'the questionnaire has no question "{id}"{suggestion, select, none {; remove it or check the spelling} other {; did you mean "{suggestion}"?}}',
  'finding.unknown-row':
    'matrix "{id}" has no row "{row}"{suggestion, select, none {; remove it or check the spelling} other {; did you mean "{suggestion}"?}}',
  'finding.no-such-date':
    'there is no such date as "{value}" (question "{id}"); write 2026-11-22 or 2026-11',
  'finding.date-out-of-range':
    'date {value} of question "{id}" is out of range; it should be {low, select, none {no later than {high}} other {{high, select, none {no earlier than {low}} other {from {low} to {high}}}}}',
  'finding.picks-out-of-range':
    'question "{id}" has {count, plural, one {# option} other {# options}} ticked; tick {range, select, at_least {at least {least}} at_most {at most {most}} exactly {exactly {least}} other {{least} to {most}}}',
  'finding.unknown-profile-field':
    'the profile has no field "{id}"; it was not used{suggestion, select, none {} other {; did you mean "{suggestion}"?}}',
  'finding.unknown-option':
    'the question "{id}" has no option "{value}"; write one of: {allowed}{suggestion, select, none {} other {; did you mean "{suggestion}"?}}',
  'finding.wrong-answer-kind':
    'the question "{id}" takes {expected, select, code {one option code} list {a list of option codes such as [A, C]} date {a date such as 2026-11-22 or 2026-11} rows {an answer for each row, as “row: code”} items {a list with one entry for each} item {an answer for each question, as “question: answer”} number {a number} other {text}}; found "{found}"',
  'finding.number-out-of-range':
    'the number {value} for question "{id}" is out of range; it must {low, select, none {be at most {high}} other {{high, select, none {be at least {low}} other {lie between {low} and {high}}}}}',
  'finding.number-not-whole': 'the question "{id}" takes a whole number; found {value}',
  'finding.text-too-long': 'the text for question "{id}" has {length} characters; at most {limit}',
  'finding.exclusive-option-combined':
    'in question "{id}" the option "{code}" cannot stand beside {others}; keep one side',
  'finding.option-twice': 'the option "{code}" is given twice; remove one',
  'finding.not-applicable-refused':
    'the question "{id}" applies to every factory; choose an option, or write state: dont_know',
  'finding.reason-missing':
    'the question "{id}" is marked not applicable without a reason; add reason',
  'finding.evidence-missing':
    'the question "{id}" is said to be evidenced, but no evidence is named; add evidence, or write basis: self_reported',
  'finding.answer-hidden':
    'the question "{id}" does not concern this firm and does not count; check the profile if that is wrong',
  'finding.profile-name-missing':
    'the name of the firm is missing; fill in its column in a table, or name under profile in an answer file',
  'finding.glyph-missing':
    'the font lacks these characters: {characters}; the report shows their numbers instead',
  'finding.capability-unused':
    'no question measures the capability "{id}" and no solution lifts it; use it or remove it',
  'finding.solution-unreachable':
    'the solution "{id}" can never be recommended: {reason, select, when {its condition holds for no firm; change when} after {"{other}", which comes first, is for other firms; change when or after} other {no question shows a level at which it can start; change lifts}}',
  'finding.policy-expired':
    'the policy "{id}" ended on {date} and today is {today}; check it, then change its validity or remove it',
  'finding.none-combinable':
    '"{label}" reads as none of the others, yet it can be ticked together with them; add exclusive: true, or say it in other words',
  'finding.negative-item-rises':
    'of "{id}" more is worse (polarity: negative), yet a worse answer gives more through node "{node}"; add or remove reverse, or change the points',
  'finding.share-without-range':
    'node "{node}" takes each item as its place between its least and its most (items: percent), but "{id}" is worth the same whatever is answered, so the node can never be computed; give its options different points, use items: raw, or state not_computable',
  'finding.points-unused':
    'the question "{id}" is worth points that no node, level or condition uses; add it to the scoring or remove the points',
  'finding.scale-unused': 'no question uses the scale "{id}"; use it or remove it',
  'finding.duplicate-label':
    'two options of this list read "{label}" and cannot be told apart; change one',
  'finding.version-step-missing':
    '{what, select, removed {"{id}" is gone} added {"{id}" is new} renamed {"{id}" has another name} other {{detail} of "{id}" has changed}}, so that old answers or scores no longer fit, yet the version {version} is not high enough; raise it to {enough} at least',
  'finding.part-untouched':
    'no golden case touches these {what, select, options {options} levels {levels} flags {flags} other {checks}} of "{id}": {list}; add a case',
  'finding.cases-none':
    'there is no cases.yaml (golden cases) beside this questionnaire, so nobody would notice a wrong score; write a few answer sheets with the scores they must give, and run them with diagnose test',
  'finding.full-width':
    'characters of the wrong width: {characters}; digits and letters are half-width, punctuation between Chinese characters is full-width: "{text}"',
  'finding.long-text':
    'this text takes {columns} columns (two for a Chinese character), more than the {limit} that fit a terminal or a report; shorten it',
  'finding.case-fails': 'case "{name}": {what} should be {expected}, is {found}',
  'finding.translation-none':
    '{language} is named and {count, plural, one {# text has} other {# texts have}} no translation; run lint --fix, which makes en.yaml beside this file to be filled in, or take {language} out of languages',
  'finding.translation-unstamped':
    'the translation of "{key}" is not stamped yet, the original is "{text}"; check it, then run lint --fix',
  'finding.translation-missing': 'there is no translation of "{key}"; the original is "{text}"',
  'finding.translation-stale':
    'the original of "{key}" has changed to "{text}"; check the translation, then set of to {stamp}',
  'finding.translation-unused':
    '"{key}" translates nothing{suggestion, select, none {; remove it} other {; did you mean "{suggestion}"?}}',
  'finding.translation-draft':
    'the translation of "{key}" is still a draft, the original is "{text}"; remove draft once it is translated',
  'finding.stray-space': '"{text}" begins or ends with a space; remove it',
  'finding.unseen-character':
    '"{text}" holds characters that nobody sees: {characters}; they often come with copied text, remove them',
  'finding.number-rounded':
    '{text} has more digits than are kept and counts as {counted}; write fewer, and thirds as whole weights: 1 and 2 in place of 0.333… and 0.667…',
  'finding.key-order': '"{key}" belongs before "{before}"',
  'finding.yaml-format': 'from this line on the layout is not the uniform one; --fix puts it right',
  'finding.disable-malformed':
    '{rule, select, none {no rule is named; write diagnose-disable-next-line RULE -- REASON} other {there is no rule "{rule}"{suggestion, select, none {} other {; did you mean "{suggestion}"?}}}}',
  'finding.disable-without-reason':
    '"{rule}" is switched off without a reason, which does not count; add -- and the reason',
  'finding.disable-unused': 'the next line has no finding of "{rule}"; remove this comment',
  'finding.translation-pieces':
    'the translation of "{key}" has {found, select, none {none of them} other {{found}}}, the original has {expected, select, none {none} other {{expected}}}; what stands in double braces must be the same',
};
