import type { Page, Row } from './page.ts';

/** A page that is no question: the first row is where one stands. */
export function menuPage(rows: readonly Row[], words: Pick<Page, 'title'> & Partial<Page>): Page {
  return {
    progress: '',
    firm: '',
    more: [],
    rows,
    many: false,
    canGoBack: false,
    start: { focus: 0, ticked: [], line: '' },
    problemWith: () => undefined,
    ...words,
  };
}

/** One thing to choose on it. */
export function menuRow(code: string, label: string, aside?: string): Row {
  return {
    kind: 'option',
    code,
    label,
    exclusive: false,
    ...(aside !== undefined && { aside }),
  };
}
