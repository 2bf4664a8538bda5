import type { RELIABILITY as CHINESE } from '../zh-cn/reliability.ts';

/** How far the numbers of a cohort can be relied upon. */
export const RELIABILITY: Readonly<Record<keyof typeof CHINESE, string>> = {
  'reliability.option':
    'add reliability: do the questions agree, floor and ceiling, do other weights change levels (internal edition only)',
  'reliability.option-raters':
    'add the agreement of two raters: column=a,b, such as 评估人=自评,专家; the column wave compares two waves; may be given again',
  'reliability.internal-only':
    '--reliability and --write-norm belong to the internal edition and cannot go with --public',
  'reliability.raters-alone': '--raters needs --reliability',
  'reliability.bad-raters': '"{given}" must be column=a,b, such as 评估人=自评,专家',
  'reliability.no-such-rater': 'the column "{column}" has no "{rater}"; it has: {known}',
  'reliability.title': 'Reliability: can these numbers be relied upon?',
  'reliability.note':
    'How each number is found, over how many firms and how exactly, stands in the tables below. A 95 % interval means: of many such surveys about 95 % of the intervals would hold the true number; a wide interval says that little is known.',
  'reliability.column-says': 'conclusion',
  'reliability.column-scale': 'of',
  'reliability.column-items': 'questions',
  'reliability.column-incomplete': 'not whole',
  'reliability.column-from': '95 % from',
  'reliability.column-to': 'to',
  'reliability.column-remark': 'remark',
  'reliability.column-floor': 'lowest %',
  'reliability.column-ceiling': 'full %',
  'reliability.column-place': 'mean, 0–100',
  'reliability.column-item-rest': 'item–rest r',
  'reliability.column-dropped': 'α if dropped',
  'reliability.column-difference': 'mean difference',
  'reliability.column-icc-same': 'ICC agreement',
  'reliability.column-icc-order': 'ICC consistency',
  'reliability.column-same': 'same %',
  'reliability.column-above': '{one} higher',
  'reliability.column-below': '{one} lower',
  'reliability.column-linear': 'κ linear',
  'reliability.column-quadratic': 'κ quadratic',
  'reliability.column-weight': 'weight',
  'reliability.column-change': 'changed by',
  'reliability.column-up': 'up',
  'reliability.column-down': 'down',
  'reliability.too-few':
    'not told: {unit, select, pairs {both rated {n, plural, one {# firm} other {# firms}}} other {there {n, plural, one {is # firm} other {are # firms}}}}, and it takes {least}',
  'reliability.too_few_items':
    'not told: there {n, plural, one {is # question} other {are # questions}}, and it takes {least}',
  'reliability.no_spread': 'not told: all are the same, so there is nothing to correlate',
  'reliability.ask-alpha': 'Do the questions go together?',
  'reliability.ask-ends': 'Does the score tell firms apart?',
  'reliability.ask-raters': 'Do {one} and {other} rate alike?',
  'reliability.ask-weights': 'Would other weights change levels?',
  'reliability.says-unknown': 'It cannot be said now: {reason}.',
  'reliability.says-formative':
    'This questionnaire adds different aspects up to one score; its questions need not go together. Alpha is {value} (95 % interval {low} to {high}, {n} firms): a description, no mark for the questionnaire.',
  'reliability.says-reflective':
    '{verdict, select, enough {The questions measure one thing, well enough to compare groups of firms} little {The questions do not go together well enough to compare firms by their score} other {Whether the questions go together cannot be told yet; it takes more firms}}: alpha is {value} (95 % interval {low} to {high}, {n} firms; 0.70 is usually asked for).',
  'reliability.says-ends':
    '{floor} % of the firms have the lowest score and {ceiling} % the highest; {effect, select, yes {more than 15 % stand at one end and cannot be told apart there} other {neither end holds more than 15 %, so firms are told apart}}.',
  'reliability.says-pairs':
    'Both rated {pairs, plural, one {# firm} other {# firms}} ({one} alone {left}, {other} alone {right}). ',
  'reliability.says-same':
    'The level is the same in {same, plural, one {# firm} other {# firms}}; {one} is higher in {above} and lower in {below}. ',
  'reliability.says-kappa':
    'Beyond chance they agree by a quadratically weighted kappa of {value} (95 % interval {low} to {high}; 1 is always, 0 is like guessing).',
  'reliability.says-no-weights': 'This questionnaire has no levels or no weights.',
  'reliability.says-none-again':
    'It cannot be said: no firm could be scored again from its answers.',
  'reliability.says-weights':
    'With some single weight a quarter more or less, {touched} of {firms} firms ({share} %) change level; read their level as lying between two.',
  'reliability.alpha':
    '{measurement, select, formative {How far the questions go together (a description)} other {How far the questions go together}}',
  'reliability.alpha-note':
    'Method: Cronbach’s alpha (1951), interval of 95 % after Feldt (1965). Questions enter as 0–1 of their range, unweighted; those that nine in ten of the firms answered, over the firms that answered all of these, from 30 firms on. {measurement, select, formative {This questionnaire is formative: its questions are aspects, not several ways to ask one thing, so a high or a low alpha says nothing of its quality.} other {From 0.70 on groups can be compared; to judge a single firm takes more.}}',
  'reliability.ends': 'Shares with the lowest and the highest score',
  'reliability.ends-note':
    'Method: where more than 15 % stand at one end they cannot be told apart (Terwee et al. 2007): a floor or a ceiling effect. From 50 firms on.',
  'reliability.floor-effect': 'floor effect: more than 15 % have the lowest',
  'reliability.ceiling-effect': 'ceiling effect: more than 15 % have the highest',
  'reliability.items': 'Each question and the others',
  'reliability.items-note':
    'Method: Pearson’s correlation of a question with the sum of the others, without itself, and alpha with it dropped; over firms that answered all, from 30 on. {measurement, select, formative {In a formative questionnaire a question with a low correlation is no bad question: do not drop it for that.} other {Look at the wording of questions below 0.30.}}',
  'reliability.turned': 'counts the other way round',
  'reliability.not-common': 'fewer than nine in ten firms answered: not in alpha',
  'reliability.icc': '{one} and {other}: are the scores the same?',
  'reliability.icc-note':
    'Method: intraclass correlations of single ratings, two-way (McGraw and Wong 1996), intervals of 95 %: ICC(A,1) asks whether they give the same score, ICC(C,1) only whether they order firms alike. From 30 firms on. The mean difference is {one} less {other}. It is about these two, not about other raters.',
  'reliability.kappa': '{one} and {other}: do they pick the same?',
  'reliability.kappa-note':
    'Method: weighted kappa (Cohen 1968), standard error after Fleiss, Cohen and Everitt (1969); the interval is that of the quadratic one. Not told below twice the square of the number of categories (Cicchetti 1981). Options of a question with the same points are one category.',
  'reliability.weights': 'Levels that change with one weight a quarter more or less',
  'reliability.any-weight': 'firms whose level some single weight changes',
  'reliability.weight-of': '“{input}” in {node}',
  'reliability.weights-note':
    'Method: one weight at a time is multiplied by 0.75 or 1.25, its neighbours give way in proportion, and each firm is scored again exactly from its answers (OECD/JRC 2008, step 7). Scored again: {firms}; passed over, taking every so many-th: {passed}; left out, since the row does not give its own score again: {lost}. Weights that change no level are not listed.',
};
