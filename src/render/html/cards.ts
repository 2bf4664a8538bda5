import type { Callout, DetailCard, Fact, SummaryCards } from '../../report/document.ts';
import { element } from './markup.ts';
import type { Markup } from './markup.ts';

/** Cards side by side: a label, a large value, a note. */
export function summaryCards({ cards }: SummaryCards): Markup {
  const items = cards.map(({ label, value, note, tone }) =>
    element(
      'li',
      { class: `tone-${tone}` },
      element('span', { class: 'label' }, label),
      element('strong', {}, value),
      element('small', {}, note),
    ),
  );
  return element('ul', { class: 'cards' }, ...items);
}

export function calloutBox({ tone, title, paragraphs }: Callout): Markup {
  return element(
    'aside',
    { class: `callout tone-${tone}`, 'aria-label': title },
    element('p', {}, element('strong', {}, title)),
    ...paragraphs.map((text) => element('p', {}, text)),
  );
}

/** A card for a gap or a solution; `level` is that of its heading. */
export function detailCard(card: DetailCard, level: number): Markup {
  const { title, badge, tone, rows, footer } = card;
  return element(
    'article',
    { class: `detail tone-${tone}` },
    element(`h${Math.min(6, level)}`, {}, title),
    element('p', { class: 'badge' }, badge),
    ...facts(rows, 'rows'),
    ...facts(footer, 'foot'),
  );
}

/** Labels and what they say; nothing where there are none. */
export function facts(all: readonly Fact[], name: string): readonly Markup[] {
  if (all.length === 0) return [];
  const items = all.map(({ label, text }) =>
    element('div', {}, element('dt', {}, label), element('dd', {}, text)),
  );
  return [element('dl', { class: name }, ...items)];
}
