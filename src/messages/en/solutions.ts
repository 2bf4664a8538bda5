import type { SOLUTIONS as CHINESE } from '../zh-cn/solutions.ts';

/** The catalogue of solutions, looked through and held against gaps. */
export const SOLUTIONS: Readonly<Record<keyof typeof CHINESE, string>> = {
  'solutions.about':
    'look through the catalogue by word, capability, level, cost and class; --coverage: which gaps have no solution',
  'solutions.argument': 'words to look for; all of them must be there',
  'solutions.option-capability': 'only what lifts this capability: its id, or a part of its title',
  'solutions.option-level': 'the level a firm stands at (0–4): only what can start there',
  'solutions.option-cost':
    'cost over three years at most, by the highest price, such as 50000 or 5万; unknown costs are left out',
  'solutions.option-months': 'months at most, by the longest',
  'solutions.option-tag':
    'class: management, manufacturing, service, sales, design, safety, or free, light (small, fast, light, fitting: all known), verified (cost was checked)',
  'solutions.option-coverage':
    'how many solutions start at each level of each capability, and which gaps have none; with -q for one questionnaire',
  'solutions.none': 'The catalogue has no such solution; ask for less.',
  'solutions.lift': '{capability}: level {from} to {to}',
  'solutions.facts': '{class}; time {months}; cost over three years {cost}',
  'solutions.count':
    '{count, plural, one {# class} other {# classes}} of solution. They are classes, not products, and no supplier is recommended; ask three for a price before you decide.',
  'solutions.cover-intro':
    'How many classes of solution lead higher from each level of a capability (level: solutions):',
  'solutions.cover-head':
    '{title} ({capability}){asked, select, yes {, questionnaires aim at level {target}} other {, no questionnaire measures it}}',
  'solutions.level-missing': '{level}: none',
  'solutions.missing':
    'missing: {title} ({capability}) at level {level} has no solution to start with',
  'solutions.all-covered':
    'Every gap that the questionnaires can find has a solution to start with.',
  'solutions.no-such-capability':
    'there is no capability "{capability}"{suggestion, select, none {} other {; did you mean "{suggestion}"?}}',
  'solutions.no-such-level': 'level "{level}" must be a whole number from 0 to 4',
  'solutions.no-such-tag': 'there is no class "{tag}"; there are: {known}',
};
