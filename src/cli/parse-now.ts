import { UsageError } from './errors.ts';
import { dayOf } from './today.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** `--now`: a day as it begins in China, or an ISO time with its zone. */
export function parseNow(text: string): Date {
  const isDay = DAY.test(text);
  const time = isDay ? `${text}T00:00:00+08:00` : text;
  const milliseconds = ISO.test(time) ? Date.parse(time) : Number.NaN;
  const now = new Date(milliseconds);
  // February 30 would be read as a day of March.
  if (Number.isNaN(milliseconds) || (isDay && dayOf(now) !== text)) {
    throw new UsageError('cli.bad-time', { time: text });
  }
  return now;
}
