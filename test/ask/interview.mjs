import { openSession } from '../../dist/cli/session.js';
import { systemIo } from '../../dist/cli/io.js';
import { runCommand } from '../../dist/cli/commands/run.js';
import { FileError, UsageError } from '../../dist/cli/errors.js';

/** The command by itself, before it is part of the program: `node interview.js [--resume] [--out DIR]`. */
const io = systemIo(process);
const session = openSession(io, undefined);
const [, , ...words] = process.argv;
const after = (name) => words[words.indexOf(name) + 1];
try {
  process.exitCode = await runCommand(
    {
      ...(words.includes('--resume') && { resume: true }),
      ...(words.includes('--force') && { force: true }),
      ...(words.includes('--out') && { out: String(after('--out')) }),
      ...(words.includes('--questionnaire') && { questionnaire: String(after('--questionnaire')) }),
    },
    session,
    ({ answers, answersFile }) => {
      io.stdout.write(`finished ${answers.answers.size} ${answersFile}\n`);
      return Promise.resolve();
    },
  );
} catch (error) {
  if (!(error instanceof UsageError || error instanceof FileError)) throw error;
  io.stderr.write(`${session.say(error.key, error.args)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 3;
}
