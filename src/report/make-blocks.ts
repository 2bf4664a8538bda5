import type { Block, Cell, Heading, Paragraph, Span, Tone } from './document.ts';

/** Shorthands for the blocks that every section writes. */
export function heading(level: Heading['level'], number: string, text: string): Heading {
  return { kind: 'heading', level, number, text };
}

export function paragraph(text: string, style: Paragraph['style'] = 'body'): Paragraph {
  return { kind: 'paragraph', style, spans: [{ text }] };
}

export function listOf(items: readonly (readonly Span[])[], ordered: boolean): Block {
  return { kind: 'list', ordered, items };
}

export function cell(text: string, more: Omit<Cell, 'text'> = {}): Cell {
  return { text, ...more };
}

/** The tone of a share of the possible, 0–100: below 40 poor, from 60 good. */
export function toneOf(percent: number | null): Tone {
  if (percent === null) return 'neutral';
  if (percent < 40) return 'poor';
  return percent < 60 ? 'fair' : 'good';
}
