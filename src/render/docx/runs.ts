import { ExternalHyperlink, TextRun } from 'docx';
import type { IRunOptions, ParagraphChild } from 'docx';
import type { Span } from '../../report/document.ts';

export type Look = Pick<IRunOptions, 'bold' | 'color' | 'size' | 'style'>;

/** A text as runs; a line break in it stays one. */
export function runs(text: string, look: Look = {}): readonly TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 && { break: 1 }) }));
}

export function spanRuns(spans: readonly Span[]): readonly ParagraphChild[] {
  return spans.flatMap(({ text, bold, href }): readonly ParagraphChild[] => {
    const look: Look = bold ? { bold } : {};
    if (href === undefined || !/^https?:\/\//i.test(href)) return runs(text, look);
    return [new ExternalHyperlink({ link: href, children: runs(text, { style: 'Hyperlink' }) })];
  });
}

/** A colour as Word writes it. */
export function hex(colour: string): string {
  return colour.replace('#', '');
}
