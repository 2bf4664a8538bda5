import type { Command } from 'commander';
import type { Say } from '../messages/message.ts';

/** What `diagnose run` can be told. */
export function addRunOptions(command: Command, say: Say): Command {
  return command
    .option('-q, --questionnaire <pack>', say('cli.option-questionnaire'))
    .option('--out <folder>', say('cli.option-out'))
    .option('--resume [folder]', say('cli.option-resume'))
    .option('--plain', say('cli.option-plain'))
    .option('--force', say('cli.option-force'))
    .option('--respondent <name>', say('cli.option-respondent'))
    .option('--sections <ids>', say('cli.option-sections'))
    .option('--basis <basis>', say('cli.option-basis'))
    .option('--baseline <answers>', say('cli.option-baseline'))
    .option('--only-changed', say('cli.option-only-changed'));
}
