import { CODES, isCode } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { closestWord } from '../source/closest-word.ts';
import { commentsOf } from '../source/comments.ts';
import type { Comment } from '../source/comments.ts';
import { decodeText } from '../source/decode-text.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { levelOf } from './rule-settings.ts';
import type { RuleSettings } from './rule-settings.ts';

/**
 * Leaves out what `# diagnose-disable-next-line RULE -- REASON` says to leave out. A comment without
 * a reason, about an unknown rule or about nothing is a finding itself.
 */
export function suppress(
  { file, bytes }: NamedBytes,
  found: readonly Diagnostic[],
  settings: RuleSettings,
): readonly Diagnostic[] {
  const { text } = decodeText(bytes);
  // Few files have one, and finding comments takes time.
  if (!text.includes(MARK)) return found;
  const { disables, malformed } = readDisables(text, file);
  const hit = (diagnostic: Diagnostic): Disable | undefined =>
    disables.find(({ code, target }) => code === diagnostic.code && target === diagnostic.line);
  const used = new Set(found.map(hit));
  // A rule that an error kept from looking says nothing, which is no reason to drop the comment.
  const looked = found.every((diagnostic) => diagnostic.severity !== 'error' || hit(diagnostic));
  const unused = disables.filter(
    (disable) => looked && !used.has(disable) && levelOf(disable.code, settings) !== 'off',
  );
  return [
    ...found.filter((diagnostic) => !hit(diagnostic)),
    ...malformed,
    ...unused.map(({ code, comment }) => finding('disable-unused', comment, file, { rule: code })),
  ];
}

const MARK = 'diagnose-disable-next-line';

interface Disable {
  readonly code: Diagnostic['code'];
  /** The line it is about. */
  readonly target: number;
  readonly comment: Comment;
}

interface Disables {
  readonly disables: readonly Disable[];
  readonly malformed: readonly Diagnostic[];
}

function readDisables(text: string, file: string): Disables {
  const disables: Disable[] = [];
  const malformed: Diagnostic[] = [];
  const lines = text.split('\n');
  for (const comment of commentsOf(text)) {
    const words = new RegExp(`^#\\s*${MARK}(?:\\s+(.*))?$`).exec(comment.text.trimEnd());
    if (!words) continue;
    const [rules = '', ...reason] = (words[1] ?? '').split('--');
    const codes = rules.split(/[\s,]+/).filter((rule) => rule !== '');
    const unknown = codes.filter((rule) => !isCode(rule));
    if (codes.length === 0 || unknown.length > 0) {
      const rule = unknown[0] ?? '';
      const suggestion = closestWord(rule, Object.keys(CODES)) ?? '';
      malformed.push(finding('disable-malformed', comment, file, { rule, suggestion }));
    } else if (reason.join('--').trim() === '') {
      malformed.push(finding('disable-without-reason', comment, file, { rule: codes.join(' ') }));
    } else {
      const target = nextLine(comment.line, lines);
      disables.push(...codes.filter(isCode).map((code) => ({ code, target, comment })));
    }
  }
  return { disables, malformed };
}

/** Several such comments may stand above one line. */
function nextLine(line: number, lines: readonly string[]): number {
  const after = lines.slice(line).findIndex((text) => !/^\s*(#|$)/.test(text));
  return line + 1 + Math.max(0, after);
}

function finding(
  code: 'disable-malformed' | 'disable-without-reason' | 'disable-unused',
  { line, column, text }: Comment,
  file: string,
  args: Diagnostic['args'],
): Diagnostic {
  const endColumn = column + text.trimEnd().length;
  return { file, line, column, endLine: line, endColumn, code, severity: CODES[code], args };
}
