import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { MessageArgs, MessageKey } from '../messages/message.ts';

/** Something about the command line; shown bare, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly key: MessageKey;
  readonly args: MessageArgs;

  constructor(key: MessageKey, args: MessageArgs = {}) {
    super(key);
    this.key = key;
    this.args = args;
  }
}

/** A file that could not be read or written; one line with its path, exit 3. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly key: MessageKey;
  readonly args: MessageArgs;

  constructor(key: MessageKey, args: MessageArgs, cause: unknown) {
    super(key, { cause });
    this.key = key;
    this.args = args;
  }
}

/** Files that have findings where a command needs them to be right; shown with their places, exit 1. */
export class FindingsError extends Error {
  override readonly name = 'FindingsError';
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(`${diagnostics.length} findings`);
    this.diagnostics = diagnostics;
  }
}
