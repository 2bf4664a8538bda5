import { UsageError } from './errors.ts';

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** `--now`: an ISO time with its zone. */
export function parseNow(text: string): Date {
  const milliseconds = ISO.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new UsageError('cli.bad-time', { time: text });
  return new Date(milliseconds);
}
