import type { Command } from 'commander';
import type { Say } from '../../messages/message.ts';
import { eachOf } from '../each-of.ts';

/** What `diagnose cohort` writes to a file. */
export const COHORT_FORMATS = ['pdf', 'docx', 'html', 'md', 'xlsx', 'csv', 'json'] as const;

/** The options of `diagnose cohort`. */
export function addCohortOptions(command: Command, say: Say): Command {
  return command
    .argument('<scores...>', say('cohort.argument'))
    .option('--by <field>', say('cohort.option-by'), eachOf)
    .option('--where <field=option>', say('cohort.option-where'), eachOf)
    .option('--wave <name>', say('cohort.option-wave'))
    .option('--against <name>', say('cohort.option-against'))
    .option('--stages <columns>', say('cohort.option-stages'))
    .option('--weight <column>', say('cohort.option-weight'))
    .option('--reliability', say('reliability.option'))
    .option('--raters <column=a,b>', say('reliability.option-raters'), eachOf)
    .option('--write-norm <file>', say('norm.option-write'))
    .option('--norm-period <words>', say('norm.option-period'))
    .option('--norm-source <words>', say('norm.option-source'))
    .option('--public', say('cohort.option-public'))
    .option('--min-cell <n>', say('cohort.option-min-cell'))
    .option('--template <folder>', say('cohort.option-template'))
    .option(
      '-o, --output <file>',
      say('cohort.option-output', { formats: COHORT_FORMATS.join(', ') }),
    )
    .option('--force', say('cli.option-force'));
}
