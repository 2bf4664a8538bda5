/** A firm that gives the lowest answer to every question: pack → what `caseOf` takes. */
export function lowestAnswers(loaded) {
  const { id, version, sections } = loaded.questionnaire;
  const questions = sections.flatMap((section) => section.questions);
  const answers = Object.fromEntries(
    questions
      .filter(({ capability, options }) => capability !== undefined && options.length > 0)
      .map(({ id: key, kind, options }) => {
        const { code } = options.find(({ exclusive }) => exclusive) ?? options[0];
        return [key, kind === 'multiple' ? [code] : code];
      }),
  );
  const profile = { name: '例', sector: 'lighting', staff: 68, revenue: 1650 };
  const file = { questionnaire: id, version, profile, answers };
  return [loaded, new TextEncoder().encode(JSON.stringify(file))];
}

/** Firms that each leave out a few answers of one: which, by their number. */
export function variations(scored, count) {
  return Array.from({ length: count }, (_, firm) => {
    const kept = [...scored.answers.answers].filter((_answer, at) => (at * 7 + firm) % 11 !== 0);
    return { ...scored, answers: { ...scored.answers, answers: new Map(kept) } };
  });
}
