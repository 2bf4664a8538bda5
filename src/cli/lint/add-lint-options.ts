import type { Command } from 'commander';
import type { Say } from '../../messages/message.ts';
import { eachOf } from '../each-of.ts';
import { addCatalogueOption } from '../add-pool-options.ts';
import { FORMATS } from './formats.ts';

/** The arguments and options of `diagnose lint`. */
export function addLintOptions(command: Command, say: Say): Command {
  return addCatalogueOption(command, say)
    .argument('[paths...]', say('lint.argument-paths'))
    .option(
      '-f, --format <format>',
      say('lint.option-format', { formats: FORMATS.join(', ') }),
      eachOf,
    )
    .option('--config <file>', say('lint.option-config'))
    .option('--baseline <file>', say('lint.option-baseline'))
    .option('--update-baseline', say('lint.option-update-baseline'))
    .option('--since <revision>', say('lint.option-since'))
    .option('--max-warnings <count>', say('lint.option-max-warnings'))
    .option('--fail-on <severity>', say('lint.option-fail-on'))
    .option('--errors-only', say('lint.option-errors-only'))
    .option('--stdin', say('lint.option-stdin'))
    .option('--stdin-filename <name>', say('lint.option-stdin-filename'))
    .option('--fix', say('lint.option-fix'))
    .option('--fix-dry-run', say('lint.option-fix-dry-run'))
    .option('--watch', say('lint.option-watch'))
    .option('--force', say('cli.option-force'));
}
