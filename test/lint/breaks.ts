import { apply, drop, NODE, pick, QUESTION, read, seeded, setKey, setValue } from './mutate.ts';
import type { Edit, Mutable, Mutation, Spot, Way } from './mutate.ts';

// Structural breaks: each must be found on its line, or where the map begins that lacks something.

const misspelt = (spot: Spot): readonly Edit[] => [setValue(spot, `${String(spot.value)}x`)];

const WAYS: readonly Way[] = [
  { kind: 'drop', where: /^(id|version|title|languages|sections|scoring)$/, how: drop },
  { kind: 'drop', where: new RegExp(`${QUESTION}\\.(id|kind|title|options)$`), how: drop },
  { kind: 'drop', where: new RegExp(`${QUESTION}\\.options\\.\\d+\\.(code|label)$`), how: drop },
  { kind: 'drop', where: new RegExp(`${NODE}\\.(id|title|rule|of)$`), how: drop },
  { kind: 'drop', where: /^(flags\.\d+\.(id|title|when|action)|checks\.\d+\.(id|message)|calculated\.\d+\.(id|ratio))$/, how: drop },
  { kind: 'drop', where: /^(capabilities|solutions|policies|profile)\.\d+\.(id|title|kind|class|summary|lifts|months|steps|levels|source|checked|valid|basis)$/, how: drop },
  { kind: 'misspell key', where: new RegExp(`(${QUESTION}|${NODE}|^flags\\.\\d+|^checks\\.\\d+|^(solutions|policies|profile|capabilities)\\.\\d+)\\.[a-z_]+$`), how: misspellKey },
  { kind: 'misspell key', where: new RegExp(`${QUESTION}\\.options\\.\\d+\\.[a-z_]+$`), how: misspellKey },
  { kind: 'misspell key', where: /^[a-z_]+$/, how: misspellKey },
  { kind: 'retype', where: new RegExp(`(${QUESTION}|${NODE}|^flags\\.\\d+|^checks\\.\\d+)\\.(id|kind|title|rule|when|not_applicable|required|capability|action|severity|message)$`), how: (spot) => [setValue(spot, '[1, 2]')] },
  { kind: 'retype', where: new RegExp(`(${QUESTION}\\.options|${NODE}\\.of|^sections|^languages|^flags)$`), how: replaceBlock },
  { kind: 'retype', where: new RegExp(`${QUESTION}\\.options\\.\\d+\\.(value|reaches)$`), how: (spot) => [setValue(spot, '许多')] },
  { kind: 'retype', where: /^(solutions|policies|profile)\.\d+\.(id|title|kind|class|summary|when|basis|verified|checked)$/, how: (spot) => [setValue(spot, '[1, 2]')] },
  { kind: 'retype', where: /^solutions\.\d+\.(lifts\.\d+\.(from|to)|months\.(low|high))$/, how: (spot) => [setValue(spot, '许多')] },
  { kind: 'duplicate', where: new RegExp(`${QUESTION}\\.options\\.\\d+$`), how: duplicateItem },
  { kind: 'duplicate', where: new RegExp(`(${QUESTION}|${NODE}|^flags\\.\\d+|^checks\\.\\d+|^(solutions|policies|capabilities|profile)\\.\\d+)\\.id$`), how: idOfAnother },
  { kind: 'duplicate', where: new RegExp(`${QUESTION}\\.options\\.\\d+\\.label$`), how: labelOfAnother },
  { kind: 'misspell reference', where: new RegExp(`${NODE}\\.(of\\.\\d+|of\\.\\d+\\.id|needs\\.score|levels\\.steps\\.\\d+\\.needs\\.(score|all\\.\\d+\\.score))$|^scoring\\.(main|dimensions\\.\\d+)$`), how: misspelt },
  { kind: 'misspell reference', where: new RegExp(`${QUESTION}\\.(capability|scale)$|^solutions\\.\\d+\\.(lifts\\.\\d+\\.capability|after\\.\\d+)$|^calculated\\.\\d+\\.ratio\\.\\d+$|^checks\\.\\d+\\.(band|holds)$`), how: misspelt },
  { kind: 'misspell reference', where: /^bridges\.\d+\.bounds\.s\d+\.at_(least|most)\.[a-z_]+$/, how: (spot, { text }) => (spot.key ? setKey(spot, `${text.slice(spot.key[0], spot.key[1])}x`) : []) },
  { kind: 'condition', where: /\.when$/, how: (spot) => inCondition(spot, (text) => text.replace(/(answers|states|profile)\./, '$1x.')) },
  { kind: 'condition', where: /\.when$/, how: (spot) => inCondition(spot, (text) => text.replace(/((?:answers|states|profile)\.\w+)/, '$1x')) },
  { kind: 'condition', where: /\.when$/, how: (spot) => inCondition(spot, (text) => `${text} &&`) },
  { kind: 'condition', where: /^flags\.\d+\.when$|^sections.*\.when$|^solutions\.\d+\.when$/, how: (spot) => inCondition(spot, (text) => `(${text}) && 1 > 2`) },
  { kind: 'condition', where: /^flags\.\d+\.when$|^sections.*\.when$/, how: (spot) => inCondition(spot, () => "'yes'") },
  { kind: 'number out of range', where: new RegExp(`${QUESTION}\\.options\\.\\d+\\.reaches$`), how: (spot) => [setValue(spot, '9')] },
  { kind: 'number out of range', where: new RegExp(`${NODE}\\.of\\.\\d+\\.weight$`), how: (spot) => [setValue(spot, '-1')] },
  { kind: 'number out of range', where: new RegExp(`${NODE}\\.minimum_coverage$`), how: (spot) => [setValue(spot, '1.5')] },
  { kind: 'number out of range', where: new RegExp(`${NODE}\\.levels\\.steps\\.\\d+\\.needs.*\\.at_least$`), how: (spot) => [setValue(spot, '1000')] },
  { kind: 'number out of range', where: /^solutions\.\d+\.lifts\.\d+\.(from|to)$/, how: (spot) => [setValue(spot, spot.path.endsWith('to') ? '0' : '4')] },
  { kind: 'number out of range', where: /^policies\.\d+\.(checked|valid\.(from|to))$/, how: (spot) => [setValue(spot, '2026-13-01')] },
  { kind: 'reorder', where: new RegExp(`${NODE}\\.levels\\.steps\\.\\d+\\.value$`), how: (spot) => (spot.value === 0 ? [setValue(spot, '3')] : [setValue(spot, '0')]) },
  { kind: 'reorder', where: new RegExp(`${QUESTION}\\.options\\.\\d+$`), how: swapOptions },
  { kind: 'reorder', where: new RegExp(`${QUESTION}\\.bands\\.\\d+\\.range$`), how: (spot) => [setValue(spot, "'(90,10]'")] },
];

/** Up to `each` breaks of every way. */
export function breaks(text: string, each: number, seed: number): readonly Mutation[] {
  const file = read(text);
  const random = seeded(seed);
  return WAYS.flatMap(({ kind, where, how }) => {
    const fitting = file.spots.filter(({ path }) => where.test(path));
    return pick(fitting, each, random).flatMap((spot): readonly Mutation[] => {
      const edits = how(spot, file);
      const [first] = edits;
      if (!first) return [];
      const lines = linesOf(spot, first, file);
      return [{ kind, what: `${kind} ${spot.path}`, text: apply(text, edits), expect: { by: 'finding', lines } }];
    });
  });
}

/** The line of the edit; of what is missing, that on which the map around it begins. */
function linesOf(spot: Spot, edit: Edit, { lineOf, text, spots }: Mutable): readonly number[] {
  const inserted = edit.text.startsWith('\n') ? 1 : 0;
  const around = spot.parent && edit.text === '' ? [lineOf(spot.parent[0])] : [];
  // A level that cannot be reached, or does not rise, is told at its name or at the next one's value.
  const steps = /^(scoring\.nodes\.\d+\.levels\.steps)\.(\d+)\./.exec(spot.path);
  const near = spots.filter(({ path }) =>
    [`.${steps?.[2]}.name`, `.${Number(steps?.[2]) + 1}.value`].some((end) => path === `${steps?.[1]}${end}`),
  );
  // A list in a map is missed where the map begins; one long text may be folded over lines.
  const first = lineOf(edit.start) + inserted;
  const last = edit.text === '' ? first : first + text.slice(edit.start, edit.end).trimEnd().split('\n').length - 1;
  const own = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  // Of options that fall and then rise it is the one after that breaks the order.
  const [list, option] = /^(.*\.options)\.(\d+)$/.exec(spot.path)?.slice(1) ?? [];
  const third = spots.find(({ path }) => path === `${list}.${Number(option) + 2}`);
  if (third) near.push(third);
  return [...own, ...around, ...near.map(({ range }) => lineOf(range[0]))];
}

function misspellKey({ key, path }: Spot): readonly Edit[] {
  const name = path.split('.').at(-1) ?? '';
  return key ? [{ start: key[0], end: key[1], text: `${name}${name.at(-1) ?? ''}` }] : [];
}

/** A list → a word, on the line of its key. */
function replaceBlock({ key, range }: Spot): readonly Edit[] {
  return key ? [{ start: key[1], end: range[1], text: ': 没有\n' }] : [];
}

/** One that stands on lines of its own. */
function duplicateItem({ range, flow }: Spot, { text }: Mutable): readonly Edit[] {
  if (flow) return [];
  const lineStart = text.lastIndexOf('\n', range[0]) + 1;
  const indent = text.slice(lineStart, range[0]);
  return [{ start: range[1], end: range[1], text: `\n${indent}${text.slice(range[0], range[1])}` }];
}

/** An option of an ordered list and the next one. */
function swapOptions(spot: Spot, { spots, text }: Mutable): readonly Edit[] {
  const list = spot.path.replace(/\.\d+$/, '');
  const place = Number(spot.path.slice(list.length + 1));
  const next = spots.find(({ path }) => path === `${list}.${place + 1}`);
  const isOrdered = spots.some(({ path }) => path === list.replace(/options$/, 'ordered'));
  if (!next || !isOrdered || pointsAt(spot, spots) === pointsAt(next, spots)) return [];
  const [[start, end], [from, to]] = [spot.range, next.range];
  const swapped = text.slice(from, to) + text.slice(end, from) + text.slice(start, end);
  return [{ start, end: to, text: swapped }];
}

function pointsAt({ path }: Spot, spots: readonly Spot[]): unknown {
  return spots.find((spot) => spot.path === `${path}.value`)?.value;
}

function idOfAnother(spot: Spot, { spots }: Mutable): readonly Edit[] {
  const pattern = new RegExp(`^${spot.path.replaceAll(/\d+/g, '\\d+')}$`);
  const other = spots.find(({ path, value }) => pattern.test(path) && value !== spot.value && path < spot.path);
  return other ? [setValue(spot, String(other.value))] : [];
}

function labelOfAnother(spot: Spot, { spots, text }: Mutable): readonly Edit[] {
  const first = spots.find(({ path }) => path === spot.path.replace(/\d+\.label$/, '0.label'));
  return first && first !== spot ? [setValue(spot, text.slice(first.range[0], first.range[1]))] : [];
}

function inCondition(spot: Spot, change: (text: string) => string): readonly Edit[] {
  const text = String(spot.value);
  const changed = change(text);
  return changed === text ? [] : [setValue(spot, JSON.stringify(changed))];
}

/** Single breaks of a translation whose texts stand on a line each, and the code that says so. */
export function translationBreaks(text: string, each: number, seed: number): readonly (Mutation & { readonly code: string })[] {
  const lines = text.split('\n');
  const random = seeded(seed);
  const entries = lines.flatMap((line, place) => (/^ {2}\S+: \{ of: /.test(line) ? [place] : []));
  return TRANSLATION_WAYS.flatMap(([kind, code, change]) =>
    pick(entries, each, random).map((place) => {
      const line = lines[place] ?? '';
      const changed = lines.with(place, change(line)).filter((one) => one !== '#');
      // What is missing is told where the texts begin.
      const at = code === 'translation-missing' ? lines.indexOf('texts:') + 1 : place + 1;
      return { kind, code, what: `${kind} ${line.trim()}`, text: changed.join('\n'), expect: { by: 'finding', lines: [at] } };
    }),
  );
}

const TRANSLATION_WAYS: readonly (readonly [string, string, (line: string) => string])[] = [
  ['drop', 'translation-missing', () => '#'],
  ['misspell key', 'translation-unused', (line) => line.replace(':', 'x:')],
  ['retype', 'translation-stale', (line) => line.replace(/of: "\w{4}/, 'of: "0000')],
  ['retype', 'wrong-type', (line) => line.replace(/, text: .* \}$/, ', text: [1, 2] }')],
  ['drop', 'missing-key', (line) => line.replace(/, text: .* \}$/, ' }')],
  ['duplicate', 'yaml-syntax', (line) => `${line}\n${line}`],
];
