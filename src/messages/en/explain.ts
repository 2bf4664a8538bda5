import type { EXPLAIN as ZH } from '../zh-cn/explain.ts';

export const EXPLAIN: Readonly<Record<keyof typeof ZH, string>> = {
  'explain.no-such-node':
    'There is no node or question "{id}"; nodes are: {known}{suggestion, select, none {} other {; did you mean "{suggestion}"?}}.',
  'explain.legend-questionnaire': '[Q:line] {file}',
  'explain.legend-answers': '[A:line] {file}',
  'explain.place-questionnaire': '[Q:{line}]',
  'explain.place-answers': '[A:{line}]',
  'explain.titled': '{title} ({id})',
  'explain.node': '{head} = {shown}',
  'explain.node-excluded': '{head}: not applicable, nothing below is asked',
  'explain.node-missing':
    '{head}: not computable, {reason, select, coverage {{answered} of {asked} questions answered, fewer than the {least}% it needs} inputs {an input cannot be computed} other {no input that counts is answered}}',
  'explain.combined': 'by the rule alone it is {value}',
  'explain.exact':
    'exactly {exact}; rounded half away from zero to {places, plural, =0 {a whole number} one {# decimal} other {# decimals}}, for display only',
  'explain.rule':
    '{rule, select, sum {weighted sum} mean {weighted mean} min {the lowest input} other {the highest input}}, inputs as {items, select, percent {their share of their own range, 0 to 100} other {points}}; weights that count: {weights}',
  'explain.bounds':
    'what is missing or unsure at its worst: {worst}; at its best: {best}; range {low} to {high}',
  'explain.range': 'range {low} to {high}; nothing is missing or unsure',
  'explain.coverage':
    '{answered} of {asked} questions answered{least, select, none {} other {, at least {least}% needed}}',
  'explain.states':
    'without an answer: not applicable {not_applicable, select, exclude {is left out} other {counts 0}}, do not know {dont_know, select, exclude {is left out} other {counts 0}}, skipped {skipped, select, exclude {is left out} other {counts 0}}',
  'explain.normalised': '{from} in the range {low} to {high} becomes {value}',
  'explain.adds-sum': '{value} × weight {weight} = {adds}',
  'explain.adds-mean': '{value} × weight {weight} ÷ {weights} = {adds}',
  'explain.ordered': '{value}, {decides, select, yes {which the node takes} other {not taken}}',
  'explain.not-counted': 'not in the score; in the bounds {worst} at worst, {best} at best',
  'explain.unsure': 'in the bounds {worst} at worst, {best} at best',
  'explain.excluded': 'left out',
  'explain.answer': 'answer {code} "{label}": worth {value}',
  'explain.answer-unscored': 'answer {code} "{label}", without points',
  'explain.answer-number': 'answer {number}: {band}, band {code} "{label}": worth {value}',
  'explain.answer-band': 'answer band {code} "{label}", {band}: worth {value}',
  'explain.answer-text': 'answer "{text}", not scored',
  'explain.band-from': '{included, select, true {at least} other {above}} {end}',
  'explain.band-to': '{included, select, true {at most} other {below}} {end}',
  'explain.and': ', ',
  'explain.together': 'together, {combine, select, max {the highest} other {added up}}: {points}',
  'explain.state':
    '{state, select, dont_know {do not know} not_applicable {not applicable} other {skipped}}{reason, select, none {} other { ({reason})}}{policy, select, exclude {: left out} zero {: counts 0} other {}}',
  'explain.hidden': 'not asked: {condition} does not hold',
  'explain.nothing': 'nothing',
  'explain.fact': '{name} = {value}',
  'explain.fact-state': '{name} = {value} ({state})',
  'explain.level':
    'Level: {value} {name}; {basis, select, lower_bound {awarded on the lower bound, what is missing or unsure at its worst} other {awarded on the score}}',
  'explain.no-level':
    'No level; {basis, select, lower_bound {awarded on the lower bound} other {awarded on the score}}',
  'explain.level-range': 'once all is known: "{worst}" at worst, "{best}" at best',
  'explain.step-awarded': '[x] {value} {name} <- now',
  'explain.step-met': '[x] {value} {name}',
  'explain.step-missing': '[ ] {value} {name}: {missing}',
  'explain.gap-score': '{title} short by {gap}',
  'explain.gap-each': '"{title}" short by {gap}',
  'explain.gap-count':
    '{gap} more needed: {title, select, none {items at {where} or above} other {{title}}}',
  'explain.gap-not': 'something holds that must not',
  'explain.gaps-all': '; ',
  'explain.gaps-any': ', or ',
  'explain.compared-score': '{mark} {title}: {have}, needs {need}',
  'explain.compared-each': '{mark} each at least {need}; the lowest, "{title}", has {have}',
  'explain.compared-count':
    '{mark} {title, select, none {items at {where} or above} other {{title}}}: {have}, needs {need}',
  'explain.group': '{mark} {kind, select, all {all of} any {any of} other {not}}:',
  'explain.items-met': 'reached by: {list}',
  'explain.items-short': 'not by: {list}',
  'explain.item': '{id} {value}',
  'explain.not-applicable': 'not applicable',
  'explain.level-questions': 'Questions that only the levels look at',
  'explain.calculated': 'Calculated from the numbers given',
  'explain.calculated-value': '{head} = {dividend} ÷ {divisor} × {times} = {value}',
  'explain.calculated-none': 'numbers missing for: {list}',
  'explain.checks': 'Answers that contradict each other',
  'explain.check-band': 'calculated {value}, answered band {code}, {band}',
  'explain.because': 'because {condition}',
  'explain.flags': 'Red flags',
  'explain.hidden-questions': 'Questions not asked',
  'explain.not-holding': '{condition} does not hold',
};
