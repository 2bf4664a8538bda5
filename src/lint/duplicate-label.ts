import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Text } from '../questionnaire/question-types.ts';
import { placeFinding } from '../source/finding.ts';
import { optionLists } from './option-lists.ts';

/** Two options of one list that read the same in some language: nobody can tell them apart. */
export function* duplicateLabel(loaded: LoadedQuestionnaire): Generator<Diagnostic> {
  const { index } = loaded;
  for (const { question, list } of optionLists(loaded)) {
    const { options, bands } = question;
    for (const { place, earlier, label } of sameLabels([...options, ...bands])) {
      const path = [...list, place, 'label'];
      // The word for a band may have come from its range.
      if (!index.has(path)) continue;
      const related = { path: [...list, earlier, 'label'], part: 'value' } as const;
      yield placeFinding({ code: 'duplicate-label', path, args: { label }, related }, index);
    }
  }
}

interface Same {
  readonly place: number;
  readonly earlier: number;
  readonly label: string;
}

function* sameLabels(options: readonly { readonly label: Text }[]): Generator<Same> {
  const first = new Map<string, number>();
  for (const [place, { label }] of options.entries()) {
    const texts = typeof label === 'string' ? [['', label]] : Object.entries(label);
    const keys = texts.map(([language, text]) => `${language}\n${text?.trim().normalize('NFKC')}`);
    const same = keys.findIndex((key) => first.has(key));
    const earlier = first.get(keys[same] ?? '');
    if (earlier !== undefined) yield { place, earlier, label: texts[same]?.[1] ?? '' };
    for (const key of keys) if (!first.has(key)) first.set(key, place);
  }
}
