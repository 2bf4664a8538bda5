import type { Command } from 'commander';
import type { Say } from '../messages/message.ts';
import { eachOf } from './each-of.ts';

/** Catalogues of one's own, laid over the one that comes with the program. */
export function addCatalogueOption(command: Command, say: Say): Command {
  return command.option('--catalogue <file>', say('pool.option-catalogue'), eachOf);
}

/** The same, where suppliers are shown: with what the assessor declares about them. */
export function addPoolOptions(command: Command, say: Say): Command {
  return addCatalogueOption(command, say).option('--expert <file>', say('pool.option-expert'));
}

/** How a team's table of products is read. */
export function addImportOptions(command: Command, say: Say): Command {
  return addCatalogueOption(command, say)
    .argument('<table>', say('pool.argument'))
    .requiredOption('-o, --output <file>', say('pool.option-output'))
    .option('--name <name>', say('pool.option-name'))
    .option('--map <file>', say('pool.option-map'))
    .option('--sheet <name>', say('batch.option-sheet'))
    .option('--encoding <name>', say('batch.option-encoding'))
    .option('--separator <sign>', say('batch.option-separator'))
    .option('--force', say('cli.option-force'));
}
