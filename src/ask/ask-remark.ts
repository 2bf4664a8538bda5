import { askWords } from './ask-words.ts';
import type { Tools } from './ask-words.ts';
import type { Page, PageReply, Remark } from './page.ts';

const LONGEST_REMARK = 300;

/** Asks for a note or for evidence and comes back to the page as it was left, with what was written. */
export async function askRemark(
  { part, of, start }: Extract<PageReply, { kind: 'remark' }>,
  page: Page,
  tools: Tools,
): Promise<Page | 'interrupted'> {
  const { say } = tools.speech;
  const before = page.remarks?.get(of) ?? { note: '', evidence: [] };
  const line = part === 'note' ? before.note : before.evidence.join(say('ask.evidence-separator'));
  const row = page.rows.find((one) => one.kind === 'line' && one.id === of);
  const words = await askWords(
    {
      ...(row?.kind === 'line' && { title: row.label }),
      label: say(part === 'note' ? 'ask.note-label' : 'ask.evidence-label'),
      help: say(part === 'note' ? 'ask.note-help' : 'ask.evidence-help'),
      line,
      longest: LONGEST_REMARK,
    },
    page,
    tools,
  );
  if (words !== undefined && typeof words !== 'string') return words.kind;
  const remark = words === undefined ? before : { ...before, ...remarkOf(part, words) };
  return { ...page, start, remarks: new Map([...(page.remarks ?? []), [of, remark]]) };
}

function remarkOf(part: keyof Remark, words: string): Partial<Remark> {
  const text = words.trim();
  if (part === 'note') return { note: text };
  const papers = text.split(/[;；]/).map((one) => one.trim());
  return { evidence: papers.filter((one) => one !== '') };
}
