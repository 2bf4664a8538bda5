/** What batch scoring says. */
export const BATCH = {
  'batch.one-pack-for-stream':
    'after --stream give one questionnaire: its id, or the folder or file of your own; answers are read from standard input, one a line',
  'batch.option-stream':
    'be a filter: the argument is the questionnaire, answers come from standard input as JSON Lines, one line of scores for each',
  'batch.option-full': 'with --stream: whole results, which is slower',
} as const;
