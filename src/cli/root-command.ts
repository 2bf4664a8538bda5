import { Command } from 'commander';
import type { Say } from '../messages/message.ts';
import { EXAMPLES } from './examples.ts';

/** The program itself, before its commands. `print` takes help and version. */
export function buildRoot(version: string, say: Say, print: (text: string) => void): Command {
  return dress(new Command('diagnose'), say, print)
    .description(say('cli.description'))
    .version(version, '-V, --version', say('cli.option-version'))
    .helpCommand(false)
    .addHelpText('after', `${examples(say, EXAMPLES.root)}\n\n${say('cli.stranger')}`);
}

/** A command that is only listed: most of a start was making options that nobody asked for. */
export function withoutOptions(command: Command): Command {
  const leaveOut = (): Command => command;
  return Object.assign(command, { option: leaveOut, requiredOption: leaveOut });
}

/** Lines to try, below the help. */
export function examples(say: Say, lines: readonly string[]): string {
  return `\n${say('cli.examples')}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

/** As commander has it, but every command has options. */
function subcommandTerm(command: Command): string {
  const words = command.registeredArguments.map((argument) => {
    const name = argument.variadic ? `${argument.name()}...` : argument.name();
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [command.name(), '[options]', ...words].join(' ');
}

/** Titles in the reader's language; nothing exits or prints behind our back. Commands below take it over. */
function dress(command: Command, say: Say, print: (text: string) => void): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say('cli.usage'),
    'Arguments:': say('cli.arguments'),
    'Options:': say('cli.options'),
    'Commands:': say('cli.commands'),
  };
  return command
    .helpOption('-h, --help', say('cli.option-help'))
    .configureHelp({ styleTitle: (title) => titles[title] ?? title, subcommandTerm })
    .configureOutput({ writeOut: print, writeErr: () => undefined })
    .exitOverride();
}
