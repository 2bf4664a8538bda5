import { isRecord } from '../source/is-record.ts';
import type { Change } from '../versions/change.ts';
import type { Comparison } from '../versions/compare.ts';
import { plainText, wordsIn } from './plain-text.ts';
import type { Session } from './session.ts';

const EFFECTS = ['not_comparable', 'bridging', 'answers', 'none'] as const;

/** A comparison as a person reads it: the verdict, then the changes, those that matter most first. */
export function formatComparison(comparison: Comparison, session: Session): string {
  const { say, paint } = session;
  const { old, new: now, verdict, changes } = comparison;
  const name = ({ id, version }: typeof old): string => plainText(`${id} ${version}`);
  const head = [
    paint.bold(say('diff.title', { old: name(old), new: name(now) })),
    say('diff.old', { file: plainText(old.file) }),
    say('diff.new', { file: plainText(now.file) }),
    '',
    say(`diff.verdict-${verdict}`),
    versionLine(comparison, session),
    ...(changes.length === 0 ? [say('diff.no-changes')] : []),
  ];
  const groups = EFFECTS.flatMap((effect) => {
    const own = changes.filter((change) => change.effect === effect);
    const lines = own.map((change) => `  ${changeLine(change, session)}`);
    return own.length === 0 ? [] : ['', paint.bold(say(`diff.effect-${effect}`)), ...lines];
  });
  return `${[...head, ...groups].join('\n')}\n`;
}

function versionLine({ old, new: now, version }: Comparison, { say, paint }: Session): string {
  if (!version) return say('diff.version-other');
  const args = { old: old.version, new: now.version };
  if (version.step === 'back') return paint.yellow(say('diff.version-back', args));
  if (version.enough) return say('diff.version-enough', args);
  return paint.yellow(say('diff.version-short', { ...args, needed: version.needed }));
}

function changeLine(change: Change, session: Session): string {
  const { say, paint } = session;
  const { old_place: before, new_place: after } = change;
  const places = [
    before ? say('diff.old-place', { line: before.line }) : '',
    after ? say('diff.new-place', { line: after.line }) : '',
  ].filter((text) => text !== '');
  return [sentence(change, session), ...places.map((text) => paint.dim(text))].join(' ');
}

function sentence(change: Change, session: Session): string {
  const { what, kind, id, key = '' } = change;
  const { say } = session;
  const part = say('diff.kind', { kind, id: plainText(id) });
  const values = { old: shown(change.old, session), new: shown(change.new, session) };
  if (what === 'added' || what === 'removed') return say(`diff.${what}`, { part });
  if (what === 'renamed') return say('diff.renamed', { part, old: values.old });
  if (key === 'order') return say('diff.order', { part });
  if (key === 'range' && kind === 'node') return say('diff.range', { part, ...values });
  if (key === 'scored_questions') {
    return say('diff.scored_questions', { part, ...values, in_both: change.in_both ?? 0 });
  }
  return say('diff.changed', { part, key, ...values });
}

const LONGEST = 60;

/** A value as one short piece of text. */
function shown(value: unknown, { say, language }: Session): string {
  if (value === undefined) return say('diff.nothing');
  const text = isText(value)
    ? wordsIn(value, language)
    : plainText(typeof value === 'string' ? value : JSON.stringify(value));
  const characters = Array.from(text);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
}

/** A text in several languages. */
function isText(value: unknown): value is Readonly<Record<string, string>> {
  return (
    isRecord(value) &&
    ('zh-CN' in value || 'en' in value) &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}
