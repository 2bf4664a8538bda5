/** What three offers are compared by. */
export const QUOTE_ROWS = [
  'supplier',
  'role',
  'interest',
  'cases',
  'scope',
  'smallest',
  'setup',
  'total',
  'extra',
  'days',
  'people',
  'data-place',
  'export',
  'leaving',
  'service',
] as const;

/** What a contract must say. */
export const CONTRACT_POINTS = [
  'scope',
  'price',
  'milestones',
  'acceptance',
  'policy',
  'people',
  'service',
  'secrecy',
  'ending',
] as const;

/** What must be settled before one's data go into somebody's system. */
export const DATA_POINTS = ['owner', 'format', 'tried', 'backup', 'leaving', 'deletion'] as const;
