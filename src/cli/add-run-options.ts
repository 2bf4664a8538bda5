import type { Command } from 'commander';
import type { Say } from '../messages/message.ts';
import type { CommonWords } from './common-words.ts';

export interface RunWords extends CommonWords {
  readonly questionnaire?: string;
  readonly out?: string;
  readonly resume?: boolean | string;
  readonly plain?: boolean;
  readonly force?: boolean;
  readonly respondent?: string;
  readonly sections?: string;
  readonly basis?: string;
  readonly baseline?: string;
  readonly onlyChanged?: boolean;
}

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
