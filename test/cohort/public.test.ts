import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COHORT_SCHEMA } from '../../src/cohort/cohort-schema.ts';
import type { Cohort } from '../../src/cohort/cohort.ts';
import type { ScoredFirm } from '../../src/cohort/scored-firm.ts';
import { cohort, firm } from './firms.ts';
import { solver } from './solve-sets.ts';
import type { Told } from './solve-sets.ts';

const LEAST = 5;
const TOWNS = ['guzhen', 'henglan', 'xiaolan', 'other', ''] as const;
const SECTORS = ['lighting', 'appliance', 'other', ''] as const;
const SHEETS = ['----', '0000', '2222', '4444', '0100', '1311'] as const;
const BY = [['town'], ['sector'], ['town', 'sector']];

interface Made {
  readonly town: string;
  readonly sector: string;
  readonly given: string;
}

/** Few answers in most groups, many in some: small cells of every kind. */
const FIRMS = fc.array(
  fc.record({
    town: fc.constantFrom(...TOWNS, 'guzhen', 'guzhen', 'henglan'),
    sector: fc.constantFrom(...SECTORS, 'lighting', 'lighting'),
    given: fc.constantFrom(...SHEETS, '0000', '2222'),
  }),
  { minLength: LEAST, maxLength: 90 },
);

/** One scored firm a kind, copied under other names: scoring is not what is tested. */
const KINDS = new Map<string, ScoredFirm>();

function firmsOf(made: readonly Made[]): readonly ScoredFirm[] {
  return made.map(({ town, sector, given }, at) => {
    const name = `${town} ${sector} ${given}`;
    const profile = { ...(town !== '' && { town }), ...(sector !== '' && { sector }) };
    const kind = KINDS.get(name) ?? firm({ given, profile });
    KINDS.set(name, kind);
    return { ...kind, firm: `厂${at}`, key: `厂${at}` };
  });
}

const ATOMS = TOWNS.flatMap((town) =>
  SECTORS.flatMap((sector) => [null, 0, 1, 2].map((level) => ({ town, sector, level }))),
);
type Atom = (typeof ATOMS)[number];

function atomsWhere(holds: (atom: Atom) => boolean): readonly number[] {
  return ATOMS.flatMap((atom, at) => (holds(atom) ? [at] : []));
}

/** Everything that a cohort says of how many firms are where, as sums of atoms. */
function toldBy({ overall, levels, groupings }: Cohort): readonly Told[] {
  const told: Told[] = [];
  const tell = (count: number | null, holds: (atom: Atom) => boolean): void => {
    if (count !== null) told.push({ count, atoms: atomsWhere(holds) });
  };
  const listed = (field: string): readonly string[] =>
    groupings.flatMap(({ fields, groups }) =>
      fields.flatMap((one, at) => (one === field ? groups.map(({ key }) => key[at] ?? '') : [])),
    );
  const tellGroup = (
    group: Cohort['overall'],
    classes: Cohort['levels'],
    inGroup: (atom: Atom) => boolean,
  ): void => {
    tell(group.firms, inGroup);
    tell(group.score.n, (atom) => inGroup(atom) && atom.level !== null);
    for (const [at, { values }] of classes.entries()) {
      tell(group.levels[at] ?? null, (atom) => inGroup(atom) && values.includes(atom.level));
    }
  };
  tellGroup(overall, levels, () => true);
  for (const { fields, levels: classes, groups } of groupings) {
    for (const group of groups) {
      tellGroup(group, classes, (atom) =>
        fields.every((field, at) => {
          const own = field === 'town' ? atom.town : atom.sector;
          const key = group.key[at] ?? '';
          return key === '*' ? !listed(field).includes(own) : key === own;
        }),
      );
    }
  }
  return told;
}

/** Cells that are small, and that can be worked out from what is told. */
function foundOut(shown: Cohort, firms: readonly ScoredFirm[]): readonly string[] {
  const isKnown = solver(toldBy(shown));
  const names = (['town', 'sector', 'level'] as const).flatMap((a) => [[a]]);
  const ways = [
    ...names,
    ['town', 'sector'],
    ['town', 'level'],
    ['sector', 'level'],
    ['town', 'sector', 'level'],
  ];
  return ways.flatMap((way) => {
    const nameOf = ({ town, sector, level }: Atom): string =>
      way.map((part) => `${part}=${{ town, sector, level }[part]}`).join();
    const cells = [...new Set(ATOMS.map(nameOf))];
    return cells.filter((cell) => {
      const count = firms.filter(
        ({ profile, level }) =>
          nameOf({
            town: TOWNS.find((one) => one === profile['town']) ?? '',
            sector: SECTORS.find((one) => one === profile['sector']) ?? '',
            level: level?.value ?? null,
          }) === cell,
      ).length;
      return count > 0 && count < LEAST && isKnown(atomsWhere((atom) => nameOf(atom) === cell));
    });
  });
}

/** Questions, one by one: five levels, and none. */
function foundInQuestions({ questions, overall }: Cohort, whole: Cohort): readonly string[] {
  return questions.flatMap((one, at) => {
    const told: Told[] = [{ atoms: [0, 1, 2, 3, 4, 5], count: overall.firms ?? 0 }];
    const tell = (count: number | null | undefined, atoms: readonly number[]): void => {
      if (typeof count === 'number') told.push({ atoms, count });
    };
    for (const level of [0, 1, 2, 3, 4]) tell(one.reaches?.[level], [level]);
    tell(one.without, [5]);
    tell(one.gaps, [0, 1]);
    const isKnown = solver(told);
    const exact = whole.questions[at];
    const counts = [...(exact?.reaches ?? []), exact?.without ?? 0].map((count) => count ?? 0);
    return [[0], [1], [2], [3], [4], [5], [0, 1], [2, 3, 4]]
      .filter((atoms) => {
        const count = atoms.reduce((sum, atom) => sum + (counts[atom] ?? 0), 0);
        return count > 0 && count < LEAST && isKnown(atoms);
      })
      .map((atoms) => `${one.question} ${atoms.join()}`);
  });
}

/** Every count anywhere that is small. Levels, targets and scores are no counts. */
function smallCounts(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'number') {
    const isCount =
      /^(?:firms|n|levels|reaches|without|gaps|one_gate|missing|known|reached|straight|top|checks|sparse|up|same|down|matched|only_\w+|tenths|rows)$/.test(
        name,
      );
    return isCount && value > 0 && value < LEAST ? [`${name} ${value}`] : [];
  }
  if (Array.isArray(value)) return value.flatMap((one) => smallCounts(one, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'values' || key === 'level' ? [] : smallCounts(one, key),
  );
}

test('when every published number is held against the others, then no small count comes out', () => {
  let outOfWhole = 0;
  fc.assert(
    fc.property(FIRMS, (made) => {
      const firms = firmsOf(made);
      const whole = cohort(firms, { by: BY });
      const shown = cohort(firms, { by: BY, least: LEAST });
      outOfWhole += foundOut(whole, firms).length;
      expect(foundOut(shown, firms)).toEqual([]);
      expect(foundInQuestions(shown, whole)).toEqual([]);
      expect(smallCounts(shown)).toEqual([]);
      for (const { score, dimensions } of shown.groupings.flatMap(({ groups }) => groups)) {
        for (const { n, mean } of [score, ...Object.values(dimensions)]) {
          expect(mean === null || (n ?? 0) >= LEAST).toBe(true);
        }
      }
    }),
    { seed: 20261122, numRuns: 60 },
  );
  // The same attack on the internal edition finds what it looks for.
  expect(outOfWhole).toBeGreaterThan(500);
});

test('when few firms lack what a level asks for, then it cannot be had from the other conditions', () => {
  let rounded = 0;
  fc.assert(
    fc.property(FIRMS, (made) => {
      const { distance, levels, overall } = cohort(firmsOf(made), { least: LEAST });
      for (const { firms, one_gate: one, gates } of distance) {
        const shown = levels.flatMap((_, at) => overall.levels[at] ?? []);
        expect(shown.some((count) => (firms ?? 0) >= count && count > 0)).toBe(true);
        const told = [one ?? 0, ...gates.map(({ missing }) => missing ?? 0)];
        expect(told.filter((count) => count % LEAST !== 0)).toEqual([]);
        if (gates.length > 0) rounded += 1;
      }
    }),
    { seed: 7, numRuns: 60 },
  );
  expect(rounded).toBeGreaterThan(2);
});

test('when stages differ by few firms, then the later one is left out', () => {
  const kept = (visited: number, needed: number): Cohort =>
    cohort(
      Array.from({ length: 40 }, (_, at) =>
        firm({
          firm: `厂${at}`,
          kept: { 走访: at < visited ? '是' : '未', 需求: at < needed ? '是' : '未' },
        }),
      ),
      { least: LEAST },
    );
  expect(kept(30, 20).stages.map(({ reached }) => reached)).toEqual([30, 20]);
  expect(kept(30, 28).stages.map(({ reached }) => reached)).toEqual([30]);
  expect(kept(38, 20).stages.map(({ reached }) => reached)).toEqual([20]);
});

test('when it is the public edition, then nobody is named and it fits the schema', () => {
  const firms = firmsOf(
    Array.from({ length: 60 }, (_, at) => ({
      town: TOWNS[at % 7] ?? 'guzhen',
      sector: SECTORS[at % 3] ?? '',
      given: SHEETS[at % 6] ?? '0000',
    })),
  );
  const shown = cohort([...firms, ...firms.slice(0, 3)], { by: BY, least: LEAST });
  expect(JSON.stringify(shown)).not.toContain('厂');
  expect(shown).toMatchObject({ edition: 'public', min_cell: LEAST, ranking: [] });
  expect(shown.frame).toMatchObject({ firms: 60, duplicates: null, replaced: [] });
  const validate = new Ajv2020({ strict: false }).compile(COHORT_SCHEMA);
  expect(validate(structuredClone(shown)), JSON.stringify(validate.errors)).toBe(true);
});

test('when firms ask for few solutions, then counts and money are of rounded counts', () => {
  const many = (count: number): Cohort['demand'] =>
    cohort(
      Array.from({ length: 20 }, (_, at) =>
        firm({ firm: `厂${at}`, given: at < count ? '0444' : '4444' }),
      ),
      { least: LEAST },
    ).demand;
  expect(many(3)).toEqual({ firms: null, solutions: [], total: null });
  expect(many(6)).toEqual(many(7));
  expect(many(6).firms).toBe(5);
  expect(many(9).total?.low).toBe(2 * (many(6).total?.low ?? 0));
});
